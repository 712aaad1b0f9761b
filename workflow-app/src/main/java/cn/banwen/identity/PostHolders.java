package cn.banwen.identity;

/** Who holds a post, told by whoever keeps the posts. */
@FunctionalInterface
public interface PostHolders {

    /** Whether somebody is A or B of a post now. */
    boolean holdsPost(String username);
}
