package cn.banwen.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to know.
 *
 * @param documentId null where it is not about a document
 * @param postCode for whoever is on duty at this post; null where it is for one person
 * @param code the text stands in the message bundles under {@code notice.<code>}
 * @param args of the text; one that is an instant in ISO-8601 is shown as the reader writes times
 * @param link where reading on leads; null for the document
 */
public record Notice(
        UUID id,
        @Nullable UUID documentId,
        @Nullable String postCode,
        String code,
        List<String> args,
        @Nullable String link,
        Instant createdAt) {

    /** Where reading on leads. */
    public String target() {
        return link == null ? "/documents/" + documentId : link;
    }
}
