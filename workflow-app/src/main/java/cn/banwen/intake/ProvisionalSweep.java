package cn.banwen.intake;

import cn.banwen.platform.WaitingThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final ReleasedObjects objects;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProvisionalSweep(FileRows rows, ReleasedObjects objects, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.objects = objects;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M", scheduler = WaitingThreads.SCHEDULER)
    void everyHour() {
        int removed = sweep(AGE);
        if (removed > 0) {
            LOG.info("{} objects of unfinished uploads removed", removed);
        }
    }

    /** Removes what has been provisional for at least this long, and what was given up before; returns how many objects. */
    public int sweep(Duration age) {
        Instant limit = clock.instant().minus(age);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> releaseOne(limit)));
        }
        return objects.remove(rows.released());
    }

    private boolean releaseOne(Instant limit) {
        Optional<FileRows.Released> old = rows.releaseBefore(limit);
        old.ifPresent(objects::tell);
        return old.isPresent();
    }
}
