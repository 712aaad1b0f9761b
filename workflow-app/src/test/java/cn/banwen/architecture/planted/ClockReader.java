package cn.banwen.architecture.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Asks the machine for the time, in every way there is. */
public class ClockReader {

    Instant now() {
        return Instant.now();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
