package cn.banwen.posts;

import java.time.Instant;

/**
 * A time in which nobody would act for a post.
 *
 * @param post as it would stand at the start
 * @param to the end, not included
 */
public record Gap(PostAt post, Instant from, Instant to) {}
