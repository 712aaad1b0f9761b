package cn.banwen.extraction;

import cn.banwen.extraction.reading.Extractor;
import cn.banwen.rendition.TextReady;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads files whose text has come: woken after each commit, and now and then for what another process left. */
@Component
class ExtractionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorker.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ExtractionRows rows;
    private final ReadingOfFiles reading;

    /** One thread and one call in wait: more of them would find nothing to do. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(1),
            work -> {
                Thread worker = new Thread(work, "extraction");
                worker.setDaemon(true);
                return worker;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    ExtractionWorker(ExtractionRows rows, ReadingOfFiles reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /** In the transaction that brings the text. */
    @EventListener
    void note(TextReady text) {
        rows.want(text.sha256());
    }

    @TransactionalEventListener
    void begin(TextReady text) {
        wake();
    }

    /** What an older release read is read anew, while its proposals stand. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        int older = rows.wantOlderThan(Extractor.VERSION);
        if (older > 0) {
            LOG.info("{} files are read anew for their fields", older);
        }
        wake();
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void wake() {
        thread.execute(this::workOff);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("What is to be read is left to whoever looks next");
        }
    }

    private void workOff() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = reading.step();
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Reading files for their fields waits for the next look", e);
            }
        }
    }
}
