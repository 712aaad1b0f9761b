package cn.banwen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How a deadline came about: the very days and hours that were counted and passed over, in order.
 *
 * @param from the moment that the budget began to run
 * @param parts what was met on the way, equal neighbours in one; none where the calendar plays no part
 * @param dueAt where the counting ended
 */
public record Explanation(Instant from, Budget budget, List<Part> parts, Instant dueAt) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The years among the days met whose holidays are not announced. */
    public SortedSet<Integer> unannounced() {
        SortedSet<Integer> years = new TreeSet<>();
        for (Part part : parts) {
            if (!part.first().confirmed()) {
                IntStream.rangeClosed(part.first().date().getYear(), part.last().getYear())
                        .forEach(years::add);
            }
        }
        return years;
    }

    /** One day, or several days on end that fared alike. */
    public sealed interface Part {

        /** The first of them; its kind, name, source and certainty are those of all. */
        CalendarDay first();

        LocalDate last();

        /** Whether this day comes next and is of the same sort. */
        default boolean isFollowedBy(CalendarDay next) {
            return last().plusDays(1).equals(next.date()) && first().isLike(next);
        }
    }

    /**
     * Working days, each of which counts.
     *
     * @param nth which day of the budget the last of them is
     */
    public record WorkingDays(CalendarDay first, LocalDate last, long nth) implements Part {}

    /**
     * Days of the calendar, each of which counts, whatever it is.
     *
     * @param nth which day of the budget the last of them is
     */
    public record EveryDay(CalendarDay first, LocalDate last, long nth) implements Part {

        @Override
        public boolean isFollowedBy(CalendarDay next) {
            return last.plusDays(1).equals(next.date()) && first.confirmed() == next.confirmed();
        }
    }

    /** Days that don't count, as the office is closed. */
    public record DaysOff(CalendarDay first, LocalDate last) implements Part {}

    /** The last day of the limit is a day off, so that the limit moves on (Civil Code, Art. 203 I). */
    public record EndMoves(CalendarDay first) implements Part {

        @Override
        public LocalDate last() {
            return first.date();
        }
    }

    /**
     * Hours that count.
     *
     * @param spans the hours of each of the days
     */
    public record Hours(CalendarDay first, LocalDate last, List<Period> spans) implements Part {

        public Hours {
            spans = List.copyOf(spans);
        }
    }
}
