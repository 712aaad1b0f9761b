package cn.banwen.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A post at which so much waits changes hands and comes back: what is written, and what its two holders see. */
final class HandoverScale {

    private final String base;
    private final JdbcClient jdbc;
    private final int waiting;
    private final String post = "handover-" + UUID.randomUUID().toString().substring(0, 8);

    /**
     * What was found.
     *
     * @param before the deputy's inbox before
     * @param after the deputy's inbox while the holder is away
     * @param entering milliseconds that entering the absence took
     * @param rowsOut row versions that entering the absence wrote, in all tables
     * @param rowsBack row versions that the return wrote
     */
    record Result(
            Figures before,
            Figures after,
            double entering,
            long rowsOut,
            long rowsBack,
            Seen atFirst,
            Seen away,
            Seen atLast) {}

    /** How much the holder and the deputy see waiting, as their inboxes count it. */
    record Seen(int holder, int deputy) {}

    HandoverScale(String base, JdbcClient jdbc, int waiting) {
        this.base = base;
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    Result run(int pages) throws Exception {
        fill();
        Caller holder = Caller.signIn(base, post + "-a");
        Caller deputy = Caller.signIn(base, post + "-b");
        measure(deputy, pages / 4);
        Figures before = measure(deputy, pages);
        Seen atFirst = seen(holder, deputy);
        long horizon = horizon();
        long start = System.nanoTime();
        JsonNode absence = holder.post("/api/absences", "{\"to\": \"%s\", \"reason\": \"下村\"}".formatted(tonight()));
        double entering = (System.nanoTime() - start) / 1e6;
        long rowsOut = written(horizon);
        Figures after = measure(deputy, pages);
        Seen away = seen(holder, deputy);
        horizon = horizon();
        holder.post("/api/absences/" + absence.get("id").asLong() + "/return", "{}");
        long rowsBack = written(horizon);
        Seen atLast = seen(holder, deputy);
        return new Result(before, after, entering, rowsOut, rowsBack, atFirst, away, atLast);
    }

    private static String tonight() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plus(Duration.ofHours(20))
                .toString();
    }

    private static Seen seen(Caller holder, Caller deputy) throws Exception {
        return new Seen(
                holder.get("/api/tasks?size=1").get("total").asInt(),
                deputy.get("/api/tasks?size=1").get("total").asInt());
    }

    private static Figures measure(Caller caller, int pages) throws Exception {
        double[] times = new double[Math.max(1, pages)];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            caller.get("/api/tasks?size=20");
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(times);
    }

    private long horizon() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Row versions that transactions after the horizon left, in every table but the sessions', which note each request. */
    private long written(long horizon) {
        List<String> tables = jdbc.sql(
                        """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname = current_schema and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                          and tablename not like 'spring_session%'
                        """)
                .query(String.class)
                .list();
        String sum = tables.stream()
                .map(table -> "(select count(*) from " + table + " where xmin::text::bigint > " + horizon + ")")
                .collect(Collectors.joining(" + "));
        return jdbc.sql("select " + sum).query(Long.class).single();
    }

    private void fill() {
        jdbc.sql(
                        """
                        insert into person (username, name, password_hash)
                        select ? || '-' || who, '交接' || who, (select password_hash from person where username = 'clerk')
                        from unnest(array['a', 'b']) who
                        """)
                .param(post)
                .update();
        jdbc.sql("insert into post (code) values (?)").param(post).update();
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, name, office, holder_a, holder_b, position)
                        values (?, now() - interval '1 day', '交接岗', '测试', ?, ?, 2000)
                        """)
                .params(post, post + "-a", post + "-b")
                .update();
        UUID document = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, 'distributed', true, now(), 'clerk', '关于交接的通知', 'routine')
                        """)
                .param(document)
                .update();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        select gen_random_uuid(), ?, ? || n, 'handle', ?, 'open', 1 + n % 5, now() - n * interval '1 minute'
                        from generate_series(1, ?) n
                        """)
                .params(document, post, post, waiting)
                .update();
    }

    /** Ends what was made up, for a database that others go on with. */
    void clear() {
        jdbc.sql("update task set state = 'withdrawn' where post_code = ? and state = 'open'")
                .param(post)
                .update();
    }
}
