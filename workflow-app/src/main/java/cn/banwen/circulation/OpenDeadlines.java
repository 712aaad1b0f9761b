package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String TASKS =
            """
            select d.id as document_id, d.title, d.urgency, d.matter, t.step, t.id as task_id,
              t.post_code, t.created_at as started_at, t.warn_at, t.due_at
            from task t join document d on d.id = t.document_id
            where t.state = 'open'
            """;

    private static final String DOCUMENTS =
            """
            select d.id as document_id, d.title, d.urgency, d.matter, 'conclude' as step,
              null::uuid as task_id, null as post_code, d.received_at as started_at, d.warn_at, d.due_at
            from document d where d.
            """
                            .stripTrailing()
                    + DocumentState.OPEN;

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
                OfficialTime.instantOrNull(row, "warn_at"),
                OfficialTime.instantOrNull(row, "due_at"));
    }
}
