package cn.banwen.circulation;

import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came before and may be the same as what is coming in. A warning and never a bar: one document arrives by wire and
 * then on paper, or as main and as copy.
 */
@Component
public class Duplicates {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    Duplicates(JdbcClient jdbc, Posts posts, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /** Documents that the person may see and that have a file of these very bytes, the newest first. */
    public List<DocumentList.Row> ofFile(String sha256, String username) {
        return find(
                "exists (select from document_file f where f.document_id = d.id and f.sha256 = ?)", sha256, username);
    }

    /** Documents that the person may see with this 发文字号 in any spelling, the newest first. */
    public List<DocumentList.Row> ofNumber(@Nullable String documentNumber, String username) {
        Optional<String> key = DocumentNumber.key(documentNumber == null ? null : Fields.clean(documentNumber));
        return key.map(known -> find("d.document_number_key = ?", known, username))
                .orElse(List.of());
    }

    private List<DocumentList.Row> find(String same, String value, String username) {
        Instant now = clock.instant();
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        return jdbc.sql(
                        """
                        select %s
                        from document d where
                        """
                                        .formatted(DocumentList.COLUMNS)
                                + same + " and " + visible.sql() + " order by d.received_at desc, d.id limit " + MOST)
                .param(value)
                .params(visible.params())
                .query((row, n) -> DocumentList.map(row, now, true))
                .list();
    }
}
