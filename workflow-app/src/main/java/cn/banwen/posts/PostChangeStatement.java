package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when a change of the register is to hold, and why.
 *
 * @param from as stated: today's beginning where only today was named
 * @param start when it begins if it is approved now: never in the past
 */
record PostChangeStatement(Instant from, Instant start, String reason) {

    private static final int REASON = 500;

    /** What was stated; null where problems were told. */
    static @Nullable PostChangeStatement of(
            @Nullable String effectiveFrom, @Nullable String reasonGiven, Instant now, List<Problem> problems) {
        Instant from = from(effectiveFrom, now, problems);
        String reason = AbsenceStatement.text("reason", reasonGiven, REASON, problems);
        if (AbsenceStatement.clean(reasonGiven) == null) {
            problems.add(Problem.of("reason", "required", "reason"));
        }
        return from == null || reason == null
                ? null
                : new PostChangeStatement(from, from.isBefore(now) ? now : from, reason);
    }

    private static @Nullable Instant from(@Nullable String text, Instant now, List<Problem> problems) {
        if (AbsenceStatement.clean(text) == null) {
            return now;
        }
        Instant from = AbsencePeriod.moment("effectiveFrom", Objects.requireNonNull(text), 0, problems);
        if (from != null && from.isBefore(startOfToday(now))) {
            problems.add(Problem.of("effectiveFrom", "effective-in-past"));
        }
        return from;
    }

    private static Instant startOfToday(Instant now) {
        return OfficialTime.at(now)
                .toLocalDate()
                .atStartOfDay(OfficialTime.ZONE)
                .toInstant();
    }
}
