package cn.banwen.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.RegistrationNumbers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of the years 2001 to 2003, in which nothing else registers. */
@BanwenTest
class NumberingTests {

    private final RegistrationNumbers numbers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    NumberingTests(RegistrationNumbers numbers, TransactionTemplate transaction, JdbcClient jdbc) {
        this.numbers = numbers;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void aRegistrationThatRollsBackLeavesNoGap() {
        Instant received = Instant.parse("2001-06-01T00:00:00Z");
        assertThat(allocate(received, false)).isEqualTo("收〔2001〕1号");
        assertThat(allocate(received, true)).isEqualTo("收〔2001〕2号");
        assertThat(allocate(received, false))
                .as("given again, as nobody has had it")
                .isEqualTo("收〔2001〕2号");
        assertThat(seqs(2001)).containsExactly(1, 2);
    }

    @Test
    void theYearIsThatOfTheReceiptInBeijing() {
        assertThat(allocate(Instant.parse("2001-12-31T15:59:59Z"), true)).startsWith("收〔2001〕");
        assertThat(allocate(Instant.parse("2001-12-31T16:00:00Z"), true)).startsWith("收〔2002〕");
    }

    @Test
    void aSecondRegistrationWaitsForTheFirstToEnd() throws Exception {
        Instant received = Instant.parse("2003-06-01T00:00:00Z");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch given = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            Future<?> first = threads.submit(() -> transaction.executeWithoutResult(status -> {
                numbers.allocate(document(), received, received);
                given.countDown();
                await(mayEnd);
                status.setRollbackOnly();
            }));
            given.await();
            Future<String> second = threads.submit(() -> allocate(received, false));
            while (waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThat(second.isDone()).isFalse();
            mayEnd.countDown();
            first.get();
            assertThat(second.get()).as("what the first gave back").isEqualTo("收〔2003〕1号");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesNoNumberOutsideARegisteringTransaction() {
        Instant now = Instant.now();
        assertThatThrownBy(() -> numbers.allocate(UUID.randomUUID(), now, now))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private String allocate(Instant received, boolean rollBack) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            String number = numbers.allocate(document(), received, received);
            if (rollBack) {
                status.setRollbackOnly();
            }
            return number;
        }));
    }

    private UUID document() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, 'registered', true, timestamptz '2001-01-01 00:00:00+08', 'clerk', '编号', 'routine')
                        """)
                .param(id)
                .update();
        return id;
    }

    private List<Integer> seqs(int year) {
        return jdbc.sql("select seq from registration_number where year = ? order by seq")
                .param(year)
                .query(Integer.class)
                .list();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
