package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document has come to the warning point of its own clock and is not concluded. Published like {@link StepDeadlineNear}.
 *
 * @param startedAt when the document arrived
 * @param at by the application's clock
 */
public record DocumentDeadlineNear(
        UUID documentId,
        String title,
        Urgency urgency,
        @Nullable String matter,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant at) {}
