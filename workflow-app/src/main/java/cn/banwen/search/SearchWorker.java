package cn.banwen.search;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off what changed, every second and not with each act: acts on one document that come together are read once, and
 * nobody misses what was written a second ago.
 */
@Component
class SearchWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWorker.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Indexing indexing;

    /** One thread and one call in wait: more of them would find nothing to do. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(1),
            work -> {
                Thread worker = new Thread(work, "search-index");
                worker.setDaemon(true);
                return worker;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    SearchWorker(Indexing indexing) {
        this.indexing = indexing;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void wake() {
        thread.execute(this::workOff);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("What changed is left to whoever looks next");
        }
    }

    private void workOff() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = indexing.step();
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("The search waits for the next look", e);
            }
        }
    }
}
