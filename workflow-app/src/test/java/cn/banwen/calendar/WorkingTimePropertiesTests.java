package cn.banwen.calendar;

import static cn.banwen.calendar.Calendars.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every moment and every budget. */
class WorkingTimePropertiesTests {

    private static final Instant FIRST = Calendars.at("2025-01-01");
    private static final Instant LAST = Calendars.at("2027-06-01");

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, FIRST.until(LAST, ChronoUnit.SECONDS))
                .map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Budget> budgets() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 60);
        return Combinators.combine(Arbitraries.of(BudgetUnit.class), amounts)
                .as((unit, amount) -> Budget.of(unit == BudgetUnit.SAME_DAY ? 1 : amount, unit));
    }

    /** Weekends and holidays, each of which could have been made a working day. */
    @Provide
    Arbitrary<CalendarDay> daysOff() {
        return Arbitraries.of(
                OFFICE.holidays().days(2026).filter(day -> !day.works()).toList());
    }

    @Property
    void whatIsAddedIsUsedUpWhenItIsDueAndNotBefore(@ForAll("moments") Instant from, @ForAll("budgets") Budget budget) {
        Instant due = OFFICE.due(from, budget).dueAt();

        assertThat(OFFICE.used(budget.unit(), from, due)).isGreaterThanOrEqualTo(budget.quantity());
        assertThat(budget.less(OFFICE.used(budget.unit(), from, due)).quantity())
                .isZero();
        if (budget.unit() != BudgetUnit.CALENDAR_DAYS) {
            assertThat(OFFICE.used(budget.unit(), from, due)).isEqualTo(budget.quantity());
            assertThat(OFFICE.used(budget.unit(), from, due.minusSeconds(1))).isLessThan(budget.quantity());
        }
    }

    @Property
    void countingBackFindsTheLatestStart(@ForAll("moments") Instant from, @ForAll("budgets") Budget budget) {
        Instant due = OFFICE.due(from, budget).dueAt();
        Instant start = OFFICE.latestStart(due, budget);

        assertThat(OFFICE.due(start, budget).dueAt()).isEqualTo(due);
        if (budget.unit() == BudgetUnit.WORKING_HOURS) {
            assertThat(start).isAfterOrEqualTo(from);
            assertThat(OFFICE.due(start.plusSeconds(1), budget).dueAt()).isAfter(due);
        }
    }

    @Property
    void moreTimeIsNeverDueEarlier(@ForAll("moments") Instant from, @ForAll("budgets") Budget budget) {
        Assume.that(budget.unit() != BudgetUnit.SAME_DAY);
        Budget more = new Budget(budget.unit(), budget.quantity() + 1);

        Instant due = OFFICE.due(from, budget).dueAt();

        assertThat(OFFICE.due(from, more).dueAt()).isAfterOrEqualTo(due);
        if (budget.unit() != BudgetUnit.CALENDAR_DAYS) {
            assertThat(OFFICE.due(from, more).dueAt()).isAfter(due);
        }
    }

    @Property
    void whoBeginsLaterIsNeverDueEarlier(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("budgets") Budget budget) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        assertThat(OFFICE.due(earlier, budget).dueAt())
                .isBeforeOrEqualTo(OFFICE.due(later, budget).dueAt());
    }

    @Property
    void aMakeUpDayNeverMakesADeadlineLater(
            @ForAll("moments") Instant from, @ForAll("budgets") Budget budget, @ForAll("daysOff") CalendarDay day) {
        WorkingTime changed = OFFICE.with(with(new Holiday("调休", day.date(), false)));

        assertThat(changed.due(from, budget).dueAt())
                .isBeforeOrEqualTo(OFFICE.due(from, budget).dueAt());
    }

    @Property
    void aHolidayNeverMakesADeadlineEarlier(
            @ForAll("moments") Instant from, @ForAll("budgets") Budget budget, @ForAll("daysOff") CalendarDay day) {
        WorkingTime changed = OFFICE.with(with(new Holiday("放假", day.date().plusDays(2), true)));

        assertThat(changed.due(from, budget).dueAt())
                .isAfterOrEqualTo(OFFICE.due(from, budget).dueAt());
    }

    @Property
    void openTimeAddsUpOverAnyMomentBetween(
            @ForAll("moments") Instant one, @ForAll("moments") Instant two, @ForAll("moments") Instant three) {
        List<Instant> inOrder = new ArrayList<>(List.of(one, two, three));
        inOrder.sort(Instant::compareTo);

        assertThat(OFFICE.openTime(inOrder.get(0), inOrder.get(1))
                        .plus(OFFICE.openTime(inOrder.get(1), inOrder.get(2))))
                .isEqualTo(OFFICE.openTime(inOrder.get(0), inOrder.get(2)));
    }

    @Property
    void aWarningLiesBetweenStartAndDue(@ForAll("moments") Instant from, @ForAll("budgets") Budget budget) {
        Deadline deadline = OFFICE.due(from, budget);

        assertThat(OFFICE.whenLeft(25, deadline)).isBetween(from, deadline.dueAt());
    }

    private static HolidayYear with(Holiday day) {
        HolidayYear year = Calendars.SHIPPED.get(1);
        List<Holiday> days = new ArrayList<>(year.days());
        days.removeIf(known -> known.date().equals(day.date()));
        days.add(day);
        LocalDate published = year.published();
        return new HolidayYear(year.year(), year.source(), published, days);
    }
}
