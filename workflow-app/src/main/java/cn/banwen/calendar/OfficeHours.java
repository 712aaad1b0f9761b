package cn.banwen.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * When the office is open on its working days.
 *
 * @param plans at least one; before the first of them its hours hold too
 * @param specialDays days with hours of their own
 */
record OfficeHours(List<HoursPlan> plans, List<SpecialDay> specialDays) {

    /** 08:00–12:00 and 14:00–17:30, from May to September 15:00–18:00 in the afternoon. */
    static final OfficeHours DEFAULT = new OfficeHours(
            List.of(new HoursPlan(
                    LocalDate.of(StatutoryDays.FIRST, 1, 1),
                    List.of(
                            new Season(MonthDay.of(5, 1), day(LocalTime.of(15, 0), LocalTime.of(18, 0))),
                            new Season(MonthDay.of(10, 1), day(LocalTime.of(14, 0), LocalTime.of(17, 30)))))),
            List.of());

    OfficeHours {
        plans = plans.stream()
                .sorted(Comparator.comparing(HoursPlan::validFrom))
                .toList();
        specialDays = specialDays.stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    /** The hours of a date, should it be a working day. */
    List<Period> on(LocalDate date) {
        return specialDays.stream()
                .filter(special -> special.date().equals(date))
                .findFirst()
                .map(SpecialDay::open)
                .orElseGet(() -> planOn(date).on(date));
    }

    HoursPlan planOn(LocalDate date) {
        return plans.stream()
                .filter(plan -> !plan.validFrom().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> plans.get(0));
    }

    private static List<Period> day(LocalTime afternoon, LocalTime close) {
        return List.of(new Period(LocalTime.of(8, 0), LocalTime.NOON), new Period(afternoon, close));
    }
}
