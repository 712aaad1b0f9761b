package cn.banwen.circulation;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a document that somebody set, beside what the rules give.
 *
 * @param document by when the sender wants an answer
 * @param leader the earliest that a leader set
 * @param extension 延期 until when
 */
record SetDates(@Nullable Instant document, @Nullable Instant leader, @Nullable Instant extension) {

    /** Whoever states a date outside these states no time that an office could count. */
    private static final Instant EARLIEST = Instant.parse("2020-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2049-01-01T00:00:00Z");

    /** Time that doesn't count moves a date on by as much open time. */
    static @Nullable Instant movedOn(@Nullable Instant date, long seconds, WorkingTime time) {
        return date == null || seconds <= 0 || date.isBefore(EARLIEST) || date.isAfter(LATEST)
                ? date
                : time.due(date, new Budget(BudgetUnit.WORKING_HOURS, seconds)).dueAt();
    }
}
