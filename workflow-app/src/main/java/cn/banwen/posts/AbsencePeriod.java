package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody is away. A start in the past with an end ahead counts from now; a period wholly past is a
 * record and counts for nothing.
 */
record AbsencePeriod(Instant statedFrom, Instant statedUntil, Instant startsAt, Instant endsAt) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LAST_YEAR = 9999;

    boolean isRecord() {
        return startsAt.equals(endsAt);
    }

    /** What was typed; null, with the problems told, where it makes no period. A day alone is that day, its end included. */
    static @Nullable AbsencePeriod of(@Nullable String from, @Nullable String to, Instant now, List<Problem> problems) {
        Instant start = blank(from) ? now : moment("from", Objects.requireNonNull(from), 0, problems);
        if (blank(to)) {
            problems.add(Problem.of("to", "required", "to"));
            return null;
        }
        Instant end = moment("to", Objects.requireNonNull(to), 1, problems);
        if (start == null || end == null) {
            return null;
        }
        if (blank(from) && !end.isAfter(now)) {
            problems.add(Problem.of("to", "end-in-past"));
        } else if (!end.isAfter(start)) {
            problems.add(Problem.of("to", "end-before-start"));
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            problems.add(Problem.of("to", "absence-too-long", LONGEST.toDays()));
        }
        boolean past = !end.isAfter(now);
        Instant counts = start.isBefore(now) ? now : start;
        return new AbsencePeriod(start, end, past ? end : counts, end);
    }

    /** How many days were stated, a part counted as a whole. */
    int days() {
        return days(statedFrom, statedUntil);
    }

    static int days(Instant from, Instant until) {
        return (int) Duration.between(from, until).minusNanos(1).toDays() + 1;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static @Nullable Instant moment(String field, String text, int daysAfter, List<Problem> problems) {
        try {
            Instant moment = moment(text.strip(), daysAfter).truncatedTo(ChronoUnit.MICROS);
            int year = OfficialTime.at(moment).getYear();
            if (year > 0 && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        problems.add(Problem.of(field, "not-a-moment"));
        return null;
    }

    private static Instant moment(String text, int daysAfter) {
        if (text.length() == 10) {
            return LocalDate.parse(text)
                    .plusDays(daysAfter)
                    .atStartOfDay(OfficialTime.ZONE)
                    .toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(OfficialTime.ZONE).toInstant();
    }
}
