package cn.banwen.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something to know.
 *
 * @param code the text stands in the message bundles under {@code notice.<code>}
 */
public record Notice(UUID id, UUID documentId, String postCode, String code, List<String> args, Instant createdAt) {}
