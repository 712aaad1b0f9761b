package cn.banwen.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page. A fresh one starts with what is known; a refused one comes back with everything that was typed and
 * with each problem at its field.
 */
public final class Form {

    private final String id;
    private final @Nullable Map<String, List<String>> typed;
    private final @Nullable String message;
    private final Map<String, List<String>> problems;

    Form(
            String id,
            @Nullable Map<String, List<String>> typed,
            @Nullable String message,
            Map<String, List<String>> problems) {
        this.id = id;
        this.typed = typed;
        this.message = message;
        this.problems = problems;
    }

    public static Form fresh(String id) {
        return new Form(id, null, null, Map.of());
    }

    public String id() {
        return id;
    }

    public boolean isRefused() {
        return message != null;
    }

    /** Why the form as a whole came back; null on a fresh one. */
    public @Nullable String message() {
        return message;
    }

    /** The HTML id of a field, unique among all forms of a page. */
    public String fieldId(String name) {
        return id + "-" + name.replace('.', '-');
    }

    /** What was typed, else what is known, else empty. */
    public String value(String name, @Nullable Object known) {
        if (typed != null) {
            return typed.getOrDefault(name, List.of()).stream().reduce("", (first, last) -> last);
        }
        return known == null ? "" : known.toString();
    }

    /** Whether an option of a list or of a group of boxes is chosen; {@code known} is one value or several. */
    public boolean chosen(String name, Object option, @Nullable Object known) {
        if (typed != null) {
            return typed.getOrDefault(name, List.of()).contains(option.toString());
        }
        return known instanceof Collection<?> several
                ? several.contains(option)
                : known != null && known.toString().equals(option.toString());
    }

    public List<String> errors(String name) {
        return problems.getOrDefault(name, List.of());
    }

    /** All problems where there are several, for reading them above the form. */
    public List<String> summary() {
        List<String> all =
                problems.values().stream().flatMap(List::stream).distinct().toList();
        return all.size() == 1 && all.get(0).equals(message) ? List.of() : all;
    }

    public boolean wrong(String name) {
        return problems.containsKey(name);
    }
}
