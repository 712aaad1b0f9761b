package cn.banwen.registration;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Urgency;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.registration.RegisterSelection.Voided;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a selection from the parameters of an address or the fields of a request; all that is wrong is told at once. */
final class RegisterParameters {

    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9999;

    private final Map<String, ?> values;
    private final List<Problem> problems = new ArrayList<>();

    private RegisterParameters(Map<String, ?> values) {
        this.values = values;
    }

    /**
     * The selection; what is absent or blank restricts nothing.
     *
     * @param thisYear the book that is read where no year is named
     * @throws Refusal {@code unknown-value}, {@code not-a-date}, {@code not-a-year}, {@code too-long}
     */
    static RegisterSelection read(Map<String, ?> values, int thisYear) {
        RegisterParameters parameters = new RegisterParameters(values);
        RegisterSelection selection = new RegisterSelection(
                parameters.year(thisYear),
                parameters.text("query"),
                parameters.text("sender"),
                parameters.coded("state", DocumentState.class),
                parameters.coded("kind", Kind.class),
                parameters.coded("urgency", Urgency.class),
                parameters.date("from"),
                parameters.date("to"),
                parameters.voided(),
                parameters.order());
        if (!parameters.problems.isEmpty()) {
            throw Refusal.ofForm(parameters.problems);
        }
        return selection;
    }

    static String code(Voided voided) {
        return voided.name().toLowerCase(Locale.ROOT);
    }

    /** Without control characters, which no database takes. */
    private @Nullable String text(String name) {
        Object value = values.get(name);
        String text =
                value == null ? "" : value.toString().replaceAll("\\p{Cc}", "").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.add(Problem.of(name, "too-long", LONGEST));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private int year(int otherwise) {
        String text = text("year");
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        problems.add(Problem.of("year", "not-a-year"));
        return otherwise;
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

    private <E extends Enum<E> & Coded> @Nullable E coded(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        E found = Coded.find(type, text).orElse(null);
        if (found == null) {
            unknown(
                    name,
                    text,
                    Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
        }
        return found;
    }

    private @Nullable Voided voided() {
        String text = text("voided");
        if (text == null) {
            return null;
        }
        for (Voided one : Voided.values()) {
            if (code(one).equals(text)) {
                return one;
            }
        }
        unknown(
                "voided",
                text,
                Arrays.stream(Voided.values()).map(RegisterParameters::code).toList());
        return null;
    }

    private RegisterOrder order() {
        String text = text("sort");
        if (text == null) {
            return RegisterOrder.BY_NUMBER;
        }
        return RegisterOrder.find(text).orElseGet(() -> {
            unknown(
                    "sort",
                    text,
                    Arrays.stream(RegisterOrder.By.values())
                            .map(RegisterOrder.By::code)
                            .toList());
            return RegisterOrder.BY_NUMBER;
        });
    }

    private void unknown(String name, String value, List<String> codes) {
        problems.add(Problem.of(name, "unknown-value", value, codes.stream().collect(Collectors.joining(" | "))));
    }
}
