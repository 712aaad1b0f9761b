package cn.banwen.registration;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the exported book.
 *
 * @param label as it is printed
 * @param width in characters
 * @param tellsWhy says of a voided line why it is: it is not crossed out itself
 * @param value text, a number, a {@link java.time.LocalDate} or an {@link java.time.Instant}; null where there is nothing
 */
record RegisterColumn(String label, int width, boolean tellsWhy, Value value) {

    /** What a column says of a line. */
    interface Value extends Function<RegisterLines.Told, @Nullable Object> {}
}
