package cn.banwen.circulation;

import cn.banwen.posts.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what else a person may want to see beside a document. */
@Component
public class RelatedDocuments {

    private static final int MOST = 5;
    private static final String OTHER_NUMBER = "(d.document_number_key = this.document_number_key) is not true";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final TextLinks links;

    RelatedDocuments(JdbcClient jdbc, Posts posts, TextLinks links) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.links = links;
    }

    /**
     * A related document.
     *
     * @param reason {@code number}, {@code title} or {@code sender}: what it has in common
     */
    public record Related(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String sender,
            String state,
            Instant receivedAt,
            String reason) {}

    /**
     * Those with the same document number in any spelling, then those of the same title, then the sender's latest; at most
     * five of each, and none that the person may not see.
     */
    public List<Related> of(UUID documentId, String username) {
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        String sql =
                """
                with this as (select id, document_number_key, title, sender from document where id = ?)
                """
                        + part("number", "d.document_number_key = this.document_number_key", visible)
                        + " union all "
                        + part("title", "d.title = this.title and " + OTHER_NUMBER, visible)
                        + " union all "
                        + part(
                                "sender",
                                "d.sender = this.sender and d.title <> this.title and " + OTHER_NUMBER,
                                visible);
        List<Object> params = new ArrayList<>();
        params.add(documentId);
        for (int i = 0; i < 3; i++) {
            params.addAll(visible.params());
        }
        return jdbc.sql(sql).params(params).query(Related.class).list();
    }

    /** What the document mentions by number, and what mentions it; none that the person may not see. */
    public TextLinks.Links links(UUID documentId, String username) {
        return links.of(documentId, posts.grantsOf(username));
    }

    private static String part(String reason, String condition, Visibility visible) {
        return """
                (select d.id, d.title, d.document_number, d.registration_number, d.sender, d.state, d.received_at,
                   '%s' as reason
                 from this join document d on d.id <> this.id and %s
                 where %s order by d.received_at desc limit %d)
                """
                .formatted(reason, condition, visible.sql(), MOST);
    }
}
