package cn.banwen.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days in words: dates with their weekday, and why a day is what it is. */
@Component
class DayText {

    private final MessageSource messages;

    DayText(MessageSource messages) {
        this.messages = messages;
    }

    /** 2026-02-14（周六）, as programs write dates. */
    String isoDate(LocalDate date, Locale locale) {
        return withWeekday(date.toString(), date, locale);
    }

    /** 2026年2月14日（周六）, as the office writes them. */
    String date(LocalDate date, Locale locale) {
        return withWeekday(formatted("format.day", date, locale), date, locale);
    }

    /** 2月14日（周六）, where the year goes without saying. */
    String dateOfYear(LocalDate date, Locale locale) {
        return withWeekday(formatted("calendar.month-day", date, locale), date, locale);
    }

    private String withWeekday(String written, LocalDate date, Locale locale) {
        return text("calendar.date", locale, written, formattedBy("EEE", date, locale));
    }

    private String formatted(String patternKey, LocalDate date, Locale locale) {
        return formattedBy(text(patternKey, locale), date, locale);
    }

    private static String formattedBy(String pattern, LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** To the minute, and to the second where there are some. */
    static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
                .format(time);
    }

    /** The holiday and the notice, or that it is the weekend; empty for an ordinary working day. */
    String reason(CalendarDay day, Locale locale) {
        if (day.kind() == CalendarDay.Kind.WEEKEND) {
            return text("calendar.weekend", locale);
        }
        return Stream.of(name(day.name(), locale), source(day.source(), locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(text("calendar.comma", locale)));
    }

    /** What a holiday is called in the reader's language; a name that we don't know stays as it is. */
    String name(@Nullable String name, Locale locale) {
        return name == null
                ? ""
                : Arrays.stream(name.split("、", -1))
                        .map(one -> Objects.requireNonNull(messages.getMessage("holiday." + one, null, one, locale)))
                        .collect(Collectors.joining(text("list.separator", locale)));
    }

    private String source(@Nullable String source, Locale locale) {
        return source == null ? "" : text("calendar.notice", locale, source);
    }

    String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
