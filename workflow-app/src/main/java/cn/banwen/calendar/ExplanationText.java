package cn.banwen.calendar;

import cn.banwen.calendar.Explanation.EndMoves;
import cn.banwen.calendar.Explanation.EveryDay;
import cn.banwen.calendar.Explanation.Hours;
import cn.banwen.calendar.Explanation.Part;
import cn.banwen.calendar.Explanation.WorkingDays;
import cn.banwen.platform.OfficialTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A deadline's explanation in sentences. */
@Component
public class ExplanationText {

    private final DayText days;

    ExplanationText(DayText days) {
        this.days = days;
    }

    /** From the start through everything counted and passed over to the end; the last one names the moment when it is due. */
    public List<String> sentences(Explanation explanation, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(start(explanation, locale));
        explanation.parts().stream()
                .filter(Hours.class::isInstance)
                .map(Hours.class::cast)
                .findFirst()
                .filter(first -> opensLater(first, explanation))
                .ifPresent(first -> sentences.add(text("opens", locale, opening(first, locale))));
        explanation.parts().forEach(part -> sentences.add(sentence(part, locale)));
        explanation.unannounced().forEach(year -> sentences.add(text("unannounced", locale, Integer.toString(year))));
        sentences.add(end(explanation, locale));
        return List.copyOf(sentences);
    }

    private String start(Explanation explanation, Locale locale) {
        Budget budget = explanation.budget();
        OffsetDateTime from = OfficialTime.at(explanation.from());
        String start = budget.unit().ofTheClock()
                ? days.moment(explanation.from(), locale)
                : days.date(from.toLocalDate(), locale);
        return text("start." + budget.unit().code(), locale, start, amount(budget, locale));
    }

    private String amount(Budget budget, Locale locale) {
        return budget.unit().ofTheClock()
                ? length(Duration.ofSeconds(budget.quantity()), locale)
                : Long.toString(budget.quantity());
    }

    private static boolean opensLater(Hours first, Explanation explanation) {
        return OpenHours.instant(first.first().date(), first.spans().get(0).from())
                .isAfter(explanation.from());
    }

    private String opening(Hours first, Locale locale) {
        return days.moment(first.first().date(), first.spans().get(0).from(), locale);
    }

    private String sentence(Part part, Locale locale) {
        String when = when(part, locale);
        CalendarDay first = part.first();
        if (part instanceof WorkingDays counted) {
            return first.kind() == CalendarDay.Kind.MAKE_UP
                    ? text("make-up-day", locale, when, days.reason(first, locale), nth(part, counted.nth(), locale))
                    : text("working-day", locale, when, nth(part, counted.nth(), locale));
        }
        if (part instanceof EveryDay counted) {
            return text("any-day", locale, when, nth(part, counted.nth(), locale));
        }
        if (part instanceof Hours counted) {
            return hours(counted, when, locale);
        }
        return text(part instanceof EndMoves ? "end-moves" : "day-off", locale, when, days.reason(first, locale));
    }

    private String hours(Hours counted, String when, Locale locale) {
        String spans = counted.spans().stream()
                .map(span -> DayText.time(span.from()) + "–" + DayText.time(span.to()))
                .collect(Collectors.joining(days.text("list.separator", locale)));
        Duration each = counted.spans().stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
        String all = length(each.multipliedBy(length(counted)), locale);
        return counted.first().kind() == CalendarDay.Kind.MAKE_UP
                ? text("make-up-hours", locale, when, days.reason(counted.first(), locale), spans, all)
                : text("hours", locale, when, spans, all);
    }

    private String end(Explanation explanation, Locale locale) {
        OffsetDateTime due = OfficialTime.at(explanation.dueAt());
        if (explanation.budget().unit() == BudgetUnit.SAME_DAY
                && due.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return text("due.same-day", locale, days.date(due.toLocalDate().minusDays(1), locale));
        }
        String key =
                explanation.parts().isEmpty() || explanation.budget().unit().ofTheClock() ? "due.moment" : "due.close";
        return text(key, locale, days.moment(explanation.dueAt(), locale));
    }

    /** One date, or the first and the last. */
    private String when(Part part, Locale locale) {
        LocalDate first = part.first().date();
        return first.equals(part.last())
                ? days.date(first, locale)
                : text("run", locale, days.date(first, locale), days.date(part.last(), locale));
    }

    private String nth(Part part, long last, Locale locale) {
        return length(part) == 1
                ? text("nth", locale, Long.toString(last))
                : text("nth-to", locale, Long.toString(last - length(part) + 1), Long.toString(last));
    }

    private static long length(Part part) {
        return part.last().toEpochDay() - part.first().date().toEpochDay() + 1;
    }

    private String length(Duration duration, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "hours-long", duration.toHours(), locale);
        add(parts, "minutes-long", duration.toMinutesPart(), locale);
        add(parts, "seconds-long", duration.toSecondsPart(), locale);
        return String.join(days.text("calendar.duration-separator", locale), parts);
    }

    private void add(List<String> parts, String key, long amount, Locale locale) {
        if (amount > 0) {
            parts.add(text(key, locale, Long.toString(amount)));
        }
    }

    private String text(String key, Locale locale, Object... args) {
        return days.text("explanation." + key, locale, args);
    }
}
