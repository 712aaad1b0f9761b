package cn.banwen.operation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.storage.StorageException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs checks in the background, noting every few seconds how far they have come. */
@Component
class CheckWorker {

    /** Longer than one file takes to be read. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(CheckWorker.class);
    private static final Duration NOTED_EVERY = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final StoreCheck check;
    private final CheckRows rows;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "store-check");
        worker.setDaemon(true);
        return worker;
    });

    CheckWorker(StoreCheck check, CheckRows rows, Clock clock) {
        this.check = check;
        this.rows = rows;
        this.clock = clock;
    }

    private static class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins a check that was noted. */
    void begin(UUID id) {
        thread.execute(() -> work(id));
    }

    /** What is under way is told to be interrupted, while there still is a database. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("A check is left unfinished");
        }
    }

    private void work(UUID id) {
        try {
            rows.done(id, check.run(new Noting(id)));
        } catch (Stopped stopped) {
            boolean interrupted = Thread.interrupted();
            rows.failed(id, "check-interrupted", OfficialTime.now(clock));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        } catch (StorageException away) {
            LOG.warn("The check {} broke off", id, away);
            rows.failed(id, "check-store-away", OfficialTime.now(clock));
        } catch (RuntimeException failure) {
            LOG.error("The check {} failed", id, failure);
            rows.failed(id, "check-failed", OfficialTime.now(clock));
        }
    }

    private final class Noting implements StoreCheck.Progress {

        private final UUID id;
        private Instant noted = Instant.EPOCH;

        private Noting(UUID id) {
            this.id = id;
        }

        @Override
        public void reached(long objects) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Stopped();
            }
            Instant now = OfficialTime.now(clock);
            if (now.isAfter(noted.plus(NOTED_EVERY))) {
                noted = now;
                if (!rows.reached(id, objects, now)) {
                    throw new Stopped();
                }
            }
        }
    }
}
