package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Dates and moments as they are typed; what can't be read or stored is a {@link DateTimeException}. */
final class TypedTime {

    private static final int LENGTH_OF_DATE = 10;
    private static final int LAST_YEAR = 9999;

    private TypedTime() {}

    static LocalDate date(String text) {
        return storable(LocalDate.parse(text));
    }

    /** A date alone means that day's end, a local time is Beijing time. */
    static Instant moment(String text) {
        if (text.length() == LENGTH_OF_DATE) {
            return local(LocalDate.parse(text).atTime(LocalTime.of(23, 59)));
        }
        boolean zoned =
                text.endsWith("Z") || text.lastIndexOf('+') > LENGTH_OF_DATE || text.lastIndexOf('-') > LENGTH_OF_DATE;
        Instant moment = zoned ? OffsetDateTime.parse(text).toInstant() : local(LocalDateTime.parse(text));
        storable(OfficialTime.at(moment).toLocalDate());
        return moment;
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(OfficialTime.ZONE).toInstant();
    }

    private static LocalDate storable(LocalDate date) {
        if (!isStorable(date)) {
            throw new DateTimeException("no year of four digits");
        }
        return date;
    }

    /** Java knows years that no database does. */
    static boolean isStorable(LocalDate date) {
        return date.getYear() > 0 && date.getYear() <= LAST_YEAR;
    }
}
