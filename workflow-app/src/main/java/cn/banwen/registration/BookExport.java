package cn.banwen.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody asked for.
 *
 * @param done lines written so far
 * @param total lines that there were when it was asked for, or when work on it began
 * @param attempts how often work on it began
 * @param failure code of a refusal that tells why it failed
 * @param size of the file in bytes, once it is ready
 */
record BookExport(
        UUID id,
        String requestedBy,
        Instant requestedAt,
        RegisterFormat format,
        RegisterSelection selection,
        State state,
        int done,
        int total,
        int attempts,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable Long size) {

    /** How long a finished one is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    /** How it stands with an export. */
    enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    @Nullable
    Instant expiresAt() {
        return finishedAt == null ? null : finishedAt.plus(KEPT);
    }

    static String objectKey(UUID id) {
        return "exports/" + id;
    }
}
