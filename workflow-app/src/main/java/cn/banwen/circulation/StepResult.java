package cn.banwen.circulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param data its fields for the record
 */
record StepResult(String outcome, @Nullable String opinion, Map<String, ?> data, Decision decision) {}
