package cn.banwen.extraction;

import cn.banwen.extraction.reading.Extractor;
import cn.banwen.platform.BackgroundWork;
import cn.banwen.rendition.TextReady;
import jakarta.annotation.PreDestroy;
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

    private final ExtractionRows rows;
    private final BackgroundWork work;

    ExtractionWorker(ExtractionRows rows, ReadingOfFiles reading) {
        this.rows = rows;
        this.work = new BackgroundWork("extraction", reading::step);
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

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        rows.forgiveOlderThan(Extractor.VERSION);
        renew();
    }

    /**
     * What an older release read is read anew, while its proposals stand. During an upgrade its replicas go on reading: so this
     * is asked again and again.
     */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void renew() {
        int older = rows.wantOlderThan(Extractor.VERSION);
        if (older > 0) {
            LOG.info("{} files are read anew for their fields", older);
        }
        wake();
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void wake() {
        work.wake();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }
}
