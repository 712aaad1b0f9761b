package cn.banwen.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** A stretch of a day by the clock: from, until; never over midnight. */
public record Period(LocalTime from, LocalTime to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
