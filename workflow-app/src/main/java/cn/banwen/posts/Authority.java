package cn.banwen.posts;

import java.time.Instant;
import java.util.Locale;

/**
 * What a right to act for somebody else rests on, and how long it lasts.
 *
 * @param id of the absence or the order
 * @param until the end, not included
 */
public record Authority(Kind kind, long id, Instant until) {

    /** An absence of the holder, or an order to step in. */
    public enum Kind {
        ABSENCE,
        ORDER
    }

    /** As the record keeps it, such as {@code absence-12}. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }
}
