package cn.banwen.sources;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at a source, and what is noted of it. */
@Component
class SourceLook {

    private static final Logger LOG = LoggerFactory.getLogger(SourceLook.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
    private static final Duration LAST_RETRY = Duration.ofMinutes(30);

    private final SourceLocks locks;
    private final SourceRows rows;
    private final IntakeDesk desk;
    private final Clock clock;

    SourceLook(SourceLocks locks, SourceRows rows, IntakeDesk desk, Clock clock) {
        this.locks = locks;
        this.rows = rows;
        this.desk = desk;
        this.clock = clock;
    }

    /** Looks, unless another replica does or has just done. What fails is noted and tried again later, ever more seldom. */
    void at(Source source) {
        try {
            Optional<SourceLocks.Held> lock = locks.tryHold(source.code());
            if (lock.isPresent()) {
                try (SourceLocks.Held held = lock.get()) {
                    look(source);
                }
            }
        } catch (SQLException noDatabase) {
            LOG.warn("{} is not looked at: no database", source.code(), noDatabase);
        }
    }

    private void look(Source source) {
        Instant began = OfficialTime.now(clock);
        if (!rows.isDue(source.code(), began)) {
            return;
        }
        try {
            source.look(desk);
            Instant now = OfficialTime.now(clock);
            rows.succeeded(source.code(), began, now, now.plus(source.every()));
        } catch (SourceFailure failure) {
            failed(source, began, failure.code(), failure.args(), failure);
        } catch (Refusal unavailable) {
            failed(source, began, unavailable.code(), List.of(), unavailable);
        } catch (IOException | RuntimeException unforeseen) {
            failed(source, began, "unforeseen", List.of(unforeseen.getClass().getSimpleName()), unforeseen);
        }
    }

    private void failed(Source source, Instant began, String code, List<String> args, Exception failure) {
        Instant now = OfficialTime.now(clock);
        int failures = rows.failures(source.code()) + 1;
        Duration wait = retryAfter(failures);
        LOG.warn("{} failed ({} {}), next look in {}", source.code(), code, args, wait, failure);
        rows.failed(source.code(), began, now, now.plus(wait), code, args);
    }

    /** Twice as long after each failure, up to half an hour. */
    static Duration retryAfter(int failures) {
        long factor = 1L << Math.min(failures - 1, 10);
        Duration wait = FIRST_RETRY.multipliedBy(factor);
        return wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait;
    }
}
