package cn.banwen.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks a backend at each look, and tells in the log when the answer becomes another one, not each time. */
final class BackendHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(BackendHealth.class);

    private final String backend;
    private final Supplier<Optional<BackendTrouble>> question;
    private final AtomicReference<@Nullable String> last = new AtomicReference<>();

    /** @param backend what it is called in the log, in both languages */
    BackendHealth(String backend, Supplier<Optional<BackendTrouble>> question) {
        this.backend = backend;
        this.question = question;
    }

    @Override
    public Health health() {
        Optional<BackendTrouble> trouble = question.get();
        String code = trouble.map(BackendTrouble::code).orElse(null);
        String before = last.getAndSet(code);
        if (code == null) {
            if (before != null) {
                LOG.info("{}已恢复正常 / all is well again", backend);
            }
            return Health.up().build();
        }
        String line = trouble.orElseThrow().line();
        if (!code.equals(before)) {
            LOG.warn("{}", line);
        }
        return Health.down()
                .withDetail("code", code)
                .withDetail("problem", line)
                .build();
    }
}
