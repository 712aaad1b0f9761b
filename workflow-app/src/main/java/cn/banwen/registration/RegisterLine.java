package cn.banwen.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book as it is exported: all that is held of a document, how it was handled included (Article 24).
 *
 * @param files how many it has
 * @param lead code of the post, likewise {@code assisting}, which holds several between commas
 * @param readers how many it was sent to, of which {@code read} have read it
 */
record RegisterLine(
        int seq,
        String registrationNumber,
        UUID documentId,
        @Nullable String receiptId,
        @Nullable Instant signedAt,
        @Nullable String channel,
        @Nullable String sender,
        @Nullable String senderLevel,
        @Nullable String documentNumber,
        String title,
        @Nullable String documentType,
        @Nullable LocalDate documentDate,
        String urgency,
        @Nullable Integer copies,
        @Nullable Integer pages,
        int files,
        @Nullable String mainRecipients,
        @Nullable String copyRecipients,
        @Nullable String signer,
        @Nullable String contact,
        @Nullable String kind,
        boolean replyRequired,
        @Nullable Instant replyBy,
        Instant registeredAt,
        @Nullable String lead,
        @Nullable String assisting,
        int readers,
        int read,
        String state,
        @Nullable String result,
        @Nullable String replyDate,
        @Nullable String replyNumber,
        @Nullable Instant concludedAt,
        @Nullable String retention,
        @Nullable Instant archivedAt,
        @Nullable String remark,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        @Nullable String voidReason) {

    boolean voided() {
        return voidedAt != null;
    }

    List<String> assistingPosts() {
        return assisting == null || assisting.isEmpty() ? List.of() : List.of(assisting.split(",", -1));
    }
}
