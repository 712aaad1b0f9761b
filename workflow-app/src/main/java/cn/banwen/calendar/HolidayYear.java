package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of holidays that a notice gives for a year.
 *
 * @param source number of the notice
 * @param published date of the notice
 * @param days by date; December of the year before may be among them, as a later notice can change it
 */
record HolidayYear(int year, @Nullable String source, @Nullable LocalDate published, List<Holiday> days) {

    HolidayYear {
        days = days.stream().sorted(Comparator.comparing(Holiday::date)).toList();
    }
}
