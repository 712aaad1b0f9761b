package cn.banwen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year on its page.
 *
 * @param announced false: the days are the statutory ones
 * @param changedBy name of who changed it last; null for what came with the product
 */
record YearView(
        int year,
        int version,
        boolean announced,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long workingDays,
        List<MonthView> months,
        List<Holiday> days) {

    static YearView of(
            int year, HolidayCalendar holidays, Version<Optional<HolidayYear>> version, @Nullable String changedBy) {
        List<MonthView> months = MonthView.of(holidays, year);
        Optional<HolidayYear> notice = version.value();
        return new YearView(
                year,
                version.number(),
                notice.isPresent(),
                notice.map(HolidayYear::source).orElse(null),
                notice.map(HolidayYear::published).orElse(null),
                changedBy,
                version.changedAt(),
                months.stream().mapToLong(MonthView::workingDays).sum(),
                months,
                notice.map(HolidayYear::days).orElseGet(() -> StatutoryDays.of(year)));
    }

    public String lines() {
        return HolidayLines.text(days);
    }

    public int first() {
        return StatutoryDays.FIRST;
    }

    public int last() {
        return StatutoryDays.LAST;
    }
}
