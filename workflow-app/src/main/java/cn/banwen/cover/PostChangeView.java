package cn.banwen.cover;

import cn.banwen.cover.PostWords.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register as a page tells it.
 *
 * @param code of the post
 * @param post name of the post
 * @param isNew there is no such post yet
 * @param kind {@code change}, {@code new}, {@code abolish} or {@code restore}
 * @param state {@code awaited}, {@code approved}, {@code refused}, {@code withdrawn}
 * @param enteredBy name
 * @param own the reader entered it
 * @param decidedBy name, null while it waits
 * @param later from when on another change that is approved already takes its place, null where none does
 */
record PostChangeView(
        long id,
        String code,
        String post,
        boolean isNew,
        String kind,
        Instant effectiveFrom,
        String reason,
        String state,
        String enteredBy,
        Instant enteredAt,
        boolean own,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant later,
        List<Difference> differences) {}
