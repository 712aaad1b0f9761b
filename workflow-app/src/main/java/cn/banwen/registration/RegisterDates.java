package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How the exported book writes dates: the day in Beijing, short enough for a column. */
final class RegisterDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private RegisterDates() {}

    static String day(Instant instant) {
        return DAY.format(OfficialTime.at(instant));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
