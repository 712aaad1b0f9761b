package cn.banwen.cover;

import cn.banwen.posts.HandoverOccasions.Occasion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hands which part of a post to whom; kept with a confirmed handover as it was then.
 *
 * @param to who confirms; null while nobody receives it
 * @param since when the holder's absence began, or the holder changed
 * @param until when the absence ends or ended; null where the holder changed for good
 */
record HandoverFacts(
        PostShort post,
        PersonJson from,
        @Nullable PersonJson to,
        Instant since,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable String whereabouts,
        String scope,
        List<String> matters,
        @Nullable String notes) {

    /** A post in short. */
    record PostShort(String code, String name) {}

    static HandoverFacts of(Occasion occasion) {
        return new HandoverFacts(
                new PostShort(occasion.post().code(), occasion.post().name()),
                PersonJson.of(occasion.from()),
                PersonJson.ofNullable(occasion.to()),
                occasion.since(),
                occasion.until(),
                occasion.reason(),
                occasion.whereabouts(),
                occasion.scope().code(),
                List.copyOf(occasion.scope().sortedMatters()),
                occasion.notes());
    }
}
