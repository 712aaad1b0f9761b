package cn.banwen.operation;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is open, waits or failed. Each statement walks an index that holds open rows only, so what it costs doesn't grow
 * with the archive.
 */
@Component
class Census {

    private static final String TASKS =
            """
            select step, post_code as post, count(*) as open, count(*) filter (where due_at <= :now) as past,
              count(*) filter (where due_at > :now and warn_at <= :now) as near
            from task where state = 'open' group by step, post_code
            """;

    private static final String DOCUMENTS =
            """
            select state, count(*) as open, count(*) filter (where due_at <= :now) as past,
              count(*) filter (where due_at > :now and warn_at <= :now) as near
            from document where state in ('received', 'signed', 'reviewed', 'registered', 'proposed', 'approved', 'distributed')
            group by state
            """;

    private static final String QUEUES =
            """
            select queue, length, coalesce(extract(epoch from cast(:now as timestamptz) - oldest), 0) as age from (
              select 'renditions' as queue, count(*) as length, min(requested_at) as oldest from rendition where task is not null
              union all select 'mail', count(*), min(created_at) from outgoing_mail where sent_at is null and refused_at is null
              union all select 'search', count(*), min(noted_at) from search_change
              union all select 'exports', count(*), min(requested_at) from register_export where state in ('waiting', 'running')
              union all select 'timers', count(*), min(duedate_) at time zone :engine from engine.act_ru_timer_job
                where duedate_ <= cast(:now as timestamptz) at time zone :engine
              union all select 'jobs', count(*), min(create_time_) at time zone :engine from engine.act_ru_job
            ) queues
            """;

    private static final String FAILURES =
            """
            select 'renditions' as work, count(*) as failed from rendition
              where (state = 'failed' or text_state = 'failed' or failure is not null) and task is null
            union all select 'mail', count(*) from outgoing_mail where refused_at is not null
            union all select 'jobs', count(*) from engine.act_ru_deadletter_job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId engineZone;

    /** The engine keeps local times of the machine. */
    @Autowired
    Census(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, ZoneId.systemDefault());
    }

    Census(JdbcClient jdbc, Clock clock, ZoneId engineZone) {
        this.engineZone = engineZone;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open tasks of one step that wait for one post; how many are past their date, and how many near it. */
    record Tasks(String step, String post, long open, long past, long near) {}

    /** Documents under way in one state. */
    record Documents(String state, long open, long past, long near) {}

    /**
     * What waits to be done in the background.
     *
     * @param age of the oldest in seconds, 0 where nothing waits
     */
    record Queue(String queue, long length, double age) {}

    /** What was given up and waits for somebody to look. */
    record Failures(String work, long failed) {}

    List<Tasks> tasks() {
        return count(TASKS, Tasks.class);
    }

    List<Documents> documents() {
        return count(DOCUMENTS, Documents.class);
    }

    List<Queue> queues() {
        return count(QUEUES, Queue.class);
    }

    List<Failures> failures() {
        return jdbc.sql(FAILURES).query(Failures.class).list();
    }

    private <T> List<T> count(String sql, Class<T> row) {
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        return jdbc.sql(sql)
                .params(Map.of("now", now, "engine", engineZone.getId()))
                .query(row)
                .list();
    }
}
