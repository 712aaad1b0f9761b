package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads clocks that have not come to their end, for whoever reminds and supervises. Rights are the caller's to check: who
 * may see the document is not asked here.
 */
@Component
public class OpenDeadlines {

    private static final String TASKS =
            """
            select d.id as document_id, d.title, d.registration_number, d.urgency, d.matter, t.step, t.id as task_id,
              t.post_code, t.created_at as started_at, t.warn_at, t.due_at,
              t.budget_unit is not null and t.running_since is null as stopped
            from task t join document d on d.id = t.document_id
            where t.state = 'open'
            """;

    private static final String DOCUMENTS =
            """
            select d.id as document_id, d.title, d.registration_number, d.urgency, d.matter, 'conclude' as step,
              null::uuid as task_id, null as post_code, d.received_at as started_at, d.warn_at, d.due_at,
              d.budget_unit is not null and d.running_since is null as stopped
            from document d where d.
            """.stripTrailing()
                    + OpenClocks.OPEN;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The document's own clock; empty where it is concluded or otherwise at its end. */
    public Optional<OpenDeadline> ofDocument(UUID documentId) {
        return jdbc.sql(DOCUMENTS + " and d.id = ?")
                .param(documentId)
                .query(mapper())
                .optional();
    }

    /** The clocks of the document's open tasks, the oldest first. */
    public List<OpenDeadline> ofTasks(UUID documentId) {
        return jdbc.sql(TASKS + " and t.document_id = ? order by t.created_at, t.id")
                .param(documentId)
                .query(mapper())
                .list();
    }

    /** A task's clock; empty where the task no longer waits. */
    public Optional<OpenDeadline> ofTask(UUID taskId) {
        return jdbc.sql(TASKS + " and t.id = ?").param(taskId).query(mapper()).optional();
    }

    /**
     * The clocks of all open tasks that are due before a moment, the earliest first; what stands still is not among them.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OpenDeadline> tasksDueBefore(Instant moment, @Nullable OpenDeadline after, int limit) {
        return due(TASKS, "t", moment, after, after == null ? null : after.taskId(), limit);
    }

    /** The same of the documents' own clocks. */
    public List<OpenDeadline> documentsDueBefore(Instant moment, @Nullable OpenDeadline after, int limit) {
        return due(DOCUMENTS, "d", moment, after, after == null ? null : after.documentId(), limit);
    }

    private List<OpenDeadline> due(
            String select,
            String table,
            Instant moment,
            @Nullable OpenDeadline after,
            @Nullable UUID afterId,
            int limit) {
        Instant lastDue = after == null || after.dueAt() == null ? Instant.EPOCH : after.dueAt();
        String order = "(" + table + ".due_at, " + table + ".id)";
        return jdbc.sql(select + " and " + table + ".due_at < ? and " + order + " > (?, ?) order by " + table
                        + ".due_at, " + table + ".id limit ?")
                .params(
                        OfficialTime.at(moment),
                        OfficialTime.at(lastDue),
                        afterId == null ? new UUID(0, 0) : afterId,
                        limit)
                .query(mapper())
                .list();
    }

    private RowMapper<OpenDeadline> mapper() {
        Instant now = OfficialTime.now(clock);
        return (row, n) -> map(row, now);
    }

    private static OpenDeadline map(ResultSet row, Instant now) throws SQLException {
        Instant warnAt = instant(row, "warn_at");
        Instant dueAt = instant(row, "due_at");
        return new OpenDeadline(
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getString("registration_number"),
                Coded.of(Urgency.class, row.getString("urgency")),
                row.getString("matter"),
                Coded.of(Step.class, row.getString("step")),
                row.getObject("task_id", UUID.class),
                row.getString("post_code"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                warnAt,
                dueAt,
                Lamp.of(warnAt, dueAt, row.getBoolean("stopped"), now));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
