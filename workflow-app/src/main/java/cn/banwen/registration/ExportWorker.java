package cn.banwen.registration;

import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.platform.BackgroundWork;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.storage.DocumentStore;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off the exports that wait, one at a time in each process. An export whose worker died is taken over by whoever
 * looks next; the former worker, should it live on, finds that out and stops.
 */
@Component
class ExportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);

    /** Longer than any step of an export between two notes of its progress. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 3;

    private final ExportRows rows;
    private final RegisterExporter exporter;
    private final DocumentStore store;
    private final Spool spool;
    private final Clock clock;

    private final BackgroundWork background = new BackgroundWork("register-export", this::step);

    ExportWorker(ExportRows rows, RegisterExporter exporter, DocumentStore store, Spool spool, Clock clock) {
        this.rows = rows;
        this.exporter = exporter;
        this.store = store;
        this.spool = spool;
        this.clock = clock;
    }

    /** Another has taken the export over, or the process ends. */
    private static class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void wake() {
        background.wake();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void lookForOrphans() {
        wake();
    }

    /** What is under way goes back into the queue, while there still is a database. */
    @PreDestroy
    void stop() throws InterruptedException {
        background.stop();
    }

    private boolean step() {
        Optional<BookExport> taken = take();
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private Optional<BookExport> take() {
        return rows.take(OfficialTime.now(clock), clock.instant().minus(LOST));
    }

    private void work(BookExport export) {
        try (SpooledFile file = spool.fill(out -> exporter.write(
                export.selection(),
                export.format(),
                export.requestedBy(),
                out,
                (done, total) -> note(export, done, total)))) {
            note(export, export.total(), export.total());
            store.put(
                    BookExport.objectKey(export.id()),
                    file.path(),
                    export.format().mediaType());
            if (!rows.ready(export, file.size(), OfficialTime.now(clock))) {
                LOG.info("The export {} was finished by another", export.id());
            }
        } catch (Stopped e) {
            giveBack(export);
        } catch (Refusal refusal) {
            rows.failed(export, refusal.code(), OfficialTime.now(clock));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The export {} failed", export.id(), e);
            if (export.attempts() < MOST_ATTEMPTS) {
                rows.putBack(export);
            } else {
                rows.failed(export, "export-failed", OfficialTime.now(clock));
            }
        }
    }

    /** An interrupted thread is given no connection. */
    private void giveBack(BookExport export) {
        boolean interrupted = Thread.interrupted();
        rows.putBack(export);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(BookExport export, int done, int total) {
        if (Thread.currentThread().isInterrupted() || !rows.reached(export, done, total, OfficialTime.now(clock))) {
            throw new Stopped();
        }
    }
}
