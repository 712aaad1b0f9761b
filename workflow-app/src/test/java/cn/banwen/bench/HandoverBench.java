package cn.banwen.bench;

import cn.banwen.posts.Posts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to hand over a post at which much waits, and to ask who may act for what. */
final class HandoverBench {

    private static final int WAITING = Integer.getInteger("bench.waiting", 10_000);
    private static final int PAGES = 200;
    private static final int ASKED = 2_000;

    private HandoverBench() {}

    static void run(String base, JdbcClient jdbc, Posts posts) throws Exception {
        System.out.printf("%nA post with %,d waiting tasks changes hands%n", WAITING);
        HandoverScale.Result result = new HandoverScale(base, jdbc, WAITING).run(PAGES);
        System.out.printf("  the deputy's inbox before: %s ms%n", result.before());
        System.out.printf("  entering the absence: %.1f ms, %d row written%n", result.entering(), result.rowsOut());
        System.out.printf("  the deputy's inbox after:  %s ms%n", result.after());
        System.out.printf(
                "  they see (counts end at 1,000) %s, while A is away %s, after the return (%d row) %s%n",
                result.atFirst(), result.away(), result.rowsBack(), result.atLast());
        grants(jdbc, posts);
    }

    private static void grants(JdbcClient jdbc, Posts posts) {
        System.out.printf("%nWho may act for what: 200 posts, 2,000 past absences%n");
        register(jdbc);
        measure(posts);
        System.out.printf("  grants of a person, nobody away: %s ms%n", measure(posts));
        away(jdbc);
        measure(posts);
        System.out.printf("  grants of a person, forty away:  %s ms%n", measure(posts));
    }

    private static Figures measure(Posts posts) {
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            posts.grantsOf("grants-" + i % 200);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(times);
    }

    private static void register(JdbcClient jdbc) {
        jdbc.sql("insert into person (username, name) select 'grants-' || n, '人' || n from generate_series(0, 200) n")
                .update();
        jdbc.sql("insert into post (code) select 'grants-' || n from generate_series(0, 199) n")
                .update();
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, name, office, holder_a, holder_b, position)
                        select 'grants-' || n, now() - interval '2 years', '岗位' || n, '测试', 'grants-' || n, 'grants-' || (n + 1),
                          3000 + n
                        from generate_series(0, 199) n
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into absence (username, reason, scope, stated_from, stated_until, starts_at, ends_at, entered_by,
                          entered_at, approver, approval)
                        select 'grants-' || n % 200, '下村', 'all', at, at + interval '4 hours', at, at + interval '4 hours', 'clerk', at,
                          'none', 'not-needed'
                        from generate_series(1, 2000) n, lateral (select now() - interval '1 day' - n * interval '7 hours' as at) t
                        """)
                .update();
    }

    private static void away(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into absence (username, reason, scope, stated_from, stated_until, starts_at, ends_at, entered_by,
                          entered_at, approver, approval)
                        select 'grants-' || n, '下村', 'all', now(), now() + interval '4 hours', now(), now() + interval '4 hours',
                          'clerk', now(), 'none', 'not-needed'
                        from generate_series(0, 195, 5) n
                        """)
                .update();
    }
}
