package cn.banwen;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until it is moved; it never goes back. */
public final class MovingClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T00:00:00Z"));

    /** The application of a test runs by it. */
    @TestConfiguration
    public static class Moved {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    public void move(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return OfficialTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** A little later at each look, so that nothing happens twice at one instant. */
    @Override
    public Instant instant() {
        return now.updateAndGet(at -> at.plusNanos(1_000));
    }
}
