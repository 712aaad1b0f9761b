package cn.banwen.bench;

import cn.banwen.circulation.Circulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.flowable.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long all open deadlines take to be reckoned anew, and how fast timers are drained that have all come at once. */
final class DeadlineBench {

    private static final int OPEN = Integer.getInteger("bench.deadlines", 100_000);
    private static final int TIMERS = Integer.getInteger("bench.timers", 20_000);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String base;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Circulation circulation;

    private DeadlineBench(String base, JdbcClient jdbc, ProcessEngine engine, Circulation circulation) {
        this.circulation = circulation;
        this.base = base;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    static void run(String base, ApplicationContext context) throws Exception {
        run(base, context, OPEN, TIMERS);
    }

    /** The same at another size. */
    static void run(String base, ApplicationContext context, int open, int timers) throws Exception {
        new DeadlineBench(
                        base,
                        context.getBean(JdbcClient.class),
                        context.getBean(ProcessEngine.class),
                        context.getBean(Circulation.class))
                .run(open, timers);
    }

    private void run(int open, int timers) throws Exception {
        recalculation(open);
        timers(timers);
    }

    /** Half of the clocks are documents', half are tasks'. */
    private void recalculation(int open) throws Exception {
        System.out.printf("%nRecalculation of %,d open deadlines after a change of the office hours%n", open);
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        select gen_random_uuid(), 'distributed', true, now() - n % 40 * interval '1 hour', 'clerk',
                          '时限 ' || n, 'routine' from generate_series(1, ?) n
                        """)
                .param(open / 2)
                .update();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        select gen_random_uuid(), id, 'bench-' || id, 'handle', 'finance', 'open', 5, received_at
                        from document where title like '时限 %'
                        """)
                .update();
        ask("introduced");
        System.out.printf("  first reckoning: %.1f s%n", reckoned());
        Caller admin = Caller.signIn(base, "admin");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Double>> work = CompletableFuture.supplyAsync(() -> walksUntil(over));
        admin.put(
                "/api/calendar/hours",
                """
                {"plans": [{"validFrom": "2020-01-01", "seasons": [{"from": "01-01", "open": [
                  {"from": "08:30", "to": "12:00"}, {"from": "14:00", "to": "17:00"}]}]}]}
                """);
        double seconds = reckoned();
        over.set(true);
        List<Double> walks = work.get();
        System.out.printf(
                "  people at work meanwhile: %d documents from receipt to archive, median %.2f s, slowest %.2f s%n",
                walks.size(), walks.get(walks.size() / 2), walks.get(walks.size() - 1));
        System.out.printf(
                "  after the change: %.1f s, %,d moved, each with a note%n",
                seconds,
                jdbc.sql("select count(*) from deadline_note where kind = 'recalculated'")
                        .query(Long.class)
                        .single());
    }

    /** How long each walk took, in seconds and in order; at least one. */
    private List<Double> walksUntil(AtomicBoolean over) {
        List<Double> seconds = new ArrayList<>();
        try {
            Walks walks = new Walks(base);
            do {
                long start = System.nanoTime();
                walks.walk();
                seconds.add((System.nanoTime() - start) / 1e9);
            } while (!over.get());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        seconds.sort(null);
        return seconds;
    }

    private void ask(String cause) {
        jdbc.sql(
                        "insert into recalculation (cause, requested_at, requested_in) values (?, now(), pg_current_xact_id())")
                .param(cause)
                .update();
    }

    /** Until no open document rests on an older state. */
    private double reckoned() {
        long start = System.nanoTime();
        await(() -> jdbc.sql("select count(*) from recalculation where finished_at is null")
                        .query(Long.class)
                        .single()
                == 0);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Documents that wait for their receipt, whose timers are all due a moment ago. */
    private void timers(int count) throws Exception {
        System.out.printf("%n%,d timers due at once%n", count);
        int documents = (count + 1) / 2;
        for (int i = 0; i < documents; i++) {
            circulation.receive(List.of(), Map.of("title", "到期 " + i, "channel", "paper"), "clerk");
        }
        jdbc.sql(
                        """
                        update task set warn_at = now() - interval '2 minutes', due_at = now() - interval '1 minute'
                        where step = 'sign-receipt' and state = 'open'
                        """)
                .update();
        Instant before = Instant.now();
        int due = jdbc.sql(
                        """
                        update engine.act_ru_timer_job set duedate_ = localtimestamp - interval '1 minute', rev_ = rev_ + 1
                        where element_id_ in ('sign-receipt-near', 'sign-receipt-due')
                        """)
                .update();
        await(() -> engine.getManagementService()
                                .createTimerJobQuery()
                                .timers()
                                .duedateLowerThan(java.util.Date.from(before))
                                .count()
                        + engine.getManagementService().createJobQuery().count()
                == 0);
        double seconds = Duration.between(before, Instant.now()).toMillis() / 1e3;
        long told = jdbc.sql("select count(*) from task where step = 'sign-receipt' and told_for = due_at")
                .query(Long.class)
                .single();
        long dead = engine.getManagementService().createDeadLetterJobQuery().count();
        System.out.printf(
                "  %,d drained in %.1f s, %.0f a second; %,d tasks told, %d dead%n",
                due, seconds, due / seconds, told, dead);
        if (told != documents || dead > 0) {
            throw new IllegalStateException("not each timer exactly once");
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
