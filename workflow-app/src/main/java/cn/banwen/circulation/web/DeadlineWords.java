package cn.banwen.circulation.web;

import cn.banwen.calendar.Explanation;
import cn.banwen.calendar.ExplanationText;
import cn.banwen.circulation.DeadlineReport.ClockReport;
import cn.banwen.circulation.DueBy;
import cn.banwen.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A clock in sentences: by which rule, what was counted, and which of several dates counts. */
@Component
class DeadlineWords {

    private final MessageSource messages;
    private final ExplanationText explanations;
    private final Formats formats;

    DeadlineWords(MessageSource messages, ExplanationText explanations, Formats formats) {
        this.messages = messages;
        this.explanations = explanations;
        this.formats = formats;
    }

    /** For programs, with dates as they write them. None but that it stands still where it does. */
    List<String> sentences(ClockReport clock, Locale locale) {
        return sentences(clock, explanation -> explanations.sentences(explanation, locale), locale);
    }

    /** The same for a page. */
    public List<String> onPage(ClockReport clock, Locale locale) {
        return sentences(clock, explanation -> explanations.onPage(explanation, locale), locale);
    }

    private List<String> sentences(ClockReport clock, Function<Explanation, List<String>> explained, Locale locale) {
        Explanation explanation = clock.explanation();
        Instant dueAt = clock.dueAt();
        DueBy by = clock.dueBy();
        if (explanation == null || dueAt == null || by == null) {
            return List.of(text("deadline.stands-still", locale));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                clock.ruleVersion() == 0
                        ? text("deadline.by-shipped-row", locale, clock.ruleRow())
                        : text("deadline.by-row", locale, clock.ruleVersion(), clock.ruleRow()));
        sentences.addAll(explained.apply(explanation));
        if (by != DueBy.RULE) {
            sentences.add(text("deadline.counts." + by.code(), locale, formats.moment(dueAt)));
        }
        return List.copyOf(sentences);
    }

    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
