package cn.banwen.intake;

import cn.banwen.platform.WaitingThreads;
import cn.banwen.storage.DocumentStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes objects whose upload never became part of a document. It goes by the ledger of provisional keys alone, never by
 * a listing of the bucket, so it can't take a living document's file.
 */
@Component
public class ProvisionalSweep {

    /** Longer than any upload and its transaction take. */
    static final Duration AGE = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalSweep.class);

    private final FileRows rows;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProvisionalSweep(
            FileRows rows,
            DocumentStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M", scheduler = WaitingThreads.SCHEDULER)
    void everyHour() {
        int removed = sweep(AGE);
        if (removed > 0) {
            LOG.info("{} objects of unfinished uploads removed", removed);
        }
    }

    /** Removes what has been provisional for at least this long; returns how many. */
    public int sweep(Duration age) {
        int removed = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> sweepOne(age)))) {
            removed++;
        }
        return removed;
    }

    /** The object goes before the ledger's row is gone for good: a crash in between leaves the row for the next sweep. */
    private boolean sweepOne(Duration age) {
        Optional<FileRows.Taken> old =
                rows.takeProvisionalBefore(clock.instant().minus(age));
        old.ifPresent(taken -> {
            store.delete(taken.key());
            if (taken.sha256() != null) {
                events.publishEvent(new StagedFileGone(taken.sha256()));
            }
        });
        return old.isPresent();
    }
}
