package cn.banwen.posts;

import cn.banwen.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * The right of a person to act for a post at a moment.
 *
 * @param actingFor in whose place, null when the person holds the post
 */
public record Grant(Post post, Capacity capacity, @Nullable Person actingFor) {}
