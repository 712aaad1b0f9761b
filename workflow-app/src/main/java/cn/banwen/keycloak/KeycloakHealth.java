package cn.banwen.keycloak;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How it stands with Keycloak, as it was found last; told in the log when it changes, not each time that it is looked. */
final class KeycloakHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakHealth.class);

    private final AtomicReference<@Nullable Trouble> last = new AtomicReference<>();

    void found(@Nullable Trouble trouble) {
        Trouble before = last.getAndSet(trouble);
        if (trouble == null) {
            if (before != null) {
                LOG.info("与 Keycloak 的连接已恢复正常 / all is well with Keycloak again");
            }
        } else if (before == null || !Objects.equals(before.code(), trouble.code())) {
            LOG.warn("{}", trouble.line());
        }
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(last.get());
    }

    @Override
    public Health health() {
        return trouble()
                .map(trouble -> Health.down()
                        .withDetail("code", trouble.code())
                        .withDetail("problem", trouble.line())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
