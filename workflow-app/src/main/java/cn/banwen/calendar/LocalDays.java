package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The local entries of a year, in order. */
record LocalDays(int year, List<LocalDay> days) {

    LocalDays {
        days = days.stream().sorted(Comparator.comparing(LocalDay::date)).toList();
    }

    /** What stands on each date, in one text. */
    public Map<LocalDate, String> byDate() {
        return days.stream()
                .collect(Collectors.toMap(LocalDay::date, LocalDays::text, (one, other) -> one + "、" + other));
    }

    /** As it is typed: a day a line, {@code 2026-03-05 赶场日 农业}. */
    public String lines() {
        return days.stream().map(day -> day.date() + " " + text(day)).collect(Collectors.joining("\n"));
    }

    private static String text(LocalDay day) {
        return day.office() == null ? day.name() : day.name() + " " + day.office();
    }
}
