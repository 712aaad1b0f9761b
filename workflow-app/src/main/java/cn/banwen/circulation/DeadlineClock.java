package cn.banwen.circulation;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.deadlines.Allowance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A budget that runs. The moment at which it is used up is never more than derived from this, so that it can be stopped and
 * reckoned again.
 *
 * @param budget the whole of it
 * @param used what of it was used up before it last began to run, in the quantity of the budget's unit
 * @param runningSince null while it stands still
 * @param warnPercent how much of the time is left when the warning comes
 */
record DeadlineClock(
        Budget budget, long used, @Nullable Instant runningSince, int warnPercent, int ruleVersion, int ruleRow) {

    /** A clock that begins to run, or is to begin later. What began before the calendar does is long over whichever day. */
    static DeadlineClock of(Allowance allowance, @Nullable Instant runningSince) {
        Instant since =
                runningSince == null || runningSince.isAfter(WorkingTime.BEGINS) ? runningSince : WorkingTime.BEGINS;
        return new DeadlineClock(
                allowance.budget(), 0, since, allowance.warnPercent(), allowance.version(), allowance.row());
    }

    boolean isRunning() {
        return runningSince != null;
    }

    Budget left() {
        return budget.less(used);
    }

    DeadlineClock stop(Instant at, WorkingTime time) {
        return runningSince == null ? this : with(used + time.used(budget.unit(), runningSince, at), null);
    }

    /** Goes on with what is left. */
    DeadlineClock resume(Instant at) {
        return with(used, at);
    }

    /** Begins anew with the whole budget. */
    DeadlineClock restart(Instant at) {
        return with(0, at);
    }

    /** With another budget in the same place; what was used up in another unit is forgiven. */
    DeadlineClock measuredBy(Allowance allowance) {
        boolean sameUnit = allowance.budget().unit() == budget.unit();
        return new DeadlineClock(
                allowance.budget(),
                sameUnit ? used : 0,
                runningSince,
                allowance.warnPercent(),
                allowance.version(),
                allowance.row());
    }

    private DeadlineClock with(long nowUsed, @Nullable Instant since) {
        return new DeadlineClock(budget, nowUsed, since, warnPercent, ruleVersion, ruleRow);
    }
}
