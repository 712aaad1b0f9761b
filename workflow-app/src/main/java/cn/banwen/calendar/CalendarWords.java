package cn.banwen.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the calendar's page writes, in the reader's language. */
@Component
class CalendarWords {

    private final DayText days;

    CalendarWords(DayText days) {
        this.days = days;
    }

    /** A holiday of the list beside the months: its days off and the workdays that make up for them. */
    record Line(String name, String off, String work) {}

    /** The holidays of a year, each with its days. */
    public List<Line> holidays(List<Holiday> year) {
        // A workday that makes up for a holiday may come weeks before it: the days off give the order.
        Map<String, List<Holiday>> byName = year.stream()
                .sorted(Comparator.comparing(Holiday::off).reversed())
                .collect(Collectors.groupingBy(Holiday::name, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry ->
                        new Line(name(entry.getKey()), runs(entry.getValue(), true), runs(entry.getValue(), false)))
                .toList();
    }

    public String name(String holiday) {
        return days.name(holiday, locale());
    }

    /** What a day is, for who can't see its colour. */
    public String what(CalendarDay day) {
        String kind = text("calendar.kind." + day.kind().code());
        return day.name() == null ? kind : name(day.name()) + " " + kind;
    }

    public String date(LocalDate date) {
        return days.date(date, locale());
    }

    private String runs(List<Holiday> holidays, boolean off) {
        List<String> runs = new ArrayList<>();
        List<LocalDate> dates = holidays.stream()
                .filter(day -> day.off() == off)
                .map(Holiday::date)
                .toList();
        for (int i = 0; i < dates.size(); ) {
            int last = i;
            while (last + 1 < dates.size()
                    && dates.get(last + 1).equals(dates.get(last).plusDays(1))) {
                last++;
            }
            String first = monthDay(dates.get(i));
            runs.add(i == last ? first : text("explanation.run", first, monthDay(dates.get(last))));
            i = last + 1;
        }
        return String.join(text("list.separator"), runs);
    }

    private String monthDay(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("calendar.month-day"), locale()).format(date);
    }

    private String text(String key, Object... args) {
        return days.text(key, locale(), args);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
