package cn.banwen.web;

import cn.banwen.posts.Grants;
import java.util.function.Predicate;

/**
 * A place in the navigation, as a bean of the capability whose page it is.
 *
 * @param path of the page; a path below it counts as being there, save below {@code /}
 * @param messageKey of its name
 * @param position smaller stands further left
 * @param shownTo who finds it there; the page itself checks the right again
 */
public record NavigationEntry(String path, String messageKey, int position, Predicate<Grants> shownTo) {

    boolean leadsTo(String current) {
        return current.equals(path) || (path.length() > 1 && current.startsWith(path + "/"));
    }
}
