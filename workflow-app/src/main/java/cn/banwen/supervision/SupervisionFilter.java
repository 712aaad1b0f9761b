package cn.banwen.supervision;

import cn.banwen.circulation.Coded;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param lamp one of {@link #LAMPS}; null for whatever needs a look: yellow, red, or under supervision
 * @param kind of an open supervision
 * @param supervisor username of whoever an open supervision names
 * @throws Refusal {@code unknown-value}
 */
record SupervisionFilter(@Nullable String lamp, @Nullable String kind, @Nullable String supervisor) {

    static final List<String> LAMPS = List.of("red", "yellow", "green", "stopped");

    SupervisionFilter {
        lamp = given(lamp);
        kind = given(kind);
        supervisor = given(supervisor);
        List<Problem> problems = new ArrayList<>();
        if (lamp != null && !LAMPS.contains(lamp)) {
            problems.add(Problem.of("lamp", "unknown-value", lamp, String.join(" | ", LAMPS)));
        }
        if (kind != null && Coded.find(SupervisionKind.class, kind).isEmpty()) {
            problems.add(Problem.of("kind", "unknown-value", kind, Coded.codes(SupervisionKind.class)));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() || value.indexOf('\0') >= 0 ? null : value.strip();
    }

    boolean ofSupervisions() {
        return kind != null || supervisor != null;
    }
}
