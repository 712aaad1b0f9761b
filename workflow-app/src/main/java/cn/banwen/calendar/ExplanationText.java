package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * A deadline's explanation in sentences: from the start through everything counted and passed over to the end. The last
 * one names the moment when it is due.
 */
@Component
public class ExplanationText {

    private final DayText days;

    ExplanationText(DayText days) {
        this.days = days;
    }

    /** For programs and whoever reads over their shoulder: dates as 2026-02-14（周六）. */
    public List<String> sentences(Explanation explanation, Locale locale) {
        return new ExplanationSentences(days, days::isoDate, locale).of(explanation);
    }

    /** For a page: 2026年2月14日（周六） at first and 2月14日（周六） for as long as the year is the same. */
    public List<String> onPage(Explanation explanation, Locale locale) {
        LocalDate from = OpenHours.local(explanation.from()).toLocalDate();
        return new ExplanationSentences(
                        days,
                        (date, language) -> date.equals(from) || date.getYear() != from.getYear()
                                ? days.date(date, language)
                                : days.dateOfYear(date, language),
                        locale)
                .of(explanation);
    }
}
