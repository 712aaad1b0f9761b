package cn.banwen.calendar;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
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

    /** 2026-02-14（周六）. */
    String date(LocalDate date, Locale locale) {
        String weekday = DateTimeFormatter.ofPattern("EEE", locale).format(date);
        return text("calendar.date", locale, date.toString(), weekday);
    }

    /** 2026-02-14（周六）17:30. */
    String moment(LocalDate date, LocalTime time, Locale locale) {
        return text("calendar.moment", locale, date(date, locale), time(time));
    }

    String moment(Instant moment, Locale locale) {
        return moment(
                OfficialTime.at(moment).toLocalDate(), OfficialTime.at(moment).toLocalTime(), locale);
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
