package cn.banwen.calendar;

import static cn.banwen.calendar.Calendars.OFFICE;
import static cn.banwen.calendar.Calendars.at;
import static cn.banwen.calendar.Calendars.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets of days. */
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 2025-01-26, 2025-01-27, 2025-02-05, 2025-02-07, 2025-02-13",
        "2025-09-30, 2025-10-09, 2025-10-10, 2025-10-11, 2025-10-14, 2025-10-21",
        "2025-12-31, 2026-01-04, 2026-01-05, 2026-01-06, 2026-01-08, 2026-01-15",
        "2026-02-13, 2026-02-14, 2026-02-24, 2026-02-25, 2026-02-27, 2026-03-05",
        "2026-02-27, 2026-02-28, 2026-03-02, 2026-03-03, 2026-03-05, 2026-03-12",
        "2026-04-30, 2026-05-06, 2026-05-07, 2026-05-08, 2026-05-11, 2026-05-18",
        "2026-05-08, 2026-05-09, 2026-05-11, 2026-05-12, 2026-05-14, 2026-05-21",
        "2026-09-18, 2026-09-20, 2026-09-21, 2026-09-22, 2026-09-24, 2026-10-09",
        "2026-09-24, 2026-09-28, 2026-09-29, 2026-09-30, 2026-10-09, 2026-10-15",
        "2026-09-30, 2026-10-08, 2026-10-09, 2026-10-10, 2026-10-13, 2026-10-20",
        "2026-01-03, 2026-01-04, 2026-01-05, 2026-01-06, 2026-01-08, 2026-01-15"
    })
    void areCountedFromTheNextDay(
            String start, LocalDate one, LocalDate two, LocalDate three, LocalDate five, LocalDate ten) {
        assertThat(lastDay(start, 1)).isEqualTo(one);
        assertThat(lastDay(start, 2)).isEqualTo(two);
        assertThat(lastDay(start, 3)).isEqualTo(three);
        assertThat(lastDay(start, 5)).isEqualTo(five);
        assertThat(lastDay(start, 10)).isEqualTo(ten);
    }

    private static LocalDate lastDay(String start, int amount) {
        return OpenHours.local(due(start + "T10:00", amount, BudgetUnit.WORKING_DAYS))
                .toLocalDate();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T00:00, 3, 2026-02-25T17:30",
        "2026-02-13T23:59:59, 3, 2026-02-25T17:30",
        "2026-04-27T09:00, 3, 2026-04-30T17:30",
        "2026-04-27T09:00, 4, 2026-05-06T18:00",
        "2026-09-28T09:00, 2, 2026-09-30T18:00",
        "2026-09-28T09:00, 3, 2026-10-08T17:30"
    })
    void endWhenTheOfficeClosesOnTheLastDay(String from, int amount, String due) {
        assertThat(text(due(from, amount, BudgetUnit.WORKING_DAYS))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 3, 2026-03-05T17:30",
        "2026-03-02T09:00, 5, 2026-03-09T17:30",
        "2026-02-10T09:00, 4, 2026-02-14T17:30",
        "2026-02-10T09:00, 5, 2026-02-24T17:30",
        "2026-02-10T09:00, 13, 2026-02-24T17:30",
        "2026-02-10T09:00, 15, 2026-02-25T17:30",
        "2026-04-20T09:00, 12, 2026-05-06T18:00"
    })
    void ofTheCalendarMoveFromADayOffToTheNextWorkingDay(String from, int amount, String due) {
        assertThat(text(due(from, amount, BudgetUnit.CALENDAR_DAYS))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00, 2026-02-14T00:00",
        "2026-02-15T23:00, 2026-02-16T00:00",
        "2026-12-31T00:00, 2027-01-01T00:00"
    })
    void theSameDayEndsAtMidnightWhateverDayItIs(String from, String due) {
        assertThat(text(due(from, 1, BudgetUnit.SAME_DAY))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-25T17:30, 3, 2026-02-13T17:30",
        "2026-02-24T10:00, 1, 2026-02-14T17:30",
        "2026-05-06T18:00, 1, 2026-04-30T17:30",
        "2026-01-04T17:30, 1, 2025-12-31T17:30"
    })
    void areCountedBackToTheCloseOfTheDayBeforeTheFirst(String due, int amount, String start) {
        assertThat(text(OFFICE.latestStart(at(due), Budget.of(amount, BudgetUnit.WORKING_DAYS))))
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00, 2026-02-13T17:30, 0",
        "2026-02-13T09:00, 2026-02-14T17:29, 0",
        "2026-02-13T09:00, 2026-02-14T17:30, 1",
        "2026-02-13T09:00, 2026-02-23T23:59, 1",
        "2026-02-13T09:00, 2026-02-24T10:00, 1",
        "2026-02-13T09:00, 2026-02-25T17:30, 3",
        "2026-02-13T09:00, 2026-02-12T09:00, 0"
    })
    void areUsedUpWhenTheyAreOver(String from, String to, long used) {
        assertThat(OFFICE.used(BudgetUnit.WORKING_DAYS, at(from), at(to))).isEqualTo(used);
    }

    @Test
    void goOnAfterAStopWithTheDaysThatAreLeft() {
        Budget budget = Budget.of(5, BudgetUnit.WORKING_DAYS);
        Instant stopped = at("2026-03-04T11:00");

        Budget left = budget.less(OFFICE.used(budget.unit(), at("2026-03-02T09:00"), stopped));

        assertThat(left.quantity()).as("Tuesday is over, Wednesday is not").isEqualTo(4);
        assertThat(text(OFFICE.due(at("2026-03-12T15:00"), left).dueAt())).isEqualTo("2026-03-18T17:30");
    }

    @Test
    void areDueAtOnceWhereNoneIsLeft() {
        Budget none = Budget.of(2, BudgetUnit.WORKING_DAYS).less(7);

        assertThat(OFFICE.due(at("2026-03-12T15:00"), none).dueAt()).isEqualTo(at("2026-03-12T15:00"));
        assertThat(OFFICE.latestStart(at("2026-03-12T15:00"), none)).isEqualTo(at("2026-03-12T15:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-29T09:00, 2, true", "2026-12-31T09:00, 1, false", "2026-12-30T09:00, 2, false"})
    void areUnconfirmedWhereOneFallsIntoAYearThatIsNotAnnounced(String from, int amount, boolean confirmed) {
        Deadline deadline = OFFICE.due(at(from), Budget.of(amount, BudgetUnit.WORKING_DAYS));

        assertThat(deadline.confirmed()).isEqualTo(confirmed);
    }

    private static Instant due(String from, int amount, BudgetUnit unit) {
        return OFFICE.due(at(from), Budget.of(amount, unit)).dueAt();
    }
}
