package cn.banwen.drafts;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes drafts that their writers have forgotten. */
@Component
class DraftSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweep.class);

    private final Drafts drafts;
    private final Duration keep;

    DraftSweep(Drafts drafts, @Value("${banwen.drafts.keep}") Duration keep) {
        this.drafts = drafts;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void everyDay() {
        int removed = drafts.sweep(keep);
        if (removed > 0) {
            LOG.info("{} forgotten drafts removed", removed);
        }
    }
}
