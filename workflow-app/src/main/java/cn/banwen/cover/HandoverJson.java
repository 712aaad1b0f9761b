package cn.banwen.cover;

import cn.banwen.circulation.PostWork;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover: what waits at the post, and at its return what was done meanwhile.
 *
 * @param kind {@code out} as an absence begins, {@code back} as it ends, {@code leaving} as the holder changes for good
 * @param to who confirms; null while nobody receives it
 * @param more there was more than is listed
 */
record HandoverJson(
        String id,
        String kind,
        PostShort post,
        PersonJson from,
        @Nullable PersonJson to,
        Instant at,
        @Nullable String notes,
        Content content,
        @Nullable Instant confirmedAt) {

    /** A post in short. */
    record PostShort(String code, String name) {}

    /** What goes from one to the other, as it stands, or stood when it was confirmed. */
    record Content(List<PostWork.OpenItem> open, List<PostWork.DoneItem> done, int urgent, boolean more) {}
}
