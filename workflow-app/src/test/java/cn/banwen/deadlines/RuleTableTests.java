package cn.banwen.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.calendar.BudgetUnit;
import cn.banwen.refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** What the table gives, and that exactly one of its rows applies. */
class RuleTableTests {

    private static final DeadlineTerms TERMS = dimension -> switch (dimension) {
        case STEP ->
            List.of(
                    "sign-receipt",
                    "first-review",
                    "register",
                    "propose",
                    "approve",
                    "distribute",
                    "handle",
                    "redistribute",
                    "read",
                    "conclude");
        case URGENCY -> List.of("routine", "urgent", "extra-urgent", "flash", "level");
        case KIND -> List.of("read", "act");
        case SENDER_LEVEL -> List.of("provincial", "county", "other");
        case DOCUMENT_TYPE -> List.of("通知", "请示", "函");
    };

    private static final List<DeadlineRule> SHIPPED = RuleTable.SHIPPED.rules();

    @ParameterizedTest
    @CsvSource({
        "sign-receipt, extra-urgent, 30, MINUTES",
        "sign-receipt, urgent, 2, WORKING_HOURS",
        "sign-receipt, routine, 4, WORKING_HOURS",
        "first-review, flash, 30, MINUTES",
        "register, urgent, 1, WORKING_HOURS",
        "register, level, 4, WORKING_HOURS",
        "propose, extra-urgent, 1, WORKING_HOURS",
        "propose, urgent, 4, WORKING_HOURS",
        "propose, routine, 1, WORKING_DAYS",
        "approve, extra-urgent, 2, WORKING_HOURS",
        "approve, urgent, 4, WORKING_HOURS",
        "approve, routine, 2, WORKING_DAYS",
        "distribute, extra-urgent, 30, MINUTES",
        "distribute, urgent, 1, WORKING_HOURS",
        "distribute, routine, 4, WORKING_HOURS",
        "read, extra-urgent, 1, WORKING_DAYS",
        "read, routine, 1, WORKING_DAYS",
        "conclude, extra-urgent, 1, SAME_DAY",
        "conclude, urgent, 3, WORKING_DAYS",
        "conclude, routine, 7, WORKING_DAYS"
    })
    void givesEachStepItsTime(String step, String urgency, int amount, BudgetUnit unit) {
        for (String kind : new @Nullable String[] {"read", "act", null}) {
            DeadlineRule rule = SHIPPED.get(RuleTable.SHIPPED
                    .find(new DeadlineFacts(step, urgency, kind, null, "通知"))
                    .orElseThrow());

            assertThat(rule.amount()).isEqualTo(amount);
            assertThat(rule.unit()).isEqualTo(unit);
        }
    }

    @Test
    void asItIsShippedHasNoGapAndNoSecondHit() {
        assertThat(problems(SHIPPED)).isEmpty();
    }

    @Test
    void isRefusedWhereSomethingHasNoRow() {
        List<DeadlineRule> rules = new ArrayList<>(SHIPPED);
        rules.remove(1);

        assertThat(problems(rules)).containsExactly("rules:rules-gap[sign-receipt urgent]");
    }

    @Test
    void isRefusedWhereTwoRowsApply() {
        List<DeadlineRule> rules = new ArrayList<>(SHIPPED);
        rules.add(rule(
                Map.of(Dimension.STEP, Condition.oneOf("conclude"), Dimension.DOCUMENT_TYPE, Condition.oneOf("请示"))));

        assertThat(problems(rules))
                .containsExactly(
                        "rules[19]:rules-two-hits[17, 20, conclude extra-urgent 请示]",
                        "rules[19]:rules-two-hits[18, 20, conclude urgent 请示]",
                        "rules[19]:rules-two-hits[19, 20, conclude routine 请示]");
    }

    @Test
    void takesAnExceptionThatIsCutOutOfTheGeneralRow() {
        List<DeadlineRule> rules = new ArrayList<>(SHIPPED);
        DeadlineRule general = rules.remove(rules.size() - 1);
        rules.add(rule(Map.of(
                Dimension.STEP, general.on(Dimension.STEP),
                Dimension.URGENCY, general.on(Dimension.URGENCY),
                Dimension.DOCUMENT_TYPE, Condition.anyBut("请示"))));
        rules.add(rule(Map.of(
                Dimension.STEP, general.on(Dimension.STEP),
                Dimension.URGENCY, general.on(Dimension.URGENCY),
                Dimension.DOCUMENT_TYPE, Condition.oneOf("请示"))));

        assertThat(problems(rules)).isEmpty();
        RuleTable table = new RuleTable(RuleTable.SHIPPED.validFrom(), rules);
        assertThat(table.find(new DeadlineFacts("conclude", "routine", "act", "county", "请示")))
                .hasValue(19);
        assertThat(table.find(new DeadlineFacts("conclude", "routine", null, null, null)))
                .as("what is not known yet is none of the exceptions")
                .hasValue(18);
    }

    @Test
    void isRefusedWhereItForgetsWhatIsNotKnownYet() {
        List<DeadlineRule> rules = List.of(
                rule(Map.of(Dimension.KIND, Condition.oneOf("read"))),
                rule(Map.of(Dimension.KIND, Condition.oneOf("act"))));

        assertThat(problems(rules)).containsExactly("rules:rules-gap[]");
    }

    @Test
    void withoutARowAppliesToNothing() {
        assertThat(problems(List.of())).containsExactly("rules:rules-gap[]");
    }

    private static DeadlineRule rule(Map<Dimension, Condition> conditions) {
        return new DeadlineRule(conditions, BudgetUnit.WORKING_DAYS, 3, 25);
    }

    private static List<String> problems(List<DeadlineRule> rules) {
        FactWords codes = new FactWords(new StaticMessageSource(), TERMS) {
            @Override
            String of(Map<Dimension, String> facts) {
                return String.join(" ", facts.values());
            }
        };
        return new RuleTableCheck(TERMS)
                .problems(rules, codes).stream().map(RuleTableTests::text).toList();
    }

    private static String text(Problem problem) {
        return problem.field() + ":" + problem.code() + problem.args();
    }
}
