package cn.banwen.supervision;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cards to list; null restricts nothing.
 *
 * @param username whose
 * @throws Refusal {@code unknown-value}
 */
record CardFilter(@Nullable String kind, @Nullable String state, @Nullable String username) {

    static final List<String> KINDS = List.of("yellow", "red");
    static final List<String> STATES = List.of("issued", "confirmed", "contested", "upheld", "voided");

    CardFilter {
        kind = given(kind);
        state = given(state);
        List<Problem> problems = new ArrayList<>();
        check("kind", kind, KINDS, problems);
        check("state", state, STATES, problems);
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void check(String field, @Nullable String value, List<String> known, List<Problem> problems) {
        if (value != null && !known.contains(value)) {
            problems.add(Problem.of(field, "unknown-value", value, String.join(" | ", known)));
        }
    }
}
