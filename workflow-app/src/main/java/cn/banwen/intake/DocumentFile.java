package cn.banwen.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a document, as it is in the store.
 *
 * @param size in bytes
 * @param pages null where unknown
 */
public record DocumentFile(
        UUID id,
        UUID documentId,
        int ordinal,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Integer pages,
        Readability readability,
        boolean encrypted,
        String objectKey,
        Instant addedAt,
        String addedBy) {}
