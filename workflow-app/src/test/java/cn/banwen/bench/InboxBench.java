package cn.banwen.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox page with few and with many open documents, spread over 50 posts of which the caller acts for three. */
final class InboxBench {

    private static final int POSTS = 50;
    private static final int PAGES = 400;

    private static final Pattern MARK = Pattern.compile("data-live-mark=\"([^\"]+)\"");

    private InboxBench() {}

    static void run(String base, JdbcClient jdbc) throws Exception {
        System.out.println("\nInbox page of 20 over HTTP, milliseconds (50 posts, the caller acts for 3)");
        posts(jdbc);
        Caller caller = Caller.signIn(base, "bench-0");
        int filled = 0;
        double first = 0;
        for (int open : new int[] {1_000, 20_000, 100_000}) {
            fill(jdbc, filled, open);
            filled = open;
            jdbc.sql("select count(*) from task").query(Integer.class).single();
            measure(caller, "/api/tasks?size=20", PAGES / 4);
            Figures figures = measure(caller, "/api/tasks?size=20", PAGES);
            if (first == 0) {
                first = figures.percentile(0.95);
            }
            System.out.printf(
                    "  %,7d open: %s  (p95 %.2f x p95 at 1,000)%n", open, figures, figures.percentile(0.95) / first);
            others(caller);
        }
    }

    /** The desk's other questions at the same volume. */
    private static void others(Caller caller) throws Exception {
        Matcher mark = MARK.matcher(caller.read("/inbox"));
        if (!mark.find()) {
            throw new IllegalStateException("no mark on the page");
        }
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("page with chips", "/inbox");
        paths.put("workbench", "/");
        paths.put("by urgency", "/api/tasks?urgency=urgent");
        paths.put("by a rare step", "/api/tasks?step=conclude");
        paths.put("search, most match", "/api/tasks?query=" + encoded("通知"));
        paths.put("search, none match", "/api/tasks?query=" + encoded("查无此件"));
        paths.put("asked, no news", "/live/inbox?since=" + mark.group(1));
        for (Map.Entry<String, String> path : paths.entrySet()) {
            measure(caller, path.getValue(), PAGES / 8);
            System.out.printf("      %-20s %s%n", path.getKey(), measure(caller, path.getValue(), PAGES / 4));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Figures measure(Caller caller, String path, int pages) throws Exception {
        double[] times = new double[pages];
        for (int i = 0; i < pages; i++) {
            long start = System.nanoTime();
            caller.read(path);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(times);
    }

    /** Each of 17 people holds three posts, the last two. */
    private static void posts(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into person (username, name, password_hash)
                        select 'bench-' || n, '测' || n, (select password_hash from person where username = 'clerk')
                        from generate_series(0, 16) n
                        """)
                .update();
        jdbc.sql(
                        """
                        with added as (insert into post (code) select 'bench-' || n from generate_series(0, ?) n)
                        insert into post_version (post_code, valid_from, name, office, holder_a, position)
                        select 'bench-' || n, now(), '测试岗' || n, '测试', 'bench-' || (n / 3), 1000 + n
                        from generate_series(0, ?) n
                        """)
                .params(POSTS - 1, POSTS - 1)
                .update();
    }

    private static void fill(JdbcClient jdbc, int from, int to) {
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'distributed', true,
                          now() - n * interval '1 minute', 'clerk', '关于第' || n || '号事项的通知', 'routine'
                        from generate_series(?, ?) n
                        """)
                .params(from + 1, to)
                .update();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at, due_at)
                        select gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bulk-' || n,
                          case when n % 500 = 0 then 'conclude' else 'handle' end, 'bench-' || (n % 50), 'open', 1 + n % 5, now() - n * interval '1 minute',
                          case when n % 3 = 0 then null else now() + (n % 1000) * interval '1 hour' end
                        from generate_series(?, ?) n
                        """)
                .params(from + 1, to)
                .update();
    }
}
