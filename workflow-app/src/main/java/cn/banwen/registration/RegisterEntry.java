package cn.banwen.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register book.
 *
 * @param voided the number was given and taken out of use; the line stays
 */
record RegisterEntry(
        int seq,
        String registrationNumber,
        UUID documentId,
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
        @Nullable String kind,
        boolean replyRequired,
        Instant registeredAt,
        @Nullable String registeredBy,
        String state,
        @Nullable String lead,
        @Nullable String result,
        @Nullable Instant concludedAt,
        @Nullable String retention,
        @Nullable Instant archivedAt,
        @Nullable String remark,
        boolean voided,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        @Nullable String voidReason) {}
