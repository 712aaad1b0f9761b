package cn.banwen.supervision;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is still to be told about a clock.
 *
 * @param subject the task, or the document for its own clock
 * @param dueAt the limit for which it was made
 * @param done rungs that were reached and dealt with
 */
record ReminderPlan(UUID subject, UUID documentId, boolean ofTask, Instant dueAt, Set<String> done) {

    ReminderPlan {
        done = Set.copyOf(done);
    }
}
