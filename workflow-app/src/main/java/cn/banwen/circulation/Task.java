package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits, or waited, for a post.
 *
 * @param engineTask the engine's name of it
 * @param branchPost for a redistribution: the office that sent the document back
 */
record Task(
        UUID id,
        UUID documentId,
        String engineTask,
        Step step,
        String postCode,
        @Nullable String branchPost,
        TaskState state,
        int revision,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
