package cn.banwen.supervision;

import cn.banwen.circulation.DocumentState;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans in the database. Their rows are locked by the job that works them off, one at a time, and by a change of the settings,
 * which waits for it and for which it does not wait.
 */
@Component
class ReminderPlans {

    private final JdbcClient jdbc;

    ReminderPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans for clocks that have none, or another limit than when it was made; what was told of an earlier limit no longer counts. */
    int makeMissing(Instant now) {
        return jdbc.sql(
                        """
                        insert into reminder_plan (subject, document_id, of_task, due_at, next_at)
                        select t.id, t.document_id, true, t.due_at, ?::timestamptz from task t left join reminder_plan p on p.subject = t.id
                        where t.state = 'open' and t.due_at is not null and p.due_at is distinct from t.due_at
                        union all
                        select d.id, d.id, false, d.due_at, ?::timestamptz from document d left join reminder_plan p on p.subject = d.id
                        where d.%s and d.due_at is not null and p.due_at is distinct from d.due_at
                        on conflict (subject) do update set due_at = excluded.due_at, done = '{}', next_at = excluded.next_at
                        """
                                .formatted(DocumentState.OPEN))
                .params(OfficialTime.at(now), OfficialTime.at(now))
                .update();
    }

    /** The plan that has waited longest, locked; one that another process works on is passed over. */
    Optional<ReminderPlan> lockNext(Instant now) {
        return jdbc.sql(
                        """
                        select subject, document_id, of_task, due_at, done from reminder_plan where next_at <= ?
                        order by next_at, subject limit 1 for update skip locked
                        """)
                .param(OfficialTime.at(now))
                .query(ReminderPlans::map)
                .optional();
    }

    void note(UUID subject, Collection<String> done, @Nullable Instant next) {
        jdbc.sql("update reminder_plan set done = ?, next_at = ? where subject = ?")
                .params(SqlParams.of(done.toArray(String[]::new), OfficialTime.atOrNull(next), subject))
                .update();
    }

    void postpone(UUID subject, Instant until) {
        jdbc.sql("update reminder_plan set next_at = ? where subject = ?")
                .params(OfficialTime.at(until), subject)
                .update();
    }

    /** Has all of them looked at again. */
    void lookAgain(Instant now) {
        jdbc.sql("update reminder_plan set next_at = ?")
                .param(OfficialTime.at(now))
                .update();
    }

    void remove(UUID subject) {
        jdbc.sql("delete from reminder_plan where subject = ?").param(subject).update();
    }

    private static ReminderPlan map(ResultSet row, int rowNumber) throws SQLException {
        Array done = row.getArray("done");
        return new ReminderPlan(
                row.getObject("subject", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getBoolean("of_task"),
                OfficialTime.instant(row, "due_at"),
                Set.of((String[]) done.getArray()));
    }
}
