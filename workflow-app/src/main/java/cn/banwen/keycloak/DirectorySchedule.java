package cn.banwen.keycloak;

import cn.banwen.platform.WaitingThreads;
import cn.banwen.refusal.Refusal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares with the directory as often as is set, on one of the replicas. */
class DirectorySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySchedule.class);

    private final Duration every;
    private final DirectorySync sync;
    private final Turns turns;

    DirectorySchedule(Duration every, DirectorySync sync, Turns turns) {
        this.every = every;
        this.sync = sync;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S", scheduler = WaitingThreads.SCHEDULER)
    void compare() {
        if (every.isZero() || every.isNegative() || !turns.take("compare", every)) {
            return;
        }
        try {
            sync.applyBySchedule();
        } catch (Refusal trouble) {
            LOG.warn("people and posts were not compared with the directory: {}", trouble.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("people and posts could not be compared with the directory", unexpected);
        }
    }
}
