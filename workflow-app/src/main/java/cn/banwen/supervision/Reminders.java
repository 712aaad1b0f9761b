package cn.banwen.supervision;

import cn.banwen.calendar.WorkingTime;
import cn.banwen.circulation.OpenDeadline;
import cn.banwen.circulation.OpenDeadlines;
import cn.banwen.platform.OfficialTime;
import cn.banwen.supervision.ReminderSettings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works off what is to be told about clocks, one at a time and each in its transaction. A rung is noted with what was told for
 * it, so that it is told once, also after a time in which the application was down, and by one of several processes. What a
 * clock has passed meanwhile is told in one.
 */
@Component
class Reminders {

    /** After which a plan is tried again. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final ReminderPlans plans;
    private final ReminderSettings settings;
    private final OpenDeadlines clocks;
    private final ReminderTelling telling;
    private final IdleSteps idle;
    private final Cards cards;
    private final Clock clock;

    Reminders(
            ReminderPlans plans,
            ReminderSettings settings,
            OpenDeadlines clocks,
            ReminderTelling telling,
            IdleSteps idle,
            Cards cards,
            Clock clock) {
        this.plans = plans;
        this.settings = settings;
        this.clocks = clocks;
        this.telling = telling;
        this.idle = idle;
        this.cards = cards;
        this.clock = clock;
    }

    /** Plans for the clocks that began or moved. */
    @Transactional
    public int plan() {
        return plans.makeMissing(OfficialTime.now(clock));
    }

    /** A plan that could not be worked off; what was done for it is undone. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UUID subject;

        Failed(UUID subject, RuntimeException cause) {
            super(cause);
            this.subject = subject;
        }

        UUID subject() {
            return subject;
        }
    }

    /**
     * Does what is due for the plan that has waited longest, by the settings as they are when it is locked: whoever changes
     * them waits for it and has it looked at again.
     *
     * @return false where none waits
     * @throws Failed when it can't be done; then {@link #postpone} lets the others come first
     */
    @Transactional
    public boolean workOffNext(WorkingTime time) {
        Instant now = OfficialTime.now(clock);
        Optional<ReminderPlan> next = plans.lockNext(now);
        next.ifPresent(plan -> {
            try {
                workOff(plan, time, settings.current(), now);
            } catch (RuntimeException e) {
                throw new Failed(plan.subject(), e);
            }
        });
        return next.isPresent();
    }

    @Transactional
    public void postpone(Failed failed) {
        plans.postpone(failed.subject(), OfficialTime.now(clock).plus(PAUSE));
    }

    private void workOff(ReminderPlan plan, WorkingTime time, Settings settings, Instant now) {
        OpenDeadline open =
                (plan.ofTask() ? clocks.ofTask(plan.subject()) : clocks.ofDocument(plan.documentId())).orElse(null);
        if (open == null) {
            plans.remove(plan.subject());
            return;
        }
        Instant dueAt = open.dueAt();
        if (dueAt == null || !dueAt.equals(plan.dueAt())) {
            // stands still, or runs to another limit
            plans.park(plan.subject());
            return;
        }
        Ladder ladder = settings.ladder(open.urgency().code());
        List<Rung> rungs = new Rungs(time, ladder, settings.cards()).of(open, dueAt);
        boolean quiet = settings.quiet().isQuiet(now);
        Set<String> done = new TreeSet<>(plan.done());
        Predicate<Rung> reached = rung -> !rung.at().isAfter(now) && !(quiet && rung.waitsForMorning());
        List<Rung> due = rungs.stream()
                .filter(rung -> !done.contains(rung.code()) && reached.test(rung))
                .toList();
        climb(due, open, dueAt, ladder, now);
        due.forEach(rung -> done.add(rung.code()));
        plans.note(plan.subject(), done, next(rungs, done, settings, now));
    }

    private void climb(List<Rung> due, OpenDeadline open, Instant dueAt, Ladder ladder, Instant now) {
        due.stream()
                .filter(Rung::remindsThePost)
                .max(Comparator.comparing(Rung::at))
                .ifPresent(last -> telling.remind(open, dueAt, ladder, now));
        for (Rung rung : due) {
            switch (rung.code()) {
                case Rung.EXCLUDED -> telling.excludedFallsDue(open, ladder, now);
                case Rung.ESCALATED -> telling.escalate(open, dueAt, ladder);
                case Rung.IDLE -> idle.notice(open, dueAt, ladder, now);
                case Rung.CARD -> cards.issue(open, dueAt, now);
                default -> {
                    // told with the last one
                }
            }
        }
    }

    private static @Nullable Instant next(List<Rung> rungs, Set<String> done, Settings settings, Instant now) {
        return rungs.stream()
                .filter(rung -> !done.contains(rung.code()))
                .map(rung -> {
                    Instant at = rung.at().isAfter(now) ? rung.at() : now;
                    return rung.waitsForMorning() ? settings.quiet().notBefore(at) : at;
                })
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
