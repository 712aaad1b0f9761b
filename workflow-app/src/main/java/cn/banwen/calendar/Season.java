package cn.banwen.calendar;

import java.time.MonthDay;
import java.util.List;

/**
 * The hours of a part of the year.
 *
 * @param from first day of it; it lasts until the next season begins, over the turn of the year
 * @param open by time, with the lunch break between
 */
record Season(MonthDay from, List<Period> open) {

    Season {
        open = List.copyOf(open);
    }
}
