package cn.banwen.posts;

import org.jspecify.annotations.Nullable;

/**
 * 事项: what a document may be about.
 *
 * @param code stable, as the REST interface spells it; null of one that gets its code when it is kept
 */
public record Matter(@Nullable String code, String name) {}
