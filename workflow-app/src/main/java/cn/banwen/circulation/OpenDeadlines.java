package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads clocks that have not come to their end, for whoever reminds and supervises. Rights are the caller's to check: who
 * may see the document is not asked here.
 */
@Component
public class OpenDeadlines {

    private static final String CLOCK =
            """
            %1$s.running_since, case when %1$s.budget_quantity > 0
              then least(100, 100 * %1$s.budget_used / %1$s.budget_quantity) else 0 end as used_percent, %1$s.warn_at, %1$s.due_at
            """;

    private static final String EVERY_TASK =
            """
            select d.id as document_id, d.title, d.urgency, d.matter, t.step, t.id as task_id,
              t.post_code, t.created_at as started_at, %s
            from task t join document d on d.id = t.document_id where
            """
                    .formatted(CLOCK.formatted("t"));

    private static final String TASKS = EVERY_TASK + " t.state = 'open'";

    private static final String DOCUMENTS =
            """
            select d.id as document_id, d.title, d.urgency, d.matter, 'conclude' as step,
              null::uuid as task_id, null as post_code, d.received_at as started_at, %s
            from document d where d.%s
            """
                    .formatted(CLOCK.formatted("d"), DocumentState.OPEN);

    private final JdbcClient jdbc;

    OpenDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document's own clock; empty where it is concluded or otherwise at its end. */
    public Optional<OpenDeadline> ofDocument(UUID documentId) {
        return jdbc.sql(DOCUMENTS + " and d.id = ?")
                .param(documentId)
                .query(OpenDeadlines::map)
                .optional();
    }

    /** The clocks of the document's open tasks, the oldest first. */
    public List<OpenDeadline> ofTasks(UUID documentId) {
        return jdbc.sql(TASKS + " and t.document_id = ? order by t.created_at, t.id")
                .param(documentId)
                .query(OpenDeadlines::map)
                .list();
    }

    /** The clocks of the tasks that were open at a moment, done since or not, the oldest first. */
    public List<OpenDeadline> ofTasksAt(UUID documentId, Instant moment) {
        return jdbc.sql(
                        EVERY_TASK
                                + """
                         t.document_id = ? and t.created_at <= ? and (t.closed_at is null or t.closed_at > ?) and t.state <> 'recalled'
                        order by t.created_at, t.id
                        """)
                .params(documentId, OfficialTime.at(moment), OfficialTime.at(moment))
                .query(OpenDeadlines::map)
                .list();
    }

    /** A task's clock; empty where the task no longer waits. */
    public Optional<OpenDeadline> ofTask(UUID taskId) {
        return jdbc.sql(TASKS + " and t.id = ?")
                .param(taskId)
                .query(OpenDeadlines::map)
                .optional();
    }

    private static OpenDeadline map(ResultSet row, int rowNumber) throws SQLException {
        return new OpenDeadline(
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                Coded.of(Urgency.class, row.getString("urgency")),
                row.getString("matter"),
                Coded.of(Step.class, row.getString("step")),
                row.getObject("task_id", UUID.class),
                row.getString("post_code"),
                OfficialTime.instant(row, "started_at"),
                OfficialTime.instantOrNull(row, "running_since"),
                row.getInt("used_percent"),
                OfficialTime.instantOrNull(row, "warn_at"),
                OfficialTime.instantOrNull(row, "due_at"));
    }
}
