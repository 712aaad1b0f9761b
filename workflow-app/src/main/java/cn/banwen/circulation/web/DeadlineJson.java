package cn.banwen.circulation.web;

import cn.banwen.circulation.DeadlineReport;
import cn.banwen.circulation.DeadlineReport.ClockReport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as the REST interface tells them.
 *
 * @param document the document's own; null where it has come to its end
 * @param tasks of the open tasks, the oldest first
 * @param notes what moved dates, the oldest first
 */
record DeadlineJson(
        @Nullable ClockJson document,
        List<ClockJson> tasks,
        @Nullable StopJson stopped,
        int extensions,
        int mostExtensions,
        List<DeadlineReport.Move> notes) {

    /**
     * A clock.
     *
     * @param amount of the whole budget
     * @param dueAt null while it stands still, as are the moments around it
     * @param dueBy {@code rule}, {@code document}, {@code leader} or {@code extension}: which date counts
     * @param dates every date that was looked at
     * @param explanation sentences built from the very days counted; the last one names the moment
     */
    record ClockJson(
            @Nullable UUID taskId,
            String step,
            @Nullable String post,
            Instant startedAt,
            long amount,
            String unit,
            RuleJson rule,
            @Nullable Instant runningSince,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            @Nullable String lamp,
            @Nullable String dueBy,
            List<DateJson> dates,
            List<String> explanation,
            boolean confirmed) {}

    /** The row of the table, from 1. */
    record RuleJson(int version, int row) {}

    /** A date from one source, and whether it is the one that counts. */
    record DateJson(String by, Instant at, boolean counts) {}

    /** Since when and for what the clocks stand still. */
    record StopJson(Instant since, String reason) {}

    static DeadlineJson of(DeadlineReport report, DeadlineWords words, Locale locale) {
        ClockReport own = report.own();
        DeadlineReport.Stop stop = report.stop();
        return new DeadlineJson(
                own == null ? null : clock(own, words, locale),
                report.tasks().stream().map(task -> clock(task, words, locale)).toList(),
                stop == null ? null : new StopJson(stop.since(), stop.reason()),
                report.extensions(),
                report.mostExtensions(),
                report.notes());
    }

    private static ClockJson clock(ClockReport clock, DeadlineWords words, Locale locale) {
        return new ClockJson(
                clock.taskId(),
                clock.step(),
                clock.post(),
                clock.startedAt(),
                clock.amount(),
                clock.unit(),
                new RuleJson(clock.ruleVersion(), clock.ruleRow()),
                clock.runningSince(),
                clock.warnAt(),
                clock.dueAt(),
                clock.lamp(),
                clock.dueBy() == null ? null : clock.dueBy().code(),
                clock.dates().stream()
                        .map(date -> new DateJson(date.by().code(), date.at(), date.counts()))
                        .toList(),
                words.sentences(clock, locale),
                clock.confirmed());
    }
}
