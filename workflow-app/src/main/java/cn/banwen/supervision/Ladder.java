package cn.banwen.supervision;

import org.jspecify.annotations.Nullable;

/**
 * When who is told about a clock of one urgency.
 *
 * @param before at the warning point
 * @param atLimit at the limit
 * @param everyHours hours between two reminders after the limit
 * @param times how often it is reminded of after the limit
 * @param escalateAfter hours after the limit when the supervisor is told; null never
 * @param idlePercent share of a step's time after which the deputy hears that the holder has not acted; 0 never
 * @param atNight also in the quiet time; the hours then count by the clock, else while the office is open
 */
record Ladder(
        boolean before,
        boolean atLimit,
        int everyHours,
        int times,
        @Nullable Integer escalateAfter,
        int idlePercent,
        boolean atNight) {}
