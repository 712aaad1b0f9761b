package cn.banwen.circulation;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a step as a client sent them, JSON or form alike, read into types. What is wrong is gathered, so that a
 * form hears of all its problems at once; {@link #refuseIfWrong} throws them.
 */
public final class Fields {

    public static final int LONG_TEXT = 4000;
    public static final int SHORT_TEXT = 200;

    private static final int SHOWN = 40;

    private final Map<String, ?> values;
    private final String prefix;
    private final List<Problem> problems;

    public Fields(Map<String, ?> values) {
        this(values, "", new ArrayList<>());
    }

    private Fields(Map<String, ?> values, String prefix, List<Problem> problems) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** A nested object: JSON's own, or a form's fields named {@code name.field}. Empty where absent. */
    Fields object(String name) {
        Map<String, Object> nested = new LinkedHashMap<>();
        Object given = values.get(name);
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> nested.put(String.valueOf(key), value));
        } else if (given != null) {
            wrong(name, "not-an-object");
        }
        String dotted = name + ".";
        values.forEach((key, value) -> {
            if (key.startsWith(dotted)) {
                nested.put(key.substring(dotted.length()), value);
            }
        });
        return new Fields(nested, prefix + dotted, problems);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Collection<String> names() {
        return values.keySet();
    }

    @Nullable
    String text(String name) {
        return text(name, LONG_TEXT);
    }

    /** Trimmed, without control characters; null where absent or blank. */
    public @Nullable String text(String name, int longest) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Map || value instanceof Collection<?>) {
            wrong(name, "not-a-text");
            return null;
        }
        String text = clean(String.valueOf(value));
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(name, "too-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    String requiredText(String name, int longest) {
        String text = text(name, longest);
        if (text == null) {
            wrong(name, "required", name);
            return "";
        }
        return text;
    }

    /** A list of texts: an array, or lines. Blank ones are dropped. */
    List<String> texts(String name) {
        Object value = values.get(name);
        List<?> raw = value == null
                ? List.of()
                : value instanceof Collection<?> many
                        ? List.copyOf(many.stream().filter(Objects::nonNull).toList())
                        : Arrays.asList(String.valueOf(value).split("\\R"));
        if (value instanceof Map
                || raw.stream().anyMatch(item -> item instanceof Map || item instanceof Collection<?>)) {
            wrong(name, "not-a-text");
            return List.of();
        }
        List<String> texts = raw.stream()
                .map(item -> clean(String.valueOf(item)))
                .filter(item -> !item.isEmpty())
                .toList();
        if (texts.stream().anyMatch(item -> item.length() > LONG_TEXT)) {
            wrong(name, "too-long", LONG_TEXT);
        }
        return texts;
    }

    /** A list of ids. */
    List<UUID> ids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(name)) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                wrong(name, "not-an-id", text);
            }
        }
        return ids;
    }

    @Nullable
    Boolean flag(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
            case "true", "on" -> true;
            case "false", "off" -> false;
            case "" -> null;
            default -> {
                wrong(name, "not-a-flag");
                yield null;
            }
        };
    }

    @Nullable
    Integer count(String name) {
        String text = text(name, SHORT_TEXT);
        if (text == null) {
            return null;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 0 && count <= 1_000_000) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        wrong(name, "not-a-count");
        return null;
    }

    /** A day; null where absent or blank. */
    public @Nullable LocalDate date(String name) {
        String text = text(name, SHORT_TEXT);
        if (text == null) {
            return null;
        }
        try {
            return TypedTime.date(text);
        } catch (DateTimeException unreadable) {
            wrong(name, "not-a-date");
            return null;
        }
    }

    /** A moment; a date alone means that day's end, a local time is Beijing time. */
    @Nullable
    Instant moment(String name) {
        String text = text(name, SHORT_TEXT);
        if (text == null) {
            return null;
        }
        try {
            return TypedTime.moment(text);
        } catch (DateTimeException unreadable) {
            wrong(name, "not-a-moment");
            return null;
        }
    }

    /** One of a type's codes; null where absent or blank. */
    public <E extends Enum<E> & Coded> @Nullable E choice(String name, Class<E> type) {
        String text = text(name, SHORT_TEXT);
        if (text == null) {
            return null;
        }
        Optional<E> found = Coded.find(type, text);
        if (found.isEmpty()) {
            wrong(name, "unknown-value", shortened(text), Coded.codes(type));
        }
        return found.orElse(null);
    }

    /** As much of what was typed as a message may repeat. */
    private static String shortened(String typed) {
        return typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(SHOWN, typed.codePointCount(0, typed.length()))));
    }

    /** The outcome, which every step has. Anything else than the allowed ones ends the reading at once. */
    String outcome(String... allowed) {
        String outcome = text("outcome", SHORT_TEXT);
        if (outcome == null || !List.of(allowed).contains(outcome)) {
            throw Refusal.ofForm(List.of(Problem.of(
                    "outcome", "wrong-outcome", outcome == null ? "" : outcome, String.join(" | ", allowed))));
        }
        return outcome;
    }

    /** The reasons of a refusal or return: at least one. An opinion alone is taken for the reason. */
    List<String> reasons() {
        List<String> reasons = texts("reasons");
        String opinion = text("opinion");
        if (reasons.isEmpty() && opinion != null) {
            return List.of(opinion);
        }
        if (reasons.isEmpty()) {
            wrong("reasons", "reason-required");
        }
        return reasons;
    }

    /** Notes what is wrong with a field, to be told with the others. */
    public void wrong(String name, String code, Object... args) {
        problems.add(Problem.of(prefix + name, code, args));
    }

    /** Whether the field's problem is told already, so that its absence need not be. */
    boolean isWrong(String name) {
        return problems.stream().anyMatch(problem -> problem.field().equals(prefix + name));
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal with all that is wrong
     */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    /** Trimmed and without control characters, which no office types and no database stores. */
    static String clean(String raw) {
        return raw.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
    }
}
