package cn.banwen.deadlines;

import cn.banwen.identity.People;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table as the REST interface shows it; what it shows can be sent back.
 *
 * @param version of the table shown, which is the one that was saved last
 * @param versionInForce of the table that holds today; another one where the table shown begins later
 * @param hitPolicy {@code UNIQUE}: exactly one row applies to whatever may arrive
 * @param history all versions, the newest first
 */
record RulesJson(
        int version,
        int versionInForce,
        String hitPolicy,
        LocalDate validFrom,
        List<RuleJson> rules,
        List<Change> history) {

    /** Conditions are a list of values, {@code {"not": […]}}, or an empty list for any value. */
    record RuleJson(
            Object step,
            Object urgency,
            Object kind,
            Object senderLevel,
            Object documentType,
            int amount,
            String unit,
            int warnPercent) {

        static RuleJson of(DeadlineRule rule) {
            return new RuleJson(
                    condition(rule, Dimension.STEP),
                    condition(rule, Dimension.URGENCY),
                    condition(rule, Dimension.KIND),
                    condition(rule, Dimension.SENDER_LEVEL),
                    condition(rule, Dimension.DOCUMENT_TYPE),
                    rule.amount(),
                    rule.unit().code(),
                    rule.warnPercent());
        }

        private static Object condition(DeadlineRule rule, Dimension dimension) {
            Condition condition = rule.on(dimension);
            if (condition.isAny()) {
                return List.of();
            }
            return condition.except() ? new Except(condition.values()) : condition.values();
        }
    }

    /** Any value but these. */
    record Except(@JsonProperty("not") Set<String> values) {}

    record Change(
            int version, LocalDate validFrom, @Nullable Map<String, String> changedBy, @Nullable Instant changedAt) {}

    static RulesJson of(RuleVersion shown, RuleVersion inForce, List<RuleVersion> versions, People people) {
        return new RulesJson(
                shown.number(),
                inForce.number(),
                "UNIQUE",
                shown.table().validFrom(),
                shown.table().rules().stream().map(RuleJson::of).toList(),
                versions.stream().map(version -> change(version, people)).toList());
    }

    private static Change change(RuleVersion version, People people) {
        String by = version.changedBy();
        return new Change(
                version.number(),
                version.table().validFrom(),
                by == null ? null : Map.of("username", by, "name", people.nameOf(by)),
                version.changedAt());
    }
}
