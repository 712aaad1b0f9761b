package cn.banwen.deadlines;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks of one dimension: one of these values, or any but these. Any but none is everything. A value that is not
 * known yet meets only conditions of the second sort.
 */
record Condition(boolean except, Set<String> values) {

    static final Condition ANY = new Condition(true, Set.of());

    Condition {
        values = new LinkedHashSet<>(values);
    }

    static Condition oneOf(String... values) {
        return new Condition(false, new LinkedHashSet<>(List.of(values)));
    }

    static Condition anyBut(String... values) {
        return new Condition(true, new LinkedHashSet<>(List.of(values)));
    }

    boolean isMetBy(@Nullable String value) {
        return value == null ? except : values.contains(value) != except;
    }

    boolean isAny() {
        return except && values.isEmpty();
    }
}
