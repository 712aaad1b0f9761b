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

    /**
     * Plans for clocks that have none, another limit than when it was made, or that stood still meanwhile; what was told of an
     * earlier limit no longer counts. What another process made and worked off meanwhile stays as it left it.
     */
    int makeMissing(Instant now) {
        return jdbc.sql(
                        """
                        insert into reminder_plan (subject, document_id, of_task, due_at, next_at)
                        select t.id, t.document_id, true, t.due_at, ?::timestamptz from task t left join reminder_plan p on p.subject = t.id
                        where t.state = 'open' and t.due_at is not null and (p.due_at is distinct from t.due_at or p.parked)
                        union all
                        select d.id, d.id, false, d.due_at, ?::timestamptz from document d left join reminder_plan p on p.subject = d.id
                        where d.%s and d.due_at is not null and (p.due_at is distinct from d.due_at or p.parked)
                        order by 1
                        on conflict (subject) do update set due_at = excluded.due_at, next_at = excluded.next_at, parked = false,
                          done = case when reminder_plan.due_at = excluded.due_at then reminder_plan.done else '{}' end
                        where reminder_plan.due_at is distinct from excluded.due_at or reminder_plan.parked
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

    /** Leaves it until its clock runs again, or {@link #makeMissing} finds the limit that it has now. */
    void park(UUID subject) {
        jdbc.sql("update reminder_plan set parked = true, next_at = null where subject = ?")
                .param(subject)
                .update();
    }

    void postpone(UUID subject, Instant until) {
        jdbc.sql("update reminder_plan set next_at = ? where subject = ?")
                .params(OfficialTime.at(until), subject)
                .update();
    }

    /** Has all of them looked at again, save those of clocks that have come to their end: these go. */
    void lookAgain(Instant now) {
        // in the order in which they are made, so that neither waits for the other
        jdbc.sql("select count(*) from (select subject from reminder_plan order by subject for update) held")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        delete from reminder_plan p where not exists (select from task t where t.id = p.subject and t.state = 'open')
                          and not exists (select from document d where d.id = p.subject and d.%s)
                        """
                                .formatted(DocumentState.OPEN))
                .update();
        jdbc.sql("update reminder_plan set next_at = ? where not parked")
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
