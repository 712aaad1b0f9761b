package cn.banwen.search;

import cn.banwen.platform.BackgroundWork;
import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off what changed, every second and not with each act: acts on one document that come together are read once, and
 * nobody misses what was written a second ago.
 */
@Component
class SearchWorker {

    private final BackgroundWork work;

    SearchWorker(Indexing indexing) {
        this.work = new BackgroundWork("search-index", indexing::step);
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void wake() {
        work.wake();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }
}
