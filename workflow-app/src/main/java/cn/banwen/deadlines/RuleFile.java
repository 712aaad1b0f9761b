package cn.banwen.deadlines;

import cn.banwen.calendar.BudgetUnit;
import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The table as the REST interface and the page take it: {@code {validFrom, rules: [{step, urgency, kind, senderLevel,
 * documentType, amount, unit, warnPercent}]}}. A condition is a list of values, {@code {"not": […]}} or absent for any.
 */
@Component
class RuleFile {

    private static final int MOST_PERCENT = 90;
    private static final int MOST_ROWS = 300;

    private final FactWords words;

    RuleFile(FactWords words) {
        this.words = words;
    }

    /** @throws Refusal a form's, with all that can't be read; whether the rows fit together is not looked at */
    RuleTable read(Map<?, ?> body) {
        BodyFields fields = new BodyFields(body);
        Optional<LocalDate> validFrom = fields.date("validFrom", true);
        List<BodyFields> rows = fields.objects("rules");
        if (rows.size() > MOST_ROWS) {
            fields.wrong("rules", "rules-too-many", Integer.toString(MOST_ROWS));
        }
        List<DeadlineRule> rules = new ArrayList<>();
        rows.stream().limit(MOST_ROWS).forEach(row -> rule(row).ifPresent(rules::add));
        fields.refuseIfWrong();
        return new RuleTable(validFrom.orElseThrow(), rules);
    }

    private Optional<DeadlineRule> rule(BodyFields row) {
        Map<Dimension, Condition> conditions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            conditions.put(dimension, condition(row, dimension));
        }
        Optional<BudgetUnit> unit = unit(row);
        boolean sameDay = unit.filter(BudgetUnit.SAME_DAY::equals).isPresent();
        Optional<Integer> amount = row.parsed("amount", !sameDay, Integer::valueOf, "not-a-number");
        Optional<Integer> percent = row.parsed("warnPercent", true, Integer::valueOf, "not-a-number");
        amount.filter(given ->
                        unit.isPresent() && (given < 1 || given > unit.get().most()))
                .ifPresent(given -> row.wrong(
                        "amount",
                        "amount-range",
                        Integer.toString(unit.orElseThrow().most())));
        percent.filter(given -> given < 1 || given > MOST_PERCENT)
                .ifPresent(given -> row.wrong("warnPercent", "percent-range", Integer.toString(MOST_PERCENT)));
        return unit.isEmpty() || percent.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeadlineRule(conditions, unit.get(), amount.orElse(1), percent.get()));
    }

    private Condition condition(BodyFields row, Dimension dimension) {
        Optional<BodyFields> object = row.object(dimension.field());
        if (object.isPresent()) {
            return new Condition(true, codes(object.get(), "not", dimension));
        }
        Set<String> values = codes(row, dimension.field(), dimension);
        return values.isEmpty() ? Condition.ANY : new Condition(false, values);
    }

    private Set<String> codes(BodyFields fields, String name, Dimension dimension) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : fields.texts(name)) {
            words.code(dimension, word).ifPresentOrElse(codes::add, () -> fields.wrong(name, "unknown-term", word));
        }
        return codes;
    }

    private static Optional<BudgetUnit> unit(BodyFields row) {
        String code = row.requiredText("unit", 40);
        Optional<BudgetUnit> unit = BudgetUnit.find(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            row.wrong("unit", "unknown-unit", code, String.join(", ", BudgetUnit.codes()));
        }
        return unit;
    }
}
