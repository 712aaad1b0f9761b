package cn.banwen.operation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check that somebody asked for.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param seen objects looked at so far
 * @param report what it found, once it is done
 * @param failure code of a refusal that tells why it failed
 */
record CheckRun(
        UUID id,
        String requestedBy,
        String name,
        Instant requestedAt,
        String state,
        long seen,
        @Nullable Instant finishedAt,
        @Nullable CheckReport report,
        @Nullable String failure) {

    public boolean isRunning() {
        return state.equals("running");
    }
}
