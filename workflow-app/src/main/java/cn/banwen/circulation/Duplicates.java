package cn.banwen.circulation;

import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Other documents that the reader may see and that have one of these files, by the digests of their bytes.
     *
     * @param except the one that is asked about; null where there is none yet
     */
    public List<DocumentList.Row> withFiles(Collection<String> digests, @Nullable UUID except, Grants reader) {
        return digests.isEmpty()
                ? List.of()
                : find(
                        "exists (select from document_file f where f.document_id = d.id and f.sha256 = any (?))"
                                + " and d.id is distinct from ?::uuid",
                        SqlParams.of(digests.toArray(String[]::new), except),
                        reader);
    }

    /** Which of these files those documents have. */
    public List<String> filesOf(Collection<DocumentList.Row> documents, Collection<String> digests) {
        return jdbc.sql("select distinct sha256 from document_file where document_id = any (?) and sha256 = any (?)")
                .params(
                        documents.stream().map(DocumentList.Row::id).toArray(UUID[]::new),
                        digests.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * Other documents that the reader may see with this number in any spelling, from this sender or one not yet known.
     *
     * @param except the one that is asked about; null where there is none yet
     */
    public List<DocumentList.Row> withNumber(
            @Nullable String documentNumber, @Nullable String sender, @Nullable UUID except, Grants reader) {
        return DocumentNumber.key(documentNumber)
                .map(key -> find(
                        "d.document_number_key = ? and (?::text is null or d.sender is null or d.sender = ?)"
                                + " and d.id is distinct from ?::uuid",
                        SqlParams.of(key, sender, sender, except),
                        reader))
                .orElse(List.of());
    }

    private List<DocumentList.Row> find(String same, String value, String username) {
        return find(same, List.of(value), posts.grantsOf(username));
    }

    private List<DocumentList.Row> find(String same, List<?> values, Grants reader) {
        Instant now = clock.instant();
        Visibility visible = Visibility.of(reader, "d");
        return jdbc.sql(
                        """
                        select %s, true as readable
                        from document d where
                        """
                                        .formatted(DocumentList.COLUMNS)
                                + same + " and " + visible.sql() + " order by d.received_at desc, d.id limit " + MOST)
                .params(values)
                .params(visible.params())
                .query((row, n) -> DocumentList.map(row, now))
                .list();
    }
}
