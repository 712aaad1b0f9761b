package cn.banwen.circulation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param data its fields for the record
 * @param leadersDate by when a leader wants the document concluded
 */
record StepResult(
        String outcome,
        @Nullable String opinion,
        Map<String, ?> data,
        Decision decision,
        @Nullable Instant leadersDate) {

    StepResult(String outcome, @Nullable String opinion, Map<String, ?> data, Decision decision) {
        this(outcome, opinion, data, decision, null);
    }
}
