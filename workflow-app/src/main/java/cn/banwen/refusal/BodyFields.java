package cn.banwen.refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field. What is wrong is gathered, with the path to it, for {@link #refuseIfWrong}. Fields that
 * nobody asks for are ignored.
 */
public final class BodyFields {

    private final Map<?, ?> values;
    private final String prefix;
    private final List<Problem> problems;

    public BodyFields(Map<?, ?> values) {
        this(values, "", new ArrayList<>());
    }

    private BodyFields(Map<?, ?> values, String prefix, List<Problem> problems) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The objects of a list; what is none is a problem. */
    public List<BodyFields> objects(String name) {
        Object value = values.get(name);
        if (!(value instanceof List<?> list)) {
            wrong(name, value == null ? "required" : "not-a-list", name);
            return List.of();
        }
        List<BodyFields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = name + "[" + i + "]";
            if (list.get(i) instanceof Map<?, ?> object) {
                objects.add(new BodyFields(object, prefix + path + ".", problems));
            } else {
                wrong(path, "not-an-object");
            }
        }
        return objects;
    }

    /** Null where absent or blank. */
    public @Nullable String text(String name, int longest) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(name, "not-a-text");
            return null;
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            wrong(name, "not-a-text");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(name, "too-long", longest);
        }
        return text.strip();
    }

    /** Empty where absent or blank, which is a problem. */
    public String requiredText(String name, int longest) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            wrong(name, "required", name);
        }
        String text = text(name, longest);
        return text == null ? "" : text;
    }

    /** A text of several lines; null where absent or blank. */
    public @Nullable String lines(String name, int longest) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(name, "not-a-text");
            return null;
        }
        String lines = text.replace("\r\n", "\n").strip();
        if (lines.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            wrong(name, "not-a-text");
        }
        if (lines.codePointCount(0, lines.length()) > longest) {
            wrong(name, "too-long", longest);
        }
        return lines;
    }

    /** Empty where absent or blank, which is a problem. */
    public String requiredLines(String name, int longest) {
        String lines = lines(name, longest);
        if (lines == null && !isWrong(name)) {
            wrong(name, "required", name);
        }
        return lines == null ? "" : lines;
    }

    /** A value in text, such as a date; empty where it is absent or can't be read, which is a problem where it is required. */
    public <T> Optional<T> parsed(String name, boolean required, Function<String, T> parser, String code) {
        Object value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            if (required) {
                wrong(name, "required", name);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value.toString().strip()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            wrong(name, code);
            return Optional.empty();
        }
    }

    /** A date as 2026-07-08. */
    public Optional<LocalDate> date(String name, boolean required) {
        return parsed(name, required, LocalDate::parse, "not-a-date");
    }

    /** A whole number; empty where absent or unreadable. */
    public Optional<Integer> number(String name) {
        return parsed(name, false, Integer::valueOf, "not-a-count");
    }

    /** True or false. */
    public Optional<Boolean> requiredFlag(String name) {
        Object value = values.get(name);
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        if (value == null) {
            wrong(name, "required", name);
        } else {
            wrong(name, "not-a-flag");
        }
        return Optional.empty();
    }

    /** Adds a problem of a field. */
    public void wrong(String name, String code, Object... args) {
        problems.add(Problem.of(prefix + name, code, args));
    }

    /**
     * The texts of a list; empty where absent. What is no list of texts is a problem.
     */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        wrong(name, "not-a-list");
        return List.of();
    }

    /** The nested object of this name; empty where there is none. */
    public Optional<BodyFields> object(String name) {
        return values.get(name) instanceof Map<?, ?> object
                ? Optional.of(new BodyFields(object, prefix + name + ".", problems))
                : Optional.empty();
    }

    /** Whether this field is known to be wrong. */
    public boolean isWrong(String name) {
        return problems.stream().anyMatch(problem -> problem.field().equals(prefix + name));
    }

    /** @throws Refusal a form's, where anything is wrong */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }
}
