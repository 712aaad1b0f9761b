package cn.banwen.calendar;

import cn.banwen.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every date from 2020 to 2050 is. The notice of a year decides; a later year's notice decides over it for the days of
 * December that it names. Years without one have the statutory days only. What nothing names follows the week.
 */
final class HolidayCalendar {

    private final Map<Integer, HolidayYear> announced;
    private final Map<LocalDate, CalendarDay> named;

    HolidayCalendar(Collection<HolidayYear> announced) {
        this.announced = new TreeMap<>();
        announced.forEach(year -> this.announced.put(year.year(), year));
        named = new HashMap<>();
        IntStream.rangeClosed(StatutoryDays.FIRST, StatutoryDays.LAST)
                .filter(year -> !this.announced.containsKey(year))
                .forEach(year -> StatutoryDays.of(year)
                        .forEach(day -> named.put(
                                day.date(),
                                new CalendarDay(day.date(), CalendarDay.Kind.HOLIDAY, day.name(), null, false))));
        this.announced.values().forEach(year -> year.days().forEach(day -> named.put(day.date(), named(day, year))));
    }

    private CalendarDay named(Holiday day, HolidayYear year) {
        CalendarDay.Kind kind = day.off()
                ? CalendarDay.Kind.HOLIDAY
                : isWeekend(day.date()) ? CalendarDay.Kind.MAKE_UP : CalendarDay.Kind.WORKDAY;
        return new CalendarDay(day.date(), kind, day.name(), year.source(), isAnnounced(day.date()));
    }

    /** The same calendar with this year's notice in place of what it had. */
    HolidayCalendar with(HolidayYear year) {
        Map<Integer, HolidayYear> changed = new HashMap<>(announced);
        changed.put(year.year(), year);
        return new HolidayCalendar(changed.values());
    }

    /** The year's arrangement; null while it is not announced. */
    @Nullable
    HolidayYear announced(int year) {
        return announced.get(year);
    }

    /**
     * What a date is.
     *
     * @throws Refusal {@code calendar-out-of-range}
     */
    CalendarDay day(LocalDate date) {
        requireKnown(date.getYear());
        CalendarDay known = named.get(date);
        if (known != null) {
            return known;
        }
        CalendarDay.Kind kind = isWeekend(date) ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKDAY;
        return new CalendarDay(date, kind, null, null, isAnnounced(date));
    }

    /** All days of a year, in order. */
    Stream<CalendarDay> days(int year) {
        requireKnown(year);
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(this::day);
    }

    static void requireKnown(int year) {
        if (year < StatutoryDays.FIRST || year > StatutoryDays.LAST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "calendar-out-of-range",
                    Integer.toString(StatutoryDays.FIRST),
                    Integer.toString(StatutoryDays.LAST));
        }
    }

    private boolean isAnnounced(LocalDate date) {
        return announced.containsKey(date.getYear());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
