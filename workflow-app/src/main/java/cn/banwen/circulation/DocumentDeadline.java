package cn.banwen.circulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 办结时限: a document's own clock, and what was decided about its time. The stops and the dates that somebody set hold for
 * the clocks of its tasks too.
 *
 * @param clock null for what has none: a document kept outside, or one from before clocks
 * @param stoppedAt null while it runs
 * @param stoppedSeconds open time in which it stood still so far
 * @param unmoved what of such time moves a date that was set meanwhile no more
 * @param dueAt as reckoned last; null while it stands still, as are the next two
 * @param basis the generation by which document and open tasks were reckoned
 */
record DocumentDeadline(
        @Nullable DeadlineClock clock,
        @Nullable Instant leaderDueAt,
        @Nullable String leaderDueBy,
        @Nullable Instant extendedTo,
        int extensions,
        @Nullable Instant stoppedAt,
        @Nullable StopReason stopReason,
        long stoppedSeconds,
        Unmoved unmoved,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable DueBy dueBy,
        long basis) {

    static final DocumentDeadline NONE =
            new DocumentDeadline(null, null, null, null, 0, null, null, 0, Unmoved.NONE, null, null, null, 0);

    /**
     * Seconds of standing still that were over when a date was set.
     *
     * @param replyBy of all stops
     * @param leader of the present stop; a leader's date moves on with the end of each
     */
    record Unmoved(long replyBy, long leader) {

        static final Unmoved NONE = new Unmoved(0, 0);
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    DocumentDeadline with(DeadlineClock newClock, @Nullable Reckoning reckoning) {
        return new DocumentDeadline(
                newClock,
                leaderDueAt,
                leaderDueBy,
                extendedTo,
                extensions,
                stoppedAt,
                stopReason,
                stoppedSeconds,
                unmoved,
                reckoning == null ? null : reckoning.dueAt(),
                reckoning == null ? null : reckoning.warnAt(),
                reckoning == null ? null : reckoning.dueBy(),
                basis);
    }

    DocumentDeadline basedOn(long generation) {
        return changed(
                leaderDueAt,
                leaderDueBy,
                extendedTo,
                extensions,
                stoppedAt,
                stopReason,
                stoppedSeconds,
                unmoved,
                generation);
    }

    /**
     * Of several leaders' dates the earliest counts; one before the day to which the time was extended ends the extension.
     *
     * @param stopped for how long it has been standing still
     */
    DocumentDeadline setByLeader(Instant date, String leader, long stopped) {
        if (leaderDueAt != null && !date.isBefore(leaderDueAt)) {
            return this;
        }
        Instant extension = extendedTo != null && date.isBefore(extendedTo) ? null : extendedTo;
        return changed(
                date, leader, extension, extensions, stoppedAt, stopReason, stoppedSeconds, leader(stopped), basis);
    }

    /** The proposal went back, and with it what was said to it. */
    DocumentDeadline withoutLeadersDate() {
        return changed(null, null, extendedTo, extensions, stoppedAt, stopReason, stoppedSeconds, leader(0), basis);
    }

    /** The document's own date is another one now. */
    DocumentDeadline replyBySet(long stopped) {
        return changed(
                leaderDueAt,
                leaderDueBy,
                extendedTo,
                extensions,
                stoppedAt,
                stopReason,
                stoppedSeconds,
                new Unmoved(stoppedSeconds + stopped, unmoved.leader()),
                basis);
    }

    private Unmoved leader(long seconds) {
        return new Unmoved(unmoved.replyBy(), seconds);
    }

    DocumentDeadline stopped(Instant at, StopReason reason) {
        return changed(leaderDueAt, leaderDueBy, extendedTo, extensions, at, reason, stoppedSeconds, leader(0), basis);
    }

    /** What was set before moves on; the document's own date moves with the sum of all stops. */
    DocumentDeadline resumed(long openSeconds, @Nullable Instant leaderMovedTo, @Nullable Instant extensionMovedTo) {
        return changed(
                leaderMovedTo,
                leaderDueBy,
                extensionMovedTo,
                extensions,
                null,
                null,
                stoppedSeconds + openSeconds,
                leader(0),
                basis);
    }

    DocumentDeadline extended(Instant until) {
        return changed(
                leaderDueAt, leaderDueBy, until, extensions + 1, stoppedAt, stopReason, stoppedSeconds, unmoved, basis);
    }

    private DocumentDeadline changed(
            @Nullable Instant newLeaderDueAt,
            @Nullable String newLeaderDueBy,
            @Nullable Instant newExtendedTo,
            int newExtensions,
            @Nullable Instant newStoppedAt,
            @Nullable StopReason newStopReason,
            long newStoppedSeconds,
            Unmoved newUnmoved,
            long newBasis) {
        return new DocumentDeadline(
                clock,
                newLeaderDueAt,
                newLeaderDueBy,
                newExtendedTo,
                newExtensions,
                newStoppedAt,
                newStopReason,
                newStoppedSeconds,
                newUnmoved,
                dueAt,
                warnAt,
                dueBy,
                newBasis);
    }
}
