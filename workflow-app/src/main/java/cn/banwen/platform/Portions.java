package cn.banwen.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A long table read in portions, each a statement of its own, so that neither memory nor a transaction grows with it. */
public final class Portions {

    /** Rows of a portion. */
    public static final int SIZE = 500;

    private Portions() {}

    /** @param next the rows that follow the given one, the first ones without one; none when all were read */
    public static <T> void each(Function<Optional<T>, List<T>> next, Consumer<? super T> consumer) {
        List<T> portion = next.apply(Optional.empty());
        while (!portion.isEmpty()) {
            portion.forEach(consumer);
            portion = next.apply(Optional.of(portion.get(portion.size() - 1)));
        }
    }
}
