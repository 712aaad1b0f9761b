package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moved dates and why, never changed. */
@Component
class DeadlineNotes {

    private final JdbcClient jdbc;

    DeadlineNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What moves a date. */
    enum Kind implements Coded {
        STOPPED,
        RESUMED,
        EXTENDED,
        CORRECTED,
        LEADER,
        RECALCULATED
    }

    /**
     * One move of one clock.
     *
     * @param taskId null for the document's own clock
     * @param by who did it; null for what nobody did to this document
     * @param allowedBy the leader's user name
     * @param fileId the evidence, a file of the document
     */
    record Note(
            UUID documentId,
            @Nullable UUID taskId,
            Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable String allowedBy,
            @Nullable String reason,
            @Nullable UUID fileId,
            @Nullable Instant oldDueAt,
            @Nullable Instant newDueAt) {}

    void add(Collection<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        List<Note> rows = List.copyOf(notes);
        jdbc.sql(
                        """
                        insert into deadline_note (id, document_id, task_id, kind, at, by_person, allowed_by, reason, file_id,
                          old_due_at, new_due_at)
                        select * from unnest(?, ?, ?, ?, ?::timestamptz[], ?, ?, ?, ?, ?::timestamptz[],
                          ?::timestamptz[])
                        """)
                .params(SqlParams.of(
                        SqlArrays.of(rows, UUID[]::new, note -> UUID.randomUUID()),
                        SqlArrays.of(rows, UUID[]::new, Note::documentId),
                        SqlArrays.of(rows, UUID[]::new, Note::taskId),
                        SqlArrays.of(rows, String[]::new, note -> note.kind().code()),
                        SqlArrays.times(rows, Note::at),
                        SqlArrays.of(rows, String[]::new, Note::by),
                        SqlArrays.of(rows, String[]::new, Note::allowedBy),
                        SqlArrays.of(rows, String[]::new, Note::reason),
                        SqlArrays.of(rows, UUID[]::new, Note::fileId),
                        SqlArrays.times(rows, Note::oldDueAt),
                        SqlArrays.times(rows, Note::newDueAt)))
                .update();
    }

    /** The oldest first. */
    List<Note> of(UUID documentId) {
        return jdbc.sql(
                        """
                        select document_id, task_id, kind, at, by_person, allowed_by, reason, file_id, old_due_at, new_due_at
                        from deadline_note where document_id = ? order by at, id
                        """)
                .param(documentId)
                .query(DeadlineNotes::map)
                .list();
    }

    private static Note map(ResultSet row, int rowNumber) throws SQLException {
        return new Note(
                row.getObject("document_id", UUID.class),
                row.getObject("task_id", UUID.class),
                Coded.of(Kind.class, row.getString("kind")),
                OfficialTime.instant(row, "at"),
                row.getString("by_person"),
                row.getString("allowed_by"),
                row.getString("reason"),
                row.getObject("file_id", UUID.class),
                OfficialTime.instantOrNull(row, "old_due_at"),
                OfficialTime.instantOrNull(row, "new_due_at"));
    }
}
