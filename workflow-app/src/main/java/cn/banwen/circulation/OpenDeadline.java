package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that has not come to its end: a task's, or the document's own.
 *
 * @param step {@link Step#CONCLUDE} for the document's own clock
 * @param taskId null for the document's own clock
 * @param postCode whose task it is; null for the document's own clock
 * @param startedAt when the task began to wait or the document arrived
 * @param runningSince since when it runs without a stop; null while it stands still
 * @param usedPercent how much of its time was used up before it last began to run, up to 100
 * @param warnAt null while the clock stands still, as is {@code dueAt}
 */
public record OpenDeadline(
        UUID documentId,
        String title,
        Urgency urgency,
        @Nullable String matter,
        Step step,
        @Nullable UUID taskId,
        @Nullable String postCode,
        Instant startedAt,
        @Nullable Instant runningSince,
        int usedPercent,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt) {}
