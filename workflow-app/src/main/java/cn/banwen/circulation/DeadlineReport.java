package cn.banwen.circulation;

import cn.banwen.calendar.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Until when a document and its open tasks have time, and why.
 *
 * @param own null for what has no clock
 * @param stop null while the clocks run
 * @param extensions how many there were
 * @param mostExtensions how many there may be
 * @param notes what moved dates, the oldest first
 */
public record DeadlineReport(
        @Nullable ClockReport own,
        List<ClockReport> tasks,
        @Nullable Stop stop,
        int extensions,
        int mostExtensions,
        List<Move> notes) {

    /**
     * A clock.
     *
     * @param taskId null for the document's own, as is {@code post}
     * @param amount of the whole budget, in {@code unit}
     * @param runningSince null while it stands still, as are all moments and the explanation
     * @param dueBy which of the dates counts
     * @param ruleRow of the table's version, from 1
     * @param dates all dates that were looked at, the one that counts among them
     * @param explanation how the rule's date came about
     * @param confirmed false where a day was met of a year whose holidays are not announced
     */
    public record ClockReport(
            @Nullable UUID taskId,
            String step,
            @Nullable String post,
            Instant startedAt,
            long amount,
            String unit,
            @Nullable Instant runningSince,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            @Nullable String lamp,
            @Nullable DueBy dueBy,
            int ruleVersion,
            int ruleRow,
            List<SetDate> dates,
            @Nullable Explanation explanation,
            boolean confirmed) {}

    /** A date from one source. */
    public record SetDate(DueBy by, Instant at, boolean counts) {}

    /** Since when and for what the clocks stand still. */
    public record Stop(Instant since, String reason) {}

    /**
     * One move of a date.
     *
     * @param by names; null for what nobody did to this document
     */
    public record Move(
            String kind,
            @Nullable UUID taskId,
            Instant at,
            @Nullable String by,
            @Nullable String allowedBy,
            @Nullable String reason,
            @Nullable UUID evidence,
            @Nullable Instant oldDueAt,
            @Nullable Instant newDueAt) {}
}
