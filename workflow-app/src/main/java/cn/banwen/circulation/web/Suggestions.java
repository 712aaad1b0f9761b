package cn.banwen.circulation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a document's forms might be.
 *
 * @param state as {@link DocumentReading} tells it
 * @param all of a field with several values the likeliest first
 * @param mark a classification that was read on a scan; null for none
 */
record Suggestions(String state, List<Suggestion> all, @Nullable Suggestion mark) {

    static final Suggestions NONE = new Suggestions("none", List.of(), null);

    Suggestions {
        all = List.copyOf(all);
    }

    public List<Suggestion> of(String name) {
        return all.stream().filter(one -> one.name().equals(name)).toList();
    }

    /** The first of each field, for reading. */
    public List<Suggestion> likeliest() {
        return all.stream()
                .filter(one -> of(one.name()).get(0).equals(one))
                .filter(one -> !one.name().equals("replyRequired"))
                .toList();
    }

    /** Those that one click takes over together: nothing that was typed is among them. */
    public List<Suggestion> sure() {
        return all.stream()
                .filter(one ->
                        one.sure() && one.fillsIn() && of(one.name()).get(0).equals(one))
                .toList();
    }
}
