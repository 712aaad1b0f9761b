package cn.banwen.circulation;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.Deadline;
import cn.banwen.calendar.Explanation;
import cn.banwen.calendar.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when, and why: the one place where a clock becomes a date. The earliest of what the rule gives, the document's own
 * date and a leader's date counts; an extension moves whichever of them lies before it.
 *
 * @param rule what the budget comes to
 */
record Reckoning(Instant dueAt, Instant warnAt, DueBy dueBy, Deadline rule) {

    /**
     * The dates of a clock that runs; null for one that stands still.
     *
     * @param extended whether an extension of the document is one of this clock too
     */
    static @Nullable Reckoning of(DeadlineClock clock, SetDates set, boolean extended, WorkingTime time) {
        Instant since = clock.runningSince();
        if (since == null) {
            return null;
        }
        Deadline rule = time.due(since, clock.left());
        Instant extension = set.extension();
        Instant due = rule.dueAt();
        DueBy by = DueBy.RULE;
        if (counts(set.document(), extension, due)) {
            due = Objects.requireNonNull(set.document());
            by = DueBy.DOCUMENT;
        }
        if (counts(set.leader(), extension, due)) {
            due = Objects.requireNonNull(set.leader());
            by = DueBy.LEADER;
        }
        if (extended && extension != null && due.isBefore(extension)) {
            due = extension;
            by = DueBy.EXTENSION;
        }
        Deadline counted = by == DueBy.RULE ? rule : set(since, clock.left(), due);
        Instant warnAt = due.isAfter(since) ? time.whenLeft(clock.warnPercent(), counted) : due;
        return new Reckoning(due, warnAt, by, rule);
    }

    /** A date that was extended binds no longer. */
    private static boolean counts(@Nullable Instant date, @Nullable Instant extension, Instant due) {
        return date != null && date.isBefore(due) && (extension == null || !date.isBefore(extension));
    }

    private static Deadline set(Instant since, Budget budget, Instant due) {
        return new Deadline(new Explanation(since, budget, List.of(), due));
    }
}
