package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task has come to its limit and is not done. Published by a timer, once for each date that the task has had, inside the transaction that
 * uses up the timer and under the document's lock: what a listener writes in that transaction is written exactly once, and
 * what it throws lets the timer fire again later. After a time in which the application was down it comes with the start.
 *
 * @param postCode whose task it is; who is on duty for the post is asked by whoever tells them
 * @param matter of the document, for a deputy's scope
 * @param startedAt when the task began to wait
 * @param at by the application's clock
 */
public record StepDeadlineReached(
        UUID documentId,
        String title,
        Urgency urgency,
        @Nullable String matter,
        UUID taskId,
        Step step,
        String postCode,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant at) {}
