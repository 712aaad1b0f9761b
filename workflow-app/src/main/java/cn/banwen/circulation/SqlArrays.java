package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    static <R> OffsetDateTime[] times(List<R> rows, Function<R, @Nullable Instant> time) {
        return of(rows, OffsetDateTime[]::new, row -> OfficialTime.atOrNull(time.apply(row)));
    }
}
