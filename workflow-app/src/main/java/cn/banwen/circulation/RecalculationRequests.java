package cn.banwen.circulation;

import cn.banwen.calendar.DeadlineImpact;
import cn.banwen.calendar.DeadlineKeeper;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.deadlines.RuleBook;
import cn.banwen.deadlines.RuleDependents;
import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a change of calendar, hours or rules would move, and asks for the reckoning anew with the change. */
@Component
class RecalculationRequests implements DeadlineKeeper, RuleDependents {

    private static final int READ_AT_ONCE = 2_000;

    private final RecalculationRows rows;
    private final OpenClocks clocks;
    private final Deadlines deadlines;
    private final DeadlineBases bases;
    private final Clock clock;

    RecalculationRequests(
            RecalculationRows rows, OpenClocks clocks, Deadlines deadlines, DeadlineBases bases, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.bases = bases;
        this.clock = clock;
    }

    @Override
    public DeadlineImpact impactOf(WorkingTime changed) {
        DeadlineBasis now = bases.current();
        return impact(new DeadlineBasis(now.generation(), changed, now.rules()));
    }

    @Override
    public DeadlineImpact impactOf(RuleBook changed) {
        DeadlineBasis now = bases.current();
        return impact(new DeadlineBasis(now.generation(), now.time(), changed));
    }

    private DeadlineImpact impact(DeadlineBasis changed) {
        Count count = new Count();
        OpenClocks.Portion portion = clocks.read(null, READ_AT_ONCE);
        while (!portion.documents().isEmpty()) {
            UUID last = null;
            for (IncomingDocument document : portion.documents()) {
                for (Task task : portion.tasksOf(document)) {
                    Reckoning then = deadlines.measured(document, task, changed).reckoning();
                    count.add(task.dueAt(), then == null ? null : then.dueAt());
                }
                Instant before = document.deadline().dueAt();
                deadlines.remeasure(document, changed);
                count.add(before, document.deadline().dueAt());
                last = document.id();
            }
            portion = clocks.read(last, READ_AT_ONCE);
        }
        return new DeadlineImpact(count.open, count.earlier, count.later);
    }

    private static final class Count {

        private int open;
        private int earlier;
        private int later;

        void add(@Nullable Instant before, @Nullable Instant then) {
            open++;
            if (before != null && then != null) {
                earlier += then.isBefore(before) ? 1 : 0;
                later += then.isAfter(before) ? 1 : 0;
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String cause, String detail, String username) {
        rows.ask(cause, detail, username, OfficialTime.now(clock));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(int version, String username) {
        rows.ask("rules", Integer.toString(version), username, OfficialTime.now(clock));
    }
}
