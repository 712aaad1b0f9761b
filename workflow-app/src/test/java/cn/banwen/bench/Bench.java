package cn.banwen.bench;

import cn.banwen.BanwenApplication;
import cn.banwen.posts.Posts;
import cn.banwen.storage.DocumentStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Prints what the application does in a second on this machine, beside what its parts do alone in the same run. */
public final class Bench {

    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 60);

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 600);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("banwen-bench");
        List<String> wanted = args.length == 0
                ? List.of("start", "walk", "upload", "inbox", "pages", "handover", "deadlines", "search", "extraction")
                : List.of(args);
        try {
            if (wanted.contains("start")) {
                StartBench.run(data.resolve("start"));
            }
            if (wanted.contains("extraction")) {
                ExtractionBench.run();
            }
            if (!wanted.equals(List.of("extraction"))) {
                run(data.resolve("run"), wanted);
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void run(Path data, List<String> wanted) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BanwenApplication.class)
                .profiles("demo")
                .run(
                        "--banwen.data=" + data,
                        "--server.port=0",
                        "--banwen.demo.documents=false",
                        "--banwen.intake.max-file-size=2GB",
                        "--banwen.cover.look=24h")) {
            String base = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
            if (wanted.contains("walk")) {
                walks(base, context.getBean(DataSource.class));
            }
            if (wanted.contains("upload")) {
                UploadBench.run(base, context.getBean(DocumentStore.class), data);
            }
            if (wanted.contains("inbox")) {
                InboxBench.run(base, context.getBean(JdbcClient.class));
            }
            if (wanted.contains("pages")) {
                new Walks(base).walk();
                PagesBench.run(base);
            }
            if (wanted.contains("deadlines")) {
                DeadlineBench.run(base, context);
            }
            if (wanted.contains("handover")) {
                HandoverBench.run(base, context.getBean(JdbcClient.class), context.getBean(Posts.class));
            }
            if (wanted.contains("search")) {
                SearchBench.run(
                        base,
                        BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                                context.getBeanFactory(), DataSource.class, "owner"),
                        Integer.getInteger("bench.search", 100_000));
            }
        }
    }

    private static void walks(String base, DataSource dataSource) throws Exception {
        System.out.println("\nWhole walk, documents per second (upload, 11 acts, 3 offices; fsync on)");
        try (BareEngine bare = new BareEngine(dataSource, false);
                BareEngine sparing = new BareEngine(dataSource, true)) {
            // A server is warm, and the compiler is busy for the first ten thousand requests.
            measure(4, WARM_UP, client -> new Walks(base)::walk);
            measure(4, WARM_UP, client -> bare::walk);
            measure(4, WARM_UP, client -> sparing::walk);
            for (int clients : new int[] {1, 4, 8}) {
                double[] ratios = new double[3];
                double[] beside = new double[3];
                for (int round = 0; round < ratios.length; round++) {
                    double rest = measure(clients, DOCUMENTS, client -> new Walks(base)::walk);
                    double engine = measure(clients, DOCUMENTS, client -> bare::walk);
                    double spared = measure(clients, DOCUMENTS, client -> sparing::walk);
                    ratios[round] = rest / engine;
                    beside[round] = rest / spared;
                    System.out.printf(
                            "  %d clients: REST %.1f/s, bare engine %.1f/s, ratio %.2f;"
                                    + " engine without its record of activities %.1f/s, ratio %.2f%n",
                            clients, rest, engine, ratios[round], spared, beside[round]);
                }
                System.out.printf(
                        "  %d clients: median ratio %.2f; beside the sparing engine %.2f%n",
                        clients, new Figures(ratios).median(), new Figures(beside).median());
            }
        }
    }

    private interface Work {
        void once() throws Exception;
    }

    private interface Client {
        Work prepare(int number) throws Exception;
    }

    private static double measure(int clients, int documents, Client client) throws Exception {
        List<Work> prepared = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            prepared.add(client.prepare(number));
        }
        AtomicInteger left = new AtomicInteger(documents);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Work work : prepared) {
                running.add(pool.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.once();
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
            return documents * 1e9 / (System.nanoTime() - start);
        } finally {
            pool.shutdown();
        }
    }
}
