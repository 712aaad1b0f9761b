package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.List;

/** A day that a change of the calendar would make into something else. */
record YearChange(CalendarDay before, CalendarDay after) {

    public LocalDate date() {
        return before.date();
    }

    /** Whether it becomes a working day or ceases to be one; else only its name changes. */
    public boolean counts() {
        return before.works() != after.works();
    }

    /** All days of the year, and of the December before, whose kind or name would differ. */
    static List<YearChange> between(HolidayCalendar before, HolidayCalendar after, int year) {
        LocalDate begin = year > StatutoryDays.FIRST ? LocalDate.of(year - 1, 12, 1) : LocalDate.of(year, 1, 1);
        return begin.datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(date -> new YearChange(before.day(date), after.day(date)))
                .filter(change -> !change.before().isNamedLike(change.after()))
                .toList();
    }
}
