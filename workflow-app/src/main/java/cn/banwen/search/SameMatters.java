package cn.banwen.search;

import cn.banwen.circulation.TextLinks.Linked;
import cn.banwen.circulation.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents whose titles are about the same matter: a notice, the supplement to it, the report on it. */
@Component
class SameMatters {

    private static final int MOST = 5;
    private static final int LOOKED_AT = 200;

    private final JdbcClient jdbc;

    SameMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Candidate(String title, Linked document) {}

    /** The newest of them that the reader may see; the same title is no news here. */
    List<Linked> of(UUID documentId, Visibility visible) {
        Optional<String> title = jdbc.sql("select title from document where id = ?")
                .param(documentId)
                .query(String.class)
                .optional();
        Subject subject = Subject.of(title.orElse(""));
        if (!subject.isTelling() || subject.query().isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        select %s, false as reply from search_part p join document d on d.id = p.document_id
                        where p.kind = 'title' and p.words @@ ?::tsquery and d.id <> ? and %s
                        order by d.received_at desc, d.id limit %d
                        """
                                .formatted(DocumentLinks.FACTS, visible.sql(), LOOKED_AT))
                .params(subject.query(), documentId)
                .params(visible.params())
                .query((row, n) -> new Candidate(
                        row.getString("title"), DocumentLinks.linked(row, row.getObject("id", UUID.class))))
                .list()
                .stream()
                .filter(other -> !other.title.equals(title.get()))
                .filter(other -> subject.isLike(Subject.of(other.title)))
                .map(Candidate::document)
                .limit(MOST)
                .toList();
    }
}
