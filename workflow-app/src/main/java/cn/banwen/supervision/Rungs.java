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

    /** Of a running clock, the earliest first. */
    List<Rung> of(OpenDeadline clock, Instant dueAt) {
        List<Rung> rungs = new ArrayList<>();
        boolean ofTask = clock.taskId() != null;
        Instant warnAt = clock.warnAt();
        if (ladder.before() && warnAt != null && warnAt.isBefore(dueAt)) {
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
            if (ladder.idlePercent() > 0) {
                rungs.add(rung(Rung.IDLE, idle(clock.startedAt(), dueAt)));
            }
        }
        Integer escalateAfter = ladder.escalateAfter();
        if (escalateAfter != null) {
            rungs.add(rung(Rung.ESCALATED, after(dueAt, escalateAfter)));
        }
        if (cards.concern(dueAt)) {
            rungs.add(new Rung(Rung.CARD, ofTask ? dueAt : overdue(dueAt), false));
        }
        rungs.sort(Comparator.comparing(Rung::at));
        return rungs;
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

    /** When that share of the time is over: of open time, or by the clock where there is none or the ladder goes by it. */
    private Instant idle(Instant startedAt, Instant dueAt) {
        Duration open = ladder.atNight() ? Duration.ZERO : time.openTime(startedAt, dueAt);
        if (open.isZero()) {
            Duration all = Duration.between(startedAt, dueAt);
            return startedAt.plus(Duration.ofSeconds(all.toSeconds() * ladder.idlePercent() / 100));
        }
        long left = open.toSeconds() * (100 - ladder.idlePercent()) / 100;
        return time.latestStart(dueAt, new Budget(BudgetUnit.WORKING_HOURS, left));
    }
}
