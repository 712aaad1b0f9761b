package cn.banwen.circulation;

import cn.banwen.extraction.Extractions;
import cn.banwen.extraction.reading.Field;
import cn.banwen.posts.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Extractions extractions;

    RelatedDocuments(JdbcClient jdbc, Posts posts, TextLinks links, Extractions extractions) {
        this.extractions = extractions;
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

    /**
     * What the document mentions by number, what mentions it, and what is about the same matter; none that the person may
     * not see. The number at its own head is no mention, though it may not be registered yet.
     */
    public TextLinks.Links links(UUID documentId, String username) {
        TextLinks.Links all = links.of(documentId, posts.grantsOf(username));
        Optional<String> own = ownNumber(documentId);
        return own.isEmpty()
                ? all
                : new TextLinks.Links(
                        all.mentions().stream()
                                .filter(mention ->
                                        !DocumentNumber.key(mention.number()).equals(own))
                                .toList(),
                        all.mentionedBy(),
                        all.sameMatter());
    }

    /** As its first file that bears one says; attachments have numbers of their own. */
    private Optional<String> ownNumber(UUID documentId) {
        return jdbc
                .sql("select sha256 from document_file where document_id = ? order by ordinal")
                .param(documentId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(sha256 -> extractions.of(sha256).proposals().stream())
                .filter(proposal -> proposal.field() == Field.DOCUMENT_NUMBER)
                .findFirst()
                .flatMap(proposal -> DocumentNumber.key(proposal.value()));
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
