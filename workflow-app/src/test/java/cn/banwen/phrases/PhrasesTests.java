package cn.banwen.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Phrases that several windows change at once. */
@BanwenTest
class PhrasesTests {

    private static final Place PLACE = Place.ofCode("read.opinion").orElseThrow();

    private final Phrases phrases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    PhrasesTests(Phrases phrases, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.phrases = phrases;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoeverRemovesOneHoldsNothingThatAnotherWaitsFor() throws Exception {
        phrases.add(PLACE, "甲" + unique, false, "deputy");
        phrases.add(PLACE, "乙" + unique, false, "deputy");
        List<UUID> ids = jdbc.sql("select id from phrase where owner = 'deputy' and text like '%' || ? order by id")
                .param(unique)
                .query(UUID.class)
                .list();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> removal = Objects.requireNonNull(transaction.execute(status -> {
                lock(ids.get(0), "");
                Future<?> removing = pool.submit(() -> phrases.remove(ids.get(1), "deputy"));
                await().until(() -> waiting() > 0);
                lock(ids.get(1), " nowait");
                return removing;
            }));
            removal.get();
        } finally {
            pool.shutdown();
        }
        phrases.remove(ids.get(0), "deputy");
        assertThat(phrases.offeredTo("deputy")).extracting(Phrase::id).doesNotContainAnyElementsOf(ids);
    }

    private void lock(UUID id, String how) {
        jdbc.sql("select id from phrase where id = ? for update" + how)
                .param(id)
                .query(UUID.class)
                .single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                .query(Long.class)
                .single();
    }
}
