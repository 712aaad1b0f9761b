package cn.banwen.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Removes sessions that are over, on the threads of all scheduled work: those that the store would begin of its own tell a
 * database that is away by a trace a minute.
 */
@Component
class SessionSweep implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    private final AtomicReference<@Nullable JdbcIndexedSessionRepository> sessions = new AtomicReference<>();

    @Override
    public void customize(JdbcIndexedSessionRepository store) {
        store.setCleanupCron(Scheduled.CRON_DISABLED);
        sessions.set(store);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void everyMinute() {
        JdbcIndexedSessionRepository store = sessions.get();
        if (store != null) {
            store.cleanUpExpiredSessions();
        }
    }
}
