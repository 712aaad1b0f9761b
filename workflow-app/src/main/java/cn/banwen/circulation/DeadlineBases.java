package cn.banwen.circulation;

import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.deadlines.DeadlineRules;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the basis between acts. Which generation is needed comes with the row that the act locks, so that an act costs no
 * statement for it and no process reckons with what another has replaced.
 */
@Component
class DeadlineBases {

    private final WorkingCalendar calendar;
    private final DeadlineRules rules;
    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable DeadlineBasis> kept = new AtomicReference<>();

    DeadlineBases(WorkingCalendar calendar, DeadlineRules rules, JdbcClient jdbc) {
        this.calendar = calendar;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** A basis of this generation or a newer one. */
    DeadlineBasis atLeast(long generation) {
        DeadlineBasis basis = kept.get();
        if (basis != null && basis.generation() >= generation) {
            return basis;
        }
        DeadlineBasis read = new DeadlineBasis(generation, calendar.current(), rules.book());
        kept.accumulateAndGet(
                read,
                (now, other) -> now == null || other == null || now.generation() < other.generation() ? other : now);
        return read;
    }

    /** The newest. */
    DeadlineBasis current() {
        return atLeast(
                jdbc.sql("select " + DeadlineRules.GENERATION).query(Long.class).single());
    }
}
