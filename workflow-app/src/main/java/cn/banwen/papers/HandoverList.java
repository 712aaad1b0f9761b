package cn.banwen.papers;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the list (工作交接清单) with which a post goes from one person's hands to another's. Texts are taken as typed,
 * of any length.
 *
 * @param office heads the list
 * @param number of the handover
 * @param kind 离岗交接, 返岗交回, 离任移交
 * @param to who receives the post
 * @param reason why the holder is away or leaves, {@code null} where none was stated
 * @param at when the post changed hands
 * @param away from when to when the holder is away; {@code null} where the holder leaves for good
 * @param scope what of the post is handed over, in words
 * @param open what waits, the most urgent first
 * @param openTotal how much waits, also where fewer lines are listed
 * @param urgentTotal how much of it is urgent
 * @param done what was done meanwhile in the holder's place; {@code null} for a list that goes out
 * @param doneTotal how much was done, also where fewer lines are listed
 * @param notes of who hands over, {@code null} for none
 * @param witnessed whether somebody else signs as 监交人
 * @param confirmedAt when the receiver confirmed the list; {@code null} while it waits for that
 */
public record HandoverList(
        String office,
        String number,
        String kind,
        String post,
        String from,
        String to,
        @Nullable String reason,
        OffsetDateTime at,
        @Nullable Span away,
        String scope,
        List<Open> open,
        int openTotal,
        int urgentTotal,
        @Nullable List<Done> done,
        int doneTotal,
        @Nullable String notes,
        boolean witnessed,
        @Nullable OffsetDateTime confirmedAt) {

    /** From when to when, the end not included. */
    public record Span(OffsetDateTime from, OffsetDateTime until) {}

    /**
     * A task that waits.
     *
     * @param number 收文编号, {@code null} before registration
     * @param step in words
     * @param urgency in words
     * @param dueAt {@code null} where there is no limit
     */
    public record Open(
            @Nullable String number,
            String title,
            String step,
            String urgency,
            OffsetDateTime since,
            @Nullable OffsetDateTime dueAt) {}

    /**
     * An act in the holder's place.
     *
     * @param outcome step and outcome in words
     * @param actingFor the holder
     */
    public record Done(
            @Nullable String number,
            String title,
            String outcome,
            @Nullable String opinion,
            String actor,
            String actingFor,
            OffsetDateTime at) {}

    public HandoverList {
        open = List.copyOf(open);
        done = done == null ? null : List.copyOf(done);
    }
}
