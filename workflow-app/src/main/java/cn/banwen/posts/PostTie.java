package cn.banwen.posts;

import cn.banwen.refusal.Problem;
import java.util.List;

/**
 * Something that rests on a post and has to be settled before the post can be abolished.
 *
 * @param code stable; the words stand in the message bundles under {@code refusal.<code>}
 * @param args positional arguments of the message
 * @param link address of the page where it is settled
 */
public record PostTie(String code, List<Object> args, String link) {

    public PostTie {
        args = List.copyOf(args);
    }

    /** The tie as what is wrong with the wish to abolish the post. */
    public Problem problem() {
        return new Problem("", code, args);
    }
}
