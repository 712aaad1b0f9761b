package cn.banwen.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A working day with hours of its own, such as a half day. It stays a working day.
 *
 * @param name why
 * @param open at least one period
 */
record SpecialDay(LocalDate date, String name, List<Period> open) {

    SpecialDay {
        open = List.copyOf(open);
    }
}
