package cn.banwen.posts;

import java.util.List;

/** Told by each capability that gives posts something to do: why a post can't be done without yet. */
public interface PostTies {

    /** What rests on the post, the most pressing first; empty where nothing does. */
    List<PostTie> of(Post post);
}
