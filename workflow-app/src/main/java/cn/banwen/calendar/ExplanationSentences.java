package cn.banwen.calendar;

import cn.banwen.calendar.Explanation.EndMoves;
import cn.banwen.calendar.Explanation.EveryDay;
import cn.banwen.calendar.Explanation.Hours;
import cn.banwen.calendar.Explanation.Part;
import cn.banwen.calendar.Explanation.WorkingDays;
import cn.banwen.platform.OfficialTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The sentences of an explanation, in one language and with dates written in one way. */
final class ExplanationSentences {

    private final DayText days;
    private final BiFunction<LocalDate, Locale, String> dates;
    private final Locale locale;

    ExplanationSentences(DayText days, BiFunction<LocalDate, Locale, String> dates, Locale locale) {
        this.days = days;
        this.dates = dates;
        this.locale = locale;
    }

    List<String> of(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        sentences.add(start(explanation));
        explanation.parts().stream()
                .filter(Hours.class::isInstance)
                .map(Hours.class::cast)
                .findFirst()
                .filter(first -> opensLater(first, explanation))
                .ifPresent(first -> sentences.add(text("opens", opening(first))));
        explanation.parts().forEach(part -> sentences.add(sentence(part)));
        explanation.unannounced().forEach(year -> sentences.add(text("unannounced", Integer.toString(year))));
        sentences.add(end(explanation));
        return List.copyOf(sentences);
    }

    private String start(Explanation explanation) {
        Budget budget = explanation.budget();
        OffsetDateTime from = OfficialTime.at(explanation.from());
        String start = budget.unit().ofTheClock() ? moment(explanation.from()) : date(from.toLocalDate());
        return text("start." + budget.unit().code(), start, amount(budget));
    }

    private String amount(Budget budget) {
        return budget.unit().ofTheClock()
                ? length(Duration.ofSeconds(budget.quantity()))
                : Long.toString(budget.quantity());
    }

    private static boolean opensLater(Hours first, Explanation explanation) {
        return OpenHours.instant(first.first().date(), first.spans().get(0).from())
                .isAfter(explanation.from());
    }

    private String opening(Hours first) {
        return moment(first.first().date(), first.spans().get(0).from());
    }

    private String sentence(Part part) {
        String when = when(part);
        CalendarDay first = part.first();
        if (part instanceof WorkingDays counted) {
            return first.kind() == CalendarDay.Kind.MAKE_UP
                    ? text("make-up-day", when, days.reason(first, locale), nth(part, counted.nth()))
                    : text("working-day", when, nth(part, counted.nth()));
        }
        if (part instanceof EveryDay counted) {
            return text("any-day", when, nth(part, counted.nth()));
        }
        if (part instanceof Hours counted) {
            return hours(counted, when);
        }
        return text(part instanceof EndMoves ? "end-moves" : "day-off", when, days.reason(first, locale));
    }

    private String hours(Hours counted, String when) {
        String spans = counted.spans().stream()
                .map(span -> DayText.time(span.from()) + "–" + DayText.time(span.to()))
                .collect(Collectors.joining(days.text("list.separator", locale)));
        Duration each = counted.spans().stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
        String all = length(each.multipliedBy(length(counted)));
        return counted.first().kind() == CalendarDay.Kind.MAKE_UP
                ? text("make-up-hours", when, days.reason(counted.first(), locale), spans, all)
                : text("hours", when, spans, all);
    }

    private String end(Explanation explanation) {
        OffsetDateTime due = OfficialTime.at(explanation.dueAt());
        if (explanation.budget().unit() == BudgetUnit.SAME_DAY
                && due.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return text("due.same-day", date(due.toLocalDate().minusDays(1)));
        }
        String key =
                explanation.parts().isEmpty() || explanation.budget().unit().ofTheClock() ? "due.moment" : "due.close";
        return text(key, moment(explanation.dueAt()));
    }

    /** One date, or the first and the last. */
    private String when(Part part) {
        LocalDate first = part.first().date();
        return first.equals(part.last()) ? date(first) : text("run", date(first), date(part.last()));
    }

    private String nth(Part part, long last) {
        return length(part) == 1
                ? text("nth", Long.toString(last))
                : text("nth-to", Long.toString(last - length(part) + 1), Long.toString(last));
    }

    private static long length(Part part) {
        return part.last().toEpochDay() - part.first().date().toEpochDay() + 1;
    }

    private String length(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, "hours-long", duration.toHours());
        add(parts, "minutes-long", duration.toMinutesPart());
        add(parts, "seconds-long", duration.toSecondsPart());
        return String.join(days.text("calendar.duration-separator", locale), parts);
    }

    private void add(List<String> parts, String key, long amount) {
        if (amount > 0) {
            parts.add(text(key, Long.toString(amount)));
        }
    }

    private String date(LocalDate date) {
        return dates.apply(date, locale);
    }

    private String moment(LocalDate date, LocalTime time) {
        return days.text("calendar.moment", locale, date(date), DayText.time(time));
    }

    private String moment(Instant moment) {
        OffsetDateTime official = OfficialTime.at(moment);
        return moment(official.toLocalDate(), official.toLocalTime());
    }

    private String text(String key, Object... args) {
        return days.text("explanation." + key, locale, args);
    }
}
