package cn.banwen.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a post in a period.
 *
 * @param to the end, not included; null while nothing is to take its place
 * @param change that brought it, null for how the office was set up
 * @param closedBy the change that abolished the post at the end, null where something takes its place
 */
public record PostVersion(
        long id, Post post, Instant from, @Nullable Instant to, @Nullable Long change, @Nullable Long closedBy) {}
