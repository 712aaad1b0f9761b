package cn.banwen.calendar;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what a budget is counted. */
public enum BudgetUnit {
    /** Minutes by the wall clock, day and night. */
    MINUTES(Duration.ofMinutes(1), 525_600),
    /** 工作小时: hours in which the office is open. */
    WORKING_HOURS(Duration.ofHours(1), 8_760),
    /** 工作日: days by the State Council's calendar; the start day does not count. */
    WORKING_DAYS(Duration.ZERO, 1_000),
    /** 自然日: every day; a limit that ends on a day off moves to the next working day (Civil Code, Art. 203 I). */
    CALENDAR_DAYS(Duration.ZERO, 1_500),
    /** 当日: until midnight of the start day, whatever day it is. */
    SAME_DAY(Duration.ZERO, 1);

    private final Duration grain;
    private final int most;

    BudgetUnit(Duration grain, int most) {
        this.grain = grain;
        this.most = most;
    }

    /** As the REST interface, the database and the message bundles spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BudgetUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(BudgetUnit::code).toList();
    }

    /** The largest amount: about three years. */
    public int most() {
        return most;
    }

    /** Whether an amount is neither nothing nor beyond reason. */
    boolean takes(long amount) {
        return amount >= 1 && amount <= most;
    }

    /** Whether it is time by the clock, which can be used up in part; days are used up whole. */
    public boolean ofTheClock() {
        return !grain.isZero();
    }

    long quantityOf(long amount) {
        return ofTheClock() ? amount * grain.toSeconds() : amount;
    }
}
