package cn.banwen.search;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.search.SearchQuestion.Order;
import cn.banwen.search.SearchQuestion.Where;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a question from the parameters of an address or the fields of a form; all that is wrong is told at once. */
final class SearchParameters {

    /** Of each text. */
    static final int LONGEST = 200;

    private static final int LAST_YEAR = 9999;

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private SearchParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The question; what is absent or blank restricts nothing.
     *
     * @throws Refusal {@code unknown-value}, {@code not-a-date}, {@code too-long}
     */
    static SearchQuestion read(Map<String, String> values) {
        SearchParameters parameters = new SearchParameters(values);
        SearchQuestion question = new SearchQuestion(
                Objects.requireNonNullElse(parameters.text("q"), ""),
                parameters.coded("in", Where.class, Where.EVERYWHERE),
                parameters.date("from"),
                parameters.date("to"),
                parameters.text("sender"),
                parameters.text("unit"),
                parameters.text("post"),
                parameters.coded("step", Step.class),
                parameters.coded("urgency", Urgency.class),
                parameters.coded("kind", Kind.class),
                parameters.coded("state", DocumentState.class),
                parameters.coded("sort", Order.class, Order.NEWEST));
        if (!parameters.problems.isEmpty()) {
            throw Refusal.ofForm(parameters.problems);
        }
        return question;
    }

    /** Without control characters, which no database takes. */
    private @Nullable String text(String name) {
        String value = values.get(name);
        String text =
                value == null ? "" : value.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.add(Problem.of(name, "too-long", LONGEST));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() > 0 && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        problems.add(Problem.of(name, "not-a-date"));
        return null;
    }

    private <E extends Enum<E> & Coded> E coded(String name, Class<E> type, E otherwise) {
        return Objects.requireNonNullElse(coded(name, type), otherwise);
    }

    private <E extends Enum<E> & Coded> @Nullable E coded(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        E found = Coded.find(type, text).orElse(null);
        if (found == null) {
            problems.add(Problem.of(
                    name, "unknown-value", text.substring(0, Math.min(40, text.length())), Coded.codes(type)));
        }
        return found;
    }
}
