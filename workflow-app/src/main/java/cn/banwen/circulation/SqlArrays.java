package cn.banwen.circulation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as parameters of one statement. */
final class SqlArrays {

    private SqlArrays() {}

    static <R, T> T[] of(List<R> rows, IntFunction<T[]> empty, Function<R, ? extends @Nullable T> value) {
        T[] values = empty.apply(rows.size());
        Arrays.setAll(values, i -> value.apply(rows.get(i)));
        return values;
    }

    /** As texts, for {@code ?::timestamptz[]}: the driver takes no array of times. */
    static <R> String[] times(List<R> rows, Function<R, @Nullable Instant> time) {
        return of(rows, String[]::new, row -> text(time.apply(row)));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
