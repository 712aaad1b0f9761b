package cn.banwen.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is changed as a whole, as it stands after so many changes.
 *
 * @param number 0 for what came with the product
 * @param changedBy user name; null for what came with the product
 */
record Version<T>(T value, int number, @Nullable String changedBy, @Nullable Instant changedAt) {

    static <T> Version<T> shipped(T value) {
        return new Version<>(value, 0, null, null);
    }
}
