package cn.banwen.circulation;

import org.jspecify.annotations.Nullable;

/**
 * A task's clock and what it came to.
 *
 * @param reckoning null while the clock stands still
 */
record TaskClock(DeadlineClock clock, @Nullable Reckoning reckoning) {}
