package cn.banwen.supervision;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.circulation.OpenDeadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The rungs of a clock's ladder and when each is reached. */
final class Rungs {

    private final WorkingTime time;
    private final Ladder ladder;
    private final CardRules cards;

    Rungs(WorkingTime time, Ladder ladder, CardRules cards) {
        this.time = time;
        this.ladder = ladder;
        this.cards = cards;
    }

    /**
     * Of a running clock, the earliest first. A limit that had passed before the clock began, as a document's own date may have,
     * is told of from then on; nobody was late for it, so there is no card, and nobody was idle.
     */
    List<Rung> of(OpenDeadline clock, Instant limit) {
        List<Rung> rungs = new ArrayList<>();
        boolean ofTask = clock.taskId() != null;
        boolean couldBeKept = limit.isAfter(clock.startedAt());
        Instant dueAt = known(couldBeKept ? limit : clock.startedAt());
        Instant warnAt = clock.warnAt();
        if (ladder.before() && warnAt != null && warnAt.isBefore(limit)) {
            rungs.add(rung(Rung.BEFORE, warnAt));
        }
        if (ladder.atLimit()) {
            rungs.add(rung(Rung.AT, dueAt));
        }
        if (ofTask) {
            rungs.add(rung(Rung.EXCLUDED, dueAt));
            for (int nth = 1; nth <= ladder.times(); nth++) {
                rungs.add(rung(Rung.AFTER + nth, after(dueAt, nth * ladder.everyHours())));
            }
            Instant runningSince = Objects.requireNonNullElse(clock.runningSince(), clock.startedAt());
            if (ladder.idlePercent() > 0 && couldBeKept && dueAt.isAfter(runningSince)) {
                rungs.add(rung(Rung.IDLE, idle(runningSince, clock.usedPercent(), dueAt)));
            }
        }
        Integer escalateAfter = ladder.escalateAfter();
        if (escalateAfter != null) {
            rungs.add(rung(Rung.ESCALATED, after(dueAt, escalateAfter)));
        }
        if (couldBeKept && cards.concern(dueAt)) {
            rungs.add(new Rung(Rung.CARD, ofTask ? dueAt : overdue(dueAt), false));
        }
        rungs.sort(Comparator.comparing(Rung::at));
        return rungs;
    }

    /** What was before the calendar begins is long over whichever day. */
    private static Instant known(Instant moment) {
        return moment.isBefore(WorkingTime.BEGINS) ? WorkingTime.BEGINS : moment;
    }

    private Rung rung(String code, Instant at) {
        return new Rung(code, at, !ladder.atNight());
    }

    private Instant after(Instant dueAt, int hours) {
        Duration span = Duration.ofHours(hours);
        return ladder.atNight() || hours == 0
                ? dueAt.plus(span)
                : time.due(dueAt, new Budget(BudgetUnit.WORKING_HOURS, span.toSeconds()))
                        .dueAt();
    }

    private Instant overdue(Instant dueAt) {
        return cards.redAfterDays() == 0
                ? dueAt
                : time.due(dueAt, new Budget(BudgetUnit.WORKING_DAYS, cards.redAfterDays()))
                        .dueAt();
    }

    /**
     * When that share of the time is over: of open time, or by the clock where there is none or the ladder goes by it. A time in
     * which the clock stood still is nobody's idleness.
     */
    private Instant idle(Instant runningSince, int usedPercent, Instant dueAt) {
        Duration open = ladder.atNight() ? Duration.ZERO : time.openTime(runningSince, dueAt);
        if (open.isZero()) {
            return dueAt.minusSeconds(left(Duration.between(runningSince, dueAt), usedPercent));
        }
        return time.latestStart(dueAt, new Budget(BudgetUnit.WORKING_HOURS, left(open, usedPercent)));
    }

    /** Seconds that are left at that point, of those that were left when the clock last began to run. */
    private long left(Duration run, int usedPercent) {
        int before = 100 - usedPercent;
        return before == 0 ? 0 : run.toSeconds() * Math.min(before, 100 - ladder.idlePercent()) / before;
    }
}
