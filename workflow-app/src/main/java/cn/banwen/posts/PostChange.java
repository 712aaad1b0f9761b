package cn.banwen.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register.
 *
 * @param post what is to hold, or what is to be no more
 * @param abolishes whether the post is to be no more
 * @param effectiveFrom from when, as entered
 * @param state {@code awaited}, {@code approved}, {@code refused}, {@code withdrawn}
 * @param enteredBy username
 * @param decidedBy username, null while it waits
 */
public record PostChange(
        long id,
        Post post,
        boolean abolishes,
        Instant effectiveFrom,
        String reason,
        String state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** The instant as of which the post was put together: from when it would have held, approved at its entry. */
    Instant putTogetherFor() {
        return effectiveFrom.isBefore(enteredAt) ? enteredAt : effectiveFrom;
    }
}
