package cn.banwen.web;

import cn.banwen.posts.Grants;
import java.util.List;
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
 * @param elsewhere pages that belong to the place and whose path lies elsewhere
 */
public record NavigationEntry(
        String path,
        String messageKey,
        int position,
        Predicate<Grants> shownTo,
        @Nullable Function<Grants, Waiting> waiting,
        List<String> elsewhere) {

    public NavigationEntry {
        elsewhere = List.copyOf(elsewhere);
    }

    public NavigationEntry(String path, String messageKey, int position, Predicate<Grants> shownTo) {
        this(path, messageKey, position, shownTo, null);
    }

    public NavigationEntry(
            String path,
            String messageKey,
            int position,
            Predicate<Grants> shownTo,
            @Nullable Function<Grants, Waiting> waiting) {
        this(path, messageKey, position, shownTo, waiting, List.of());
    }

    /** The same place, at which a reader of these pages is too. */
    public NavigationEntry with(String... pages) {
        return new NavigationEntry(path, messageKey, position, shownTo, waiting, List.of(pages));
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
        return isAt(path, current) || elsewhere.stream().anyMatch(page -> isAt(page, current));
    }

    private static boolean isAt(String page, String current) {
        return current.equals(page) || (page.length() > 1 && current.startsWith(page + "/"));
    }
}
