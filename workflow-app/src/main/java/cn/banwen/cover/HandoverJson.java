package cn.banwen.cover;

import cn.banwen.circulation.PostWork;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover: what waits at the post, and at its return what was done meanwhile; as it stands, or stood when it was confirmed.
 *
 * @param kind {@code out} as an absence begins, {@code back} as it ends, {@code leaving} as the holder changes for good
 * @param at when the post changed hands
 * @param confirmedAt null while it waits for that
 * @param pdf address of the printed list
 * @param sha256 of the printed list in the store; null while it is printed anew for each request
 */
record HandoverJson(
        String id,
        String kind,
        Instant at,
        @JsonUnwrapped HandoverFacts facts,
        Content content,
        @Nullable Instant confirmedAt,
        String pdf,
        @Nullable String sha256) {

    /**
     * What goes from one to the other.
     *
     * @param open the most urgent first, five hundred at most
     * @param openTotal how much waits
     * @param urgent how much of it is urgent
     * @param done what was done meanwhile, five hundred acts at most
     */
    record Content(
            List<PostWork.OpenItem> open, int openTotal, int urgent, List<PostWork.DoneItem> done, int doneTotal) {}

    static HandoverJson of(
            String id,
            String kind,
            Instant at,
            HandoverFacts facts,
            Content content,
            @Nullable Instant confirmedAt,
            @Nullable String sha256) {
        return new HandoverJson(id, kind, at, facts, content, confirmedAt, "/api/handovers/" + id + "/pdf", sha256);
    }

    boolean isOf(String username) {
        PersonJson to = facts.to();
        return facts.from().username().equals(username)
                || (to != null && to.username().equals(username));
    }
}
