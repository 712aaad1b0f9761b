package cn.banwen.deadlines;

import cn.banwen.calendar.BudgetUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the table.
 *
 * @param conditions for every dimension one
 * @param amount in the unit
 * @param warnPercent how much of the time is left when the warning comes
 */
record DeadlineRule(Map<Dimension, Condition> conditions, BudgetUnit unit, int amount, int warnPercent) {

    DeadlineRule {
        Map<Dimension, Condition> complete = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            complete.put(dimension, conditions.getOrDefault(dimension, Condition.ANY));
        }
        conditions = complete;
    }

    Condition on(Dimension dimension) {
        return conditions.getOrDefault(dimension, Condition.ANY);
    }

    boolean appliesTo(DeadlineFacts facts) {
        return Arrays.stream(Dimension.values())
                .allMatch(dimension -> on(dimension).isMetBy(facts.of(dimension)));
    }
}
