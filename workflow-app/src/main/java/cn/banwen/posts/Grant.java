package cn.banwen.posts;

import cn.banwen.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * The right of a person to act for a post at a moment.
 *
 * @param actingFor in whose place, null when the person holds the post
 * @param scope which of the post's tasks
 * @param authority what the right to act for somebody else rests on, null when the person holds the post
 */
public record Grant(
        Post post, Capacity capacity, @Nullable Person actingFor, Scope scope, @Nullable Authority authority) {

    /** A right that reaches all of the post's tasks. */
    public Grant(Post post, Capacity capacity, @Nullable Person actingFor) {
        this(post, capacity, actingFor, Scope.ALL, null);
    }
}
