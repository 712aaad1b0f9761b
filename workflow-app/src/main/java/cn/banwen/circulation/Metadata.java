package cn.banwen.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps of a document. Before registration most of it is unknown.
 *
 * @param documentNumber 发文字号 as typed
 * @param signer 签发人, of 上行文 only
 * @param replyBy by when the sender wants an answer
 * @param matter code of what it is about, where an absent holder may want to keep that back from the deputy
 */
public record Metadata(
        String title,
        @Nullable String documentNumber,
        @Nullable String sender,
        @Nullable SenderLevel senderLevel,
        @Nullable String documentType,
        @Nullable Kind kind,
        Urgency urgency,
        @Nullable String channel,
        @Nullable LocalDate documentDate,
        @Nullable Integer copies,
        @Nullable Integer pages,
        @Nullable String mainRecipients,
        @Nullable String copyRecipients,
        @Nullable String signer,
        @Nullable String contact,
        @Nullable String remark,
        boolean replyRequired,
        @Nullable Instant replyBy,
        @Nullable String matter) {}
