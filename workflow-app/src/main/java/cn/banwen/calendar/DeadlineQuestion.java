package cn.banwen.calendar;

import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Until when would this budget run from that moment? */
record DeadlineQuestion(Instant from, Budget budget) {

    /**
     * Reads a question as it was typed. The same day needs no amount.
     *
     * @param moment reads the start
     * @param unreadable code of the problem where it can't
     * @throws Refusal a form's, with all that is wrong with it
     */
    static DeadlineQuestion read(
            @Nullable String from,
            @Nullable String amount,
            @Nullable String unit,
            Function<String, Instant> moment,
            String unreadable) {
        BodyFields fields = new BodyFields(Map.of("from", given(from), "amount", given(amount), "unit", given(unit)));
        Optional<Instant> start = fields.parsed("from", true, moment, unreadable);
        Optional<BudgetUnit> counted = unit(fields);
        Optional<Long> number = amount(fields, counted);
        fields.refuseIfWrong();
        return new DeadlineQuestion(start.orElseThrow(), Budget.of(number.orElseThrow(), counted.orElseThrow()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<BudgetUnit> unit(BodyFields fields) {
        String code = fields.requiredText("unit", 40);
        Optional<BudgetUnit> unit = BudgetUnit.find(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            fields.wrong("unit", "unknown-unit", code, String.join(", ", BudgetUnit.codes()));
        }
        return unit;
    }

    private static Optional<Long> amount(BodyFields fields, Optional<BudgetUnit> unit) {
        boolean sameDay = unit.filter(BudgetUnit.SAME_DAY::equals).isPresent();
        Optional<Long> amount = fields.parsed("amount", !sameDay, Long::valueOf, "not-a-number");
        if (amount.isPresent() && unit.isPresent() && !unit.get().takes(amount.get())) {
            fields.wrong("amount", "amount-range", Integer.toString(unit.get().most()));
        }
        return amount.isEmpty() && sameDay ? Optional.of(1L) : amount;
    }
}
