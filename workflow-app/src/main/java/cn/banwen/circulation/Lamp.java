package cn.banwen.circulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a clock stands. */
public enum Lamp implements Coded {
    GREEN,
    /** The warning point is reached. */
    YELLOW,
    /** The limit is reached. */
    RED,
    /** The clock stands still: something is waited for that doesn't count. */
    STOPPED;

    /**
     * The lamp of an open clock.
     *
     * @param dueAt null where the clock stands still
     * @return null where the clock was not reckoned yet, which is so only in the first moments after an update
     */
    public static @Nullable Lamp of(@Nullable Instant warnAt, @Nullable Instant dueAt, boolean stopped, Instant now) {
        if (stopped) {
            return STOPPED;
        }
        if (dueAt == null) {
            return null;
        }
        if (!now.isBefore(dueAt)) {
            return RED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? YELLOW : GREEN;
    }
}
