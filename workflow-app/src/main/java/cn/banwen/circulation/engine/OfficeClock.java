package cn.banwen.circulation.engine;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The engine goes by the application's clock and can't set it. */
final class OfficeClock implements org.flowable.common.engine.impl.runtime.Clock {

    private final Clock clock;

    OfficeClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Date getCurrentTime() {
        return Date.from(clock.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return getCurrentCalendar(getCurrentTimeZone());
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
        Calendar calendar = new GregorianCalendar(zone);
        calendar.setTime(getCurrentTime());
        return calendar;
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return TimeZone.getTimeZone(OfficialTime.ZONE);
    }

    @Override
    public void setCurrentTime(Date time) {
        throw new UnsupportedOperationException("the engine does not set the office's clock");
    }

    @Override
    public void setCurrentCalendar(Calendar calendar) {
        throw new UnsupportedOperationException("the engine does not set the office's clock");
    }

    @Override
    public void reset() {
        // stays as it is
    }
}
