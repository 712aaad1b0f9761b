package cn.banwen.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * Office hours from a date on, until a later plan takes over.
 *
 * @param validFrom first day on which the plan is in force
 * @param seasons at least one
 */
record HoursPlan(LocalDate validFrom, List<Season> seasons) {

    HoursPlan {
        seasons = seasons.stream().sorted(Comparator.comparing(Season::from)).toList();
    }

    List<Period> on(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return seasons.stream()
                .filter(season -> !season.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> seasons.get(seasons.size() - 1))
                .open();
    }
}
