package cn.banwen.calendar;

import static cn.banwen.calendar.Calendars.OFFICE;
import static cn.banwen.calendar.Calendars.at;
import static cn.banwen.calendar.Calendars.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets of the clock. */
class WorkingHoursTests {

    /** The afternoon of 2026-03-09 is off; from 2027 on the office is open without a break. */
    private static final OfficeHours SPECIAL = new OfficeHours(
            List.of(
                    OfficeHours.DEFAULT.plans().get(0),
                    new HoursPlan(
                            LocalDate.of(2027, 3, 1), List.of(new Season(MonthDay.of(1, 1), List.of(period(9, 16)))))),
            List.of(new SpecialDay(LocalDate.of(2026, 3, 9), "下午停电", List.of(period(8, 12)))));

    private static Period period(int from, int to) {
        return new Period(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // within a half day, to its very end, over lunch, over night
        "2026-03-03T08:00, 1, 2026-03-03T09:00",
        "2026-03-03T08:00, 4, 2026-03-03T12:00",
        "2026-03-03T11:15, 2, 2026-03-03T15:15",
        "2026-03-03T16:30, 2, 2026-03-04T09:00",
        "2026-03-03T09:00, 15, 2026-03-05T09:00",
        // outside the hours
        "2026-03-03T07:00, 2, 2026-03-03T10:00",
        "2026-03-03T12:30, 2, 2026-03-03T16:00",
        "2026-03-03T12:00, 1, 2026-03-03T15:00",
        "2026-03-03T17:30, 2, 2026-03-04T10:00",
        "2026-03-03T22:00, 2, 2026-03-04T10:00",
        "2026-03-07T10:00, 2, 2026-03-09T10:00",
        // weekends, make-up days and holidays
        "2026-03-06T16:30, 2, 2026-03-09T09:00",
        "2026-02-13T16:30, 2, 2026-02-14T09:00",
        "2026-02-14T16:30, 2, 2026-02-24T09:00",
        // the turn of the seasons
        "2026-04-30T17:00, 5, 2026-05-06T15:30",
        "2026-05-06T11:00, 2, 2026-05-06T16:00",
        "2026-09-30T17:30, 1, 2026-10-08T08:30",
        // to the second
        "2026-03-03T11:59:30, 1, 2026-03-03T14:59:30"
    })
    void runWhileTheOfficeIsOpen(String from, int hours, String due) {
        assertThat(text(OFFICE.due(at(from), Budget.of(hours, BudgetUnit.WORKING_HOURS))
                        .dueAt()))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T10:00, 3, 2026-03-10T09:00",
        "2026-03-09T13:00, 1, 2026-03-10T09:00",
        "2027-02-26T17:00, 2, 2027-03-01T10:30",
        "2027-03-01T11:00, 6, 2027-03-02T10:00"
    })
    void keepToHalfDaysAndToThePlanOfTheDate(String from, int hours, String due) {
        assertThat(text(Calendars.with(SPECIAL)
                        .due(at(from), Budget.of(hours, BudgetUnit.WORKING_HOURS))
                        .dueAt()))
                .isEqualTo(due);
    }

    @Test
    void endADayAtTheCloseOfAHalfDay() {
        assertThat(text(Calendars.with(SPECIAL)
                        .due(at("2026-03-06T10:00"), Budget.of(1, BudgetUnit.WORKING_DAYS))
                        .dueAt()))
                .isEqualTo("2026-03-09T12:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T12:00, 4, 2026-03-03T08:00",
        "2026-03-03T15:15, 2, 2026-03-03T11:15",
        "2026-03-04T09:00, 2, 2026-03-03T16:30",
        "2026-02-24T09:00, 2, 2026-02-14T16:30",
        "2026-03-08T10:00, 1, 2026-03-06T16:30"
    })
    void areCountedBack(String due, int hours, String start) {
        assertThat(text(OFFICE.latestStart(at(due), Budget.of(hours, BudgetUnit.WORKING_HOURS))))
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T08:00, 2026-03-03T17:30, PT7H30M",
        "2026-03-03T11:00, 2026-03-03T14:30, PT1H30M",
        "2026-03-03T12:00, 2026-03-03T14:00, PT0S",
        "2026-02-14T16:00, 2026-02-24T08:20, PT1H50M",
        "2026-03-03T16:00, 2026-03-03T15:00, PT0S",
        "2026-05-06T00:00, 2026-05-07T00:00, PT7H"
    })
    void areMeasuredBetweenTwoMoments(String from, String to, Duration open) {
        assertThat(OFFICE.openTime(at(from), at(to))).isEqualTo(open);
        assertThat(OFFICE.used(BudgetUnit.WORKING_HOURS, at(from), at(to))).isEqualTo(open.toSeconds());
    }

    @Test
    void goOnAfterAStopWhereTheyWereStopped() {
        Budget budget = Budget.of(4, BudgetUnit.WORKING_HOURS);

        Budget left = budget.less(OFFICE.used(budget.unit(), at("2026-03-03T16:00"), at("2026-03-04T08:45")));

        assertThat(left.quantity()).isEqualTo(Duration.ofMinutes(105).toSeconds());
        assertThat(text(OFFICE.due(at("2026-03-06T17:00"), left).dueAt())).isEqualTo("2026-03-09T09:15");
    }

    @Test
    void minutesRunByTheWallClockDayAndNight() {
        assertThat(text(OFFICE.due(at("2026-02-14T23:45"), Budget.of(30, BudgetUnit.MINUTES))
                        .dueAt()))
                .isEqualTo("2026-02-15T00:15");
        assertThat(text(OFFICE.latestStart(at("2026-02-15T00:15"), Budget.of(30, BudgetUnit.MINUTES))))
                .isEqualTo("2026-02-14T23:45");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T08:00, true",
        "2026-03-03T12:00, false",
        "2026-03-03T17:29, true",
        "2026-03-03T17:30, false",
        "2026-03-07T10:00, false",
        "2026-02-28T10:00, true"
    })
    void sayWhetherTheOfficeIsOpen(String moment, boolean open) {
        assertThat(OFFICE.isOpenAt(at(moment))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "working-hours, 4, 2026-03-03T08:00, 2026-03-03T11:00",
        "working-hours, 1, 2026-03-03T17:00, 2026-03-04T08:15",
        "minutes, 40, 2026-03-03T17:00, 2026-03-03T17:30",
        "working-days, 1, 2026-03-03T17:30, 2026-03-04T15:37:30",
        "same-day, 1, 2026-03-03T12:00, 2026-03-03T21:00"
    })
    void findWhenAQuarterIsLeft(String unit, int amount, String from, String warning) {
        Budget budget = Budget.of(amount, BudgetUnit.find(unit).orElseThrow());

        assertThat(text(OFFICE.whenLeft(25, OFFICE.due(at(from), budget)))).isEqualTo(warning);
    }

    @ParameterizedTest
    @CsvSource({"0, MINUTES", "-1, WORKING_HOURS", "1001, WORKING_DAYS", "2, SAME_DAY"})
    void refuseAnAmountOutOfReason(long amount, BudgetUnit unit) {
        assertThatThrownBy(() -> Budget.of(amount, unit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("amount-range"));
    }
}
