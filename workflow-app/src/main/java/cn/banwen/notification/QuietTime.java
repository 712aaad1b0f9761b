package cn.banwen.notification;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When nobody is to be disturbed, in Beijing time. Over midnight where it begins later than it ends; never where both are the
 * same.
 *
 * @param ends not included
 */
public record QuietTime(LocalTime begins, LocalTime ends) {

    public boolean isQuiet(Instant at) {
        LocalTime time = at.atZone(OfficialTime.ZONE).toLocalTime();
        boolean afterBegin = !time.isBefore(begins);
        boolean beforeEnd = time.isBefore(ends);
        return begins.isBefore(ends) ? afterBegin && beforeEnd : begins.isAfter(ends) && (afterBegin || beforeEnd);
    }

    /** This moment, or when the quiet time that it lies in is over. */
    public Instant notBefore(Instant at) {
        if (!isQuiet(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(OfficialTime.ZONE);
        ZonedDateTime end = local.with(ends);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
