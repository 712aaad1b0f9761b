package cn.banwen.platform;

import cn.banwen.storage.StorageUnavailableException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * What scheduled work fails by. It will look again by itself; so a backend that is away is told in one line that names the
 * setting, once a minute for all of it, instead of by a trace at each look of each.
 */
@Component
class ScheduledFailures implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);
    private static final long PAUSE_SECONDS = 60;

    private final DatabaseTrouble database;
    private final StorageTrouble store;
    private final Clock clock;
    private final AtomicLong toldAt = new AtomicLong();

    ScheduledFailures(Environment environment, StorageTrouble store, Clock clock) {
        this.database = new DatabaseTrouble(environment);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this::failed);
    }

    private void failed(Throwable failure) {
        Optional<BackendTrouble> outage = outage(failure);
        if (outage.isEmpty()) {
            LOG.error("scheduled work failed and will be done again", failure);
            return;
        }
        long now = clock.instant().getEpochSecond();
        long last = toldAt.get();
        if (now - last >= PAUSE_SECONDS && toldAt.compareAndSet(last, now)) {
            LOG.warn("{}", outage.get().line());
        }
    }

    private Optional<BackendTrouble> outage(Throwable failure) {
        if (failure instanceof StorageUnavailableException away) {
            return Optional.of(store.of(away));
        }
        return DatabaseAway.isCauseOf(failure)
                ? Optional.of(database.of(failure).orElseGet(database::unknown))
                : Optional.empty();
    }
}
