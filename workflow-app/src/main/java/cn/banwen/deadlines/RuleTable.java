package cn.banwen.deadlines;

import cn.banwen.calendar.BudgetUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows, and from which day they hold.
 *
 * @param validFrom first day on which a step that begins is measured by them
 */
record RuleTable(LocalDate validFrom, List<DeadlineRule> rules) {

    private static final int QUARTER = 25;
    private static final Condition MOST_URGENT = Condition.oneOf("extra-urgent", "flash");
    private static final Condition URGENT = Condition.oneOf("urgent");
    private static final Condition OTHERS = Condition.oneOf("routine", "level");

    /** What the product comes with. */
    static final RuleTable SHIPPED = new RuleTable(LocalDate.of(2020, 1, 1), shipped());

    RuleTable {
        rules = List.copyOf(rules);
    }

    /** The index of the row that applies; empty only for values that the terms don't have. */
    OptionalInt find(DeadlineFacts facts) {
        return IntStream.range(0, rules.size())
                .filter(index -> rules.get(index).appliesTo(facts))
                .findFirst();
    }

    private static List<DeadlineRule> shipped() {
        List<DeadlineRule> rules = new ArrayList<>();
        Time halfHour = new Time(30, BudgetUnit.MINUTES);
        add(rules, Condition.oneOf("sign-receipt"), halfHour, hours(2), hours(4));
        add(rules, Condition.oneOf("first-review", "register"), halfHour, hours(1), hours(4));
        add(rules, Condition.oneOf("propose"), hours(1), hours(4), days(1));
        add(rules, Condition.oneOf("approve"), hours(2), hours(4), days(2));
        add(rules, Condition.oneOf("distribute", "redistribute"), halfHour, hours(1), hours(4));
        rules.add(rule(Condition.oneOf("read"), Condition.ANY, days(1)));
        add(rules, Condition.oneOf("handle", "conclude"), new Time(1, BudgetUnit.SAME_DAY), days(3), days(7));
        return rules;
    }

    private record Time(int amount, BudgetUnit unit) {}

    private static Time hours(int amount) {
        return new Time(amount, BudgetUnit.WORKING_HOURS);
    }

    private static Time days(int amount) {
        return new Time(amount, BudgetUnit.WORKING_DAYS);
    }

    private static void add(List<DeadlineRule> rules, Condition step, Time mostUrgent, Time urgent, Time others) {
        rules.add(rule(step, MOST_URGENT, mostUrgent));
        rules.add(rule(step, URGENT, urgent));
        rules.add(rule(step, OTHERS, others));
    }

    private static DeadlineRule rule(Condition step, Condition urgency, Time time) {
        return new DeadlineRule(
                Map.of(Dimension.STEP, step, Dimension.URGENCY, urgency), time.unit(), time.amount(), QUARTER);
    }
}
