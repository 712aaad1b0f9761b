package cn.banwen.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexing documents, the index's size, and searching among them over HTTP. */
final class SearchBench {

    private static final int QUESTIONS = Integer.getInteger("bench.questions", 300);

    private SearchBench() {}

    /** What came of it: how many questions found nothing, by what they were. */
    record Outcome(long indexed, Map<String, Integer> foundNothing) {}

    static Outcome run(String base, DataSource dataSource, int documents) throws Exception {
        JdbcClient owner = JdbcClient.create(dataSource);
        System.out.printf("%nSearch among %,d documents of 500 to 1,000 characters%n", documents);
        SearchCorpus corpus = new SearchCorpus(owner, "bench" + System.nanoTime());
        corpus.fill(documents);
        try {
            return measure(base, owner, corpus);
        } finally {
            corpus.remove();
        }
    }

    private static Outcome measure(String base, JdbcClient owner, SearchCorpus corpus) throws Exception {
        long indexed = index(base);
        owner.sql("vacuum analyze search_part").update();
        size(owner);
        Map<String, Integer> foundNothing = new TreeMap<>();
        for (String username : new String[] {"clerk", "agri"}) {
            Caller caller = Caller.signIn(base, username);
            System.out.printf("  %s, milliseconds for the newest 20%n", username);
            for (int letters : new int[] {2, 4, 6}) {
                ask(caller, corpus, letters, "", QUESTIONS / 10);
                int nothing = ask(caller, corpus, letters, "", QUESTIONS);
                foundNothing.put(username + " " + letters, nothing);
            }
            ask(caller, corpus, 2, "&sort=relevance", QUESTIONS);
        }
        return new Outcome(indexed, foundNothing);
    }

    private static long index(String base) throws Exception {
        Caller admin = Caller.signIn(base, "admin");
        long start = System.nanoTime();
        long documents = admin.post("/api/search/index", "{}").get("documents").asLong();
        while (admin.get("/api/search/index").get("remaining").asLong() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  indexed %,d in %.0f s, %.0f a second%n", documents, seconds, documents / seconds);
        return documents;
    }

    private static void size(JdbcClient owner) {
        owner.sql("select pg_table_size('search_part') as rows, pg_relation_size('search_part_words') as words,"
                        + " pg_total_relation_size('search_part') as whole")
                .query((row, n) -> "  size: rows %,d MB, index of words %,d MB, all %,d MB"
                        .formatted(row.getLong("rows") >> 20, row.getLong("words") >> 20, row.getLong("whole") >> 20))
                .list()
                .forEach(System.out::println);
    }

    private static int ask(Caller caller, SearchCorpus corpus, int letters, String more, int questions)
            throws Exception {
        double[] times = new double[questions];
        int nothing = 0;
        for (int i = 0; i < questions; i++) {
            String path =
                    "/api/search?size=20&q=" + URLEncoder.encode(corpus.sample(letters), StandardCharsets.UTF_8) + more;
            long start = System.nanoTime();
            long total = caller.get(path).get("total").asLong();
            times[i] = (System.nanoTime() - start) / 1e6;
            nothing += total == 0 ? 1 : 0;
        }
        if (questions == QUESTIONS) {
            System.out.printf(
                    "    %d characters%s: %s%n", letters, more.isEmpty() ? "" : ", by relevance", new Figures(times));
        }
        return nothing;
    }
}
