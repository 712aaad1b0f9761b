package cn.banwen.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to hand over a post at which much waits: rows written, and the deputy's inbox before and after. */
final class HandoverBench {

    private static final int WAITING = Integer.getInteger("bench.waiting", 10_000);
    private static final int PAGES = 200;

    private HandoverBench() {}

    static void run(String base, JdbcClient jdbc) throws Exception {
        System.out.printf("%nA post with %,d waiting tasks changes hands%n", WAITING);
        fill(jdbc);
        Caller holder = Caller.signIn(base, "handover-a");
        Caller deputy = Caller.signIn(base, "handover-b");
        measure(deputy, PAGES / 4);
        System.out.printf("  the deputy's inbox before: %s%n", measure(deputy, PAGES));
        long horizon = jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        long start = System.nanoTime();
        holder.post("/api/absences", "{\"to\": \"%s\", \"reason\": \"下村\"}".formatted(tomorrow(jdbc)));
        double entered = (System.nanoTime() - start) / 1e6;
        int shown = deputy.get("/api/tasks?size=20").get("items").size();
        System.out.printf(
                "  entering the absence: %.1f ms, %d rows written, the deputy sees %d of a page of 20%n",
                entered, written(jdbc, horizon), shown);
        System.out.printf("  the deputy's inbox after:  %s%n", measure(deputy, PAGES));
    }

    private static String tomorrow(JdbcClient jdbc) {
        return jdbc.sql("select to_char(now() + interval '20 hours', 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM')")
                .query(String.class)
                .single();
    }

    private static long written(JdbcClient jdbc, long horizon) {
        return jdbc.sql(
                        """
                        select (select count(*) from task where xmin::text::bigint > ?)
                          + (select count(*) from absence where xmin::text::bigint > ?)
                          + (select count(*) from document where xmin::text::bigint > ?)
                        """)
                .params(horizon, horizon, horizon)
                .query(Long.class)
                .single();
    }

    private static Figures measure(Caller caller, int pages) throws Exception {
        double[] times = new double[pages];
        for (int i = 0; i < pages; i++) {
            long start = System.nanoTime();
            caller.get("/api/tasks?size=20");
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(times);
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into person (username, name, password_hash)
                        select 'handover-' || who, '交接' || who, (select password_hash from person where username = 'clerk')
                        from unnest(array['a', 'b']) who
                        """)
                .update();
        jdbc.sql("insert into post (code) values ('handover')").update();
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, name, office, holder_a, holder_b, position)
                        values ('handover', now(), '交接岗', '测试', 'handover-a', 'handover-b', 2000)
                        """)
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
                        select gen_random_uuid(), ?, 'handover-' || n, 'handle', 'handover', 'open', 1 + n % 5,
                          now() - n * interval '1 minute'
                        from generate_series(1, ?) n
                        """)
                .params(document, WAITING)
                .update();
    }
}
