package cn.banwen.circulation;

import cn.banwen.circulation.Recalculation.Progress;
import cn.banwen.platform.DatabaseAway;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the reckonings that were asked for, portion by portion, in whichever process looks first. */
@Component
@ConditionalOnProperty(name = "banwen.timers", matchIfMissing = true)
class RecalculationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RecalculationWorker.class);

    private final Recalculation recalculation;

    RecalculationWorker(Recalculation recalculation) {
        this.recalculation = recalculation;
    }

    /** A walk that has to be repeated is repeated with the next look. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void workOff() {
        try {
            Progress progress = Progress.GOES_ON;
            while (progress == Progress.GOES_ON && !Thread.currentThread().isInterrupted()) {
                progress = recalculation.portion();
            }
        } catch (ConcurrencyFailureException lost) {
            LOG.debug("A portion of deadlines lost a race and is done again", lost);
        } catch (RuntimeException spoiled) {
            throwIfAway(spoiled);
            LOG.warn("A portion of deadlines could not be reckoned and is done document by document", spoiled);
            oneByOne();
        }
    }

    /** One document spoils its portion's transaction: each has one of its own, and what still fails is left. */
    private void oneByOne() {
        for (int done = 0;
                done < Recalculation.PORTION && !Thread.currentThread().isInterrupted();
                done++) {
            Optional<UUID> next = recalculation.next();
            try {
                if (recalculation.portion(1) != Progress.GOES_ON) {
                    return;
                }
            } catch (ConcurrencyFailureException lost) {
                LOG.debug("A document lost a race and is done again", lost);
            } catch (RuntimeException unreckonable) {
                throwIfAway(unreckonable);
                LOG.warn("A document could not be reckoned", unreckonable);
                next.ifPresent(recalculation::passOver);
            }
        }
    }

    /** No document is to blame for a database that is away. */
    private static void throwIfAway(RuntimeException failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            throw failure;
        }
    }
}
