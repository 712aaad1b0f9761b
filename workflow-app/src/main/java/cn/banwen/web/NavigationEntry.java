package cn.banwen.web;

import cn.banwen.posts.Grants;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the navigation, as a bean of the capability whose page it is.
 *
 * @param path of the page; a path below it counts as being there, save below {@code /}
 * @param messageKey of its name
 * @param position smaller stands further left
 * @param shownTo who finds it there; the page itself checks the right again
 * @param waiting how much waits there, shown beside the name; null where nothing is counted
 */
public record NavigationEntry(
        String path,
        String messageKey,
        int position,
        Predicate<Grants> shownTo,
        @Nullable Function<Grants, Waiting> waiting) {

    public NavigationEntry(String path, String messageKey, int position, Predicate<Grants> shownTo) {
        this(path, messageKey, position, shownTo, null);
    }

    /**
     * How much waits at a place.
     *
     * @param count zero is not shown
     * @param more there is more than was counted
     * @param mark from which on a page asks for changes, opaque
     */
    public record Waiting(int count, boolean more, String mark) {}

    boolean leadsTo(String current) {
        return current.equals(path) || (path.length() > 1 && current.startsWith(path + "/"));
    }
}
