package cn.banwen.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar on the wall shows it.
 *
 * @param weeks from Monday to Sunday; null where the month has no such day
 */
record MonthView(int month, long workingDays, List<List<@Nullable CalendarDay>> weeks) {

    static List<MonthView> of(HolidayCalendar holidays, int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(holidays, YearMonth.of(year, month)))
                .toList();
    }

    private static MonthView of(HolidayCalendar holidays, YearMonth month) {
        List<@Nullable CalendarDay> cells = new ArrayList<>(
                Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, null));
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(holidays::day)
                .forEach(cells::add);
        while (cells.size() % 7 != 0) {
            cells.add(null);
        }
        List<List<@Nullable CalendarDay>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(cells.subList(i, i + 7));
        }
        long workingDays = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter((LocalDate date) -> holidays.day(date).works())
                .count();
        return new MonthView(month.getMonthValue(), workingDays, weeks);
    }
}
