package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.storage.Protection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailuresTests {

    private static final RuntimeException AWAY =
            new CannotCreateTransactionException("no connection", new SQLException("refused", "08001"));

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    @BeforeEach
    void begin() {
        StorageTrouble store =
                new StorageTrouble(new StorageSettings(null, null, null, null, null, Protection.Lock.OFF, null, null));
        new ScheduledFailures(new MockEnvironment(), store, Clock.fixed(Instant.now(), ZoneOffset.UTC))
                .customize(scheduler);
        scheduler.initialize();
    }

    @AfterEach
    void end() {
        scheduler.shutdown();
    }

    private void fails(RuntimeException failure) throws ExecutionException, InterruptedException {
        Future<?> work = scheduler.submit(() -> {
            throw failure;
        });
        work.get();
    }

    @Test
    void tellsADatabaseThatIsAwayInOneLineHoweverManyJobsMissIt(CapturedOutput output) throws Exception {
        fails(AWAY);
        fails(AWAY);

        assertThat(output.getAll().lines().filter(line -> line.contains("BANWEN_DATABASE_URL")))
                .hasSize(1);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void tellsAFaultWithItsTrace(CapturedOutput output) throws Exception {
        fails(new IllegalStateException("a fault of our own"));

        assertThat(output.getAll()).contains("scheduled work failed", "a fault of our own", "\tat ");
    }
}
