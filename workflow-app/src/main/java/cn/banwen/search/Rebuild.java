package cn.banwen.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param waiting changes that are not found yet
 * @param failing of these, which could not be read at the last try
 * @param remaining documents that the reading anew of everything has still to come to, those apart that could not be read;
 *     0 when none is under way
 * @param documents that it began with; 0 before the first
 * @param startedBy username; null where the application itself began it
 */
public record Rebuild(
        long waiting,
        long failing,
        long remaining,
        long documents,
        @Nullable Instant startedAt,
        @Nullable String startedBy) {

    public boolean running() {
        return remaining > 0;
    }

    /** Of {@link #documents}. */
    public long done() {
        return Math.max(0, documents - remaining);
    }
}
