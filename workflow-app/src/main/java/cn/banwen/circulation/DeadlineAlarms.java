package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asked by the engine's timers, in the transaction of the timer. A timer is no more than an alarm clock: whether a date has
 * come is told by the clocks, and each date is told once.
 */
@Component
public class DeadlineAlarms {

    private static final String NEVER = ", timestamptz '" + CirculationEngine.Alarm.NEVER.dueAt() + "') as at";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineAlarms(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Which of a clock's two moments a timer waits for. */
    public enum Moment {
        WARNING("warn_at"),
        DUE("due_at");

        private final String column;

        Moment(String column) {
            this.column = column;
        }
    }

    /**
     * The moment for which a task's timer went off too early; empty where it has come, or where nothing waits any more.
     * Locks the document.
     *
     * @param engineTasks of which the timer is the timer; several where parallel tasks of one step share it
     * @return the earliest that lies ahead; the distant future for a clock that stands still
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> ahead(UUID documentId, Collection<String> engineTasks, Moment moment) {
        lock(documentId);
        return ahead(jdbc.sql("select coalesce(" + moment.column + NEVER + " from task"
                        + " where document_id = ? and state = 'open' and engine_task = any (?)")
                .params(documentId, engineTasks.toArray(String[]::new)));
    }

    /** The same of the document's own clock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> ahead(UUID documentId, Moment moment) {
        lock(documentId);
        return ahead(jdbc.sql("select coalesce(" + moment.column + NEVER + " from document where id = ?")
                .param(documentId));
    }

    private Optional<Instant> ahead(JdbcClient.StatementSpec moments) {
        Instant now = OfficialTime.now(clock);
        List<Instant> all =
                moments.query((row, n) -> OfficialTime.instant(row, "at")).list();
        return all.stream().anyMatch(at -> !at.isAfter(now))
                ? Optional.empty()
                : all.stream().min(Instant::compareTo);
    }

    private void lock(UUID documentId) {
        jdbc.sql("select 1 from document where id = ? for no key update")
                .param(documentId)
                .query(Integer.class)
                .optional();
    }

    /** Tells what has come of the document's clocks and was not told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ring(UUID documentId) {
        Instant now = OfficialTime.now(clock);
        jdbc.sql(
                        """
                        update task t set warned_for = case when t.warn_at <= ? then t.warn_at else t.warned_for end,
                          told_for = case when t.due_at <= ? then t.due_at else t.told_for end
                        from task before join document d on d.id = before.document_id
                        where t.id = before.id and t.document_id = ? and t.state = 'open'
                          and (t.warn_at <= ? and t.warned_for is distinct from t.warn_at
                            or t.due_at <= ? and t.told_for is distinct from t.due_at)
                        returning d.title, d.urgency, d.matter, t.id, t.step, t.post_code, t.created_at as started_at,
                          t.warn_at, t.due_at,
                          t.warn_at <= ? and before.warned_for is distinct from t.warn_at as warn,
                          t.due_at <= ? and before.told_for is distinct from t.due_at as due
                        """)
                .params(at(now), at(now), documentId, at(now), at(now), at(now), at(now))
                .query((row, n) -> tell(documentId, row, now))
                .list()
                .forEach(told -> told.forEach(events::publishEvent));
        jdbc.sql(
                        """
                        update document d set warned_for = case when d.warn_at <= ? then d.warn_at else d.warned_for end,
                          told_for = case when d.due_at <= ? then d.due_at else d.told_for end
                        from document before
                        where d.id = before.id and d.id = ? and d.%s
                          and (d.warn_at <= ? and d.warned_for is distinct from d.warn_at
                            or d.due_at <= ? and d.told_for is distinct from d.due_at)
                        returning d.title, d.urgency, d.matter, d.received_at as started_at, d.warn_at, d.due_at,
                          d.warn_at <= ? and before.warned_for is distinct from d.warn_at as warn,
                          d.due_at <= ? and before.told_for is distinct from d.due_at as due
                        """
                                .formatted(DocumentState.OPEN))
                .params(at(now), at(now), documentId, at(now), at(now), at(now), at(now))
                .query((row, n) -> tellDocument(documentId, row, now))
                .list()
                .forEach(told -> told.forEach(events::publishEvent));
    }

    /** Where both have come at once, as after a time in which the application was down, only the limit is told. */
    private static List<Object> tell(UUID documentId, ResultSet row, Instant now) throws SQLException {
        String title = row.getString("title");
        Urgency urgency = Coded.of(Urgency.class, row.getString("urgency"));
        String matter = row.getString("matter");
        UUID task = row.getObject("id", UUID.class);
        Step step = Coded.of(Step.class, row.getString("step"));
        String post = row.getString("post_code");
        Instant started = OfficialTime.instant(row, "started_at");
        Instant warnAt = OfficialTime.instant(row, "warn_at");
        Instant dueAt = OfficialTime.instant(row, "due_at");
        if (row.getBoolean("due")) {
            return List.of(new StepDeadlineReached(
                    documentId, title, urgency, matter, task, step, post, started, warnAt, dueAt, now));
        }
        return List.of(new StepDeadlineNear(
                documentId, title, urgency, matter, task, step, post, started, warnAt, dueAt, now));
    }

    private static List<Object> tellDocument(UUID documentId, ResultSet row, Instant now) throws SQLException {
        String title = row.getString("title");
        Urgency urgency = Coded.of(Urgency.class, row.getString("urgency"));
        String matter = row.getString("matter");
        Instant started = OfficialTime.instant(row, "started_at");
        Instant warnAt = OfficialTime.instant(row, "warn_at");
        Instant dueAt = OfficialTime.instant(row, "due_at");
        return row.getBoolean("due")
                ? List.of(new DocumentDeadlineReached(documentId, title, urgency, matter, started, warnAt, dueAt, now))
                : List.of(new DocumentDeadlineNear(documentId, title, urgency, matter, started, warnAt, dueAt, now));
    }

    private static OffsetDateTime at(Instant now) {
        return OfficialTime.at(now);
    }
}
