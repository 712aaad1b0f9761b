package cn.banwen.sources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file or mail that a source brought.
 *
 * @param key of this very file or mail, until it was moved
 * @param tries how often its taking in began
 * @param documentId what it became, or the entry that keeps the arrival of a marked one
 * @param reason code of the refusal, where it was not taken in
 * @param settledBy who dealt with what was not taken in
 */
record Item(
        long id,
        String source,
        String key,
        String name,
        State state,
        int tries,
        @Nullable String sha256,
        @Nullable UUID documentId,
        @Nullable String reason,
        List<String> reasonArgs,
        @Nullable Instant decidedAt,
        @Nullable String settledBy) {

    /** What became of it. */
    enum State {
        TRYING,
        TAKEN,
        /** The same mail was taken before. */
        REPEATED,
        KEPT_OUTSIDE,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    boolean isDecided() {
        return state != State.TRYING;
    }

    /** Whether it is a document now. */
    boolean isIn() {
        return state == State.TAKEN || state == State.REPEATED;
    }
}
