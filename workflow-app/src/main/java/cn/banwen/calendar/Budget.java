package cn.banwen.calendar;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * How much time somebody has, or still has.
 *
 * @param quantity seconds in a unit of the clock, days in a unit of days, 1 for the same day; 0 when all is used up
 */
public record Budget(BudgetUnit unit, long quantity) {

    public Budget {
        if (quantity < 0) {
            throw new IllegalArgumentException("negative budget");
        }
    }

    /**
     * A budget as a rule or a request names it.
     *
     * @throws Refusal {@code amount-range} below 1 or over the unit's {@link BudgetUnit#most() most}
     */
    public static Budget of(long amount, BudgetUnit unit) {
        if (!unit.takes(amount)) {
            throw Refusal.ofForm(List.of(Problem.of("amount", "amount-range", Integer.toString(unit.most()))));
        }
        return new Budget(unit, unit.quantityOf(amount));
    }

    /** The quantity in whole units: minutes, hours or days. */
    public long amount() {
        return quantity / unit.quantityOf(1);
    }

    /** What is left after some of it is used up, never below nothing. */
    public Budget less(long used) {
        return new Budget(unit, Math.max(0, quantity - used));
    }

    boolean isUsedUp() {
        return quantity == 0;
    }

    Duration duration() {
        return Duration.ofSeconds(quantity);
    }
}
