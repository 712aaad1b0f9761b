package cn.banwen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year as the REST interface shows it; what it shows can be sent back.
 *
 * @param version to be sent back with a change, so that nobody's change is lost; 0 for what came with the product
 * @param confirmed false while the year's arrangement is not announced: the days are then the statutory ones
 * @param note that it is not announced, in words; null where it is
 * @param changedBy who imported or edited it; null for what came with the product
 * @param workingDays of the whole year
 * @param workingDaysByMonth of its twelve months
 */
record CalendarJson(
        int year,
        int version,
        boolean confirmed,
        @Nullable String note,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable ChangedBy changedBy,
        @Nullable Instant changedAt,
        int workingDays,
        List<Integer> workingDaysByMonth,
        List<Holiday> days) {

    /** A person. */
    record ChangedBy(String username, String name) {}
}
