package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one date is.
 *
 * @param name of the holiday, on make-up days too; null on ordinary days
 * @param source number of the notice that says so; null where none does
 * @param confirmed false while the year's arrangement is not announced (节假日安排未公布)
 */
public record CalendarDay(
        LocalDate date, Kind kind, @Nullable String name, @Nullable String source, boolean confirmed) {

    /** What a day can be. */
    public enum Kind {
        WORKDAY,
        MAKE_UP,
        WEEKEND,
        HOLIDAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the other day is of the same kind for the same reason. */
    boolean isLike(CalendarDay other) {
        return isNamedLike(other) && Objects.equals(source, other.source) && confirmed == other.confirmed;
    }

    boolean isNamedLike(CalendarDay other) {
        return kind == other.kind && Objects.equals(name, other.name);
    }

    /** Whether it counts as a working day 工作日. */
    public boolean works() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP;
    }
}
