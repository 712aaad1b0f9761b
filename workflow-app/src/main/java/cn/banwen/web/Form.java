package cn.banwen.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page. A fresh one starts with what is known; a refused one comes back with everything that was typed and
 * with each problem at its field; a restored one has what its draft holds, and what is known where the draft is silent.
 */
public final class Form {

    private final String id;
    private final @Nullable Map<String, List<String>> typed;
    private final @Nullable String message;
    private final Map<String, List<String>> problems;
    private final @Nullable Instant savedAt;

    private Form(
            String id,
            @Nullable Map<String, List<String>> typed,
            @Nullable String message,
            Map<String, List<String>> problems,
            @Nullable Instant savedAt) {
        this.id = id;
        this.typed = typed;
        this.message = message;
        this.problems = problems;
        this.savedAt = savedAt;
    }

    public static Form fresh(String id) {
        return new Form(id, null, null, Map.of(), null);
    }

    /** With everything that was submitted; {@code message} null where nothing is wrong with it. */
    static Form submitted(
            String id, Map<String, List<String>> typed, @Nullable String message, Map<String, List<String>> problems) {
        return new Form(id, typed, message, problems, null);
    }

    /** The form with the fields of a draft that was saved then. */
    public static Form restored(String id, Map<String, List<String>> draft, Instant savedAt) {
        return new Form(id, draft, null, Map.of(), savedAt);
    }

    public String id() {
        return id;
    }

    public boolean isRefused() {
        return message != null;
    }

    public boolean isRestored() {
        return savedAt != null;
    }

    /** When the draft was saved that this form was restored from; null on any other. */
    public @Nullable Instant savedAt() {
        return savedAt;
    }

    /** The names of the fields that hold what somebody typed or chose, not what is known. */
    public Set<String> typedNames() {
        return typed == null ? Set.of() : typed.keySet();
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
        if (typed != null && tells(name)) {
            return typed.getOrDefault(name, List.of()).stream().reduce("", (first, last) -> last);
        }
        return known == null ? "" : known.toString();
    }

    /** Whether an option of a list or of a group of boxes is chosen; {@code known} is one value or several. */
    public boolean chosen(String name, Object option, @Nullable Object known) {
        if (typed != null && tells(name)) {
            return typed.getOrDefault(name, List.of()).contains(option.toString());
        }
        return known instanceof Collection<?> several
                ? several.contains(option)
                : known != null && known.toString().equals(option.toString());
    }

    /** A submitted form tells of every field: what it leaves out was empty. A draft tells only of what it names. */
    private boolean tells(String name) {
        return savedAt == null || typedNames().contains(name);
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
