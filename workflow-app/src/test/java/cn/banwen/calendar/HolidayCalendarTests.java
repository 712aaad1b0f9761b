package cn.banwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTests {

    private final HolidayCalendar calendar = new HolidayCalendar(Calendars.SHIPPED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 248 | 19 19 21 22 19 20 23 21 23 18 20 23",
                "2026 | 248 | 21 16 22 21 19 21 23 21 22 18 21 23"
            })
    void hasTheWorkingDaysOfTheNotice(int year, int all, String byMonth) {
        List<Integer> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> (int) calendar.days(year)
                        .filter(day -> day.date().getMonthValue() == month && day.works())
                        .count())
                .toList();

        assertThat(counted)
                .containsExactlyElementsOf(Arrays.stream(byMonth.trim().split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, WORKDAY, ,",
        "2026-02-14, MAKE_UP, 春节, 国办发明电〔2025〕7号",
        "2026-02-17, HOLIDAY, 春节, 国办发明电〔2025〕7号",
        "2026-03-07, WEEKEND, ,",
        "2025-10-06, HOLIDAY, 国庆节、中秋节, 国办发明电〔2024〕12号",
        "2026-09-20, MAKE_UP, 国庆节, 国办发明电〔2025〕7号"
    })
    void saysWhatADayIsAndWhoSaysSo(LocalDate date, CalendarDay.Kind kind, String name, String source) {
        assertThat(calendar.day(date)).isEqualTo(new CalendarDay(date, kind, name, source, true));
    }

    @Test
    void knowsOnlyTheStatutoryDaysOfAYearThatIsNotAnnounced() {
        List<String> off = calendar.days(2027)
                .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
                .map(day -> day.date() + " " + day.name())
                .toList();

        assertThat(off)
                .containsExactly(
                        "2027-01-01 元旦",
                        "2027-02-05 春节",
                        "2027-02-06 春节",
                        "2027-02-07 春节",
                        "2027-02-08 春节",
                        "2027-04-05 清明节",
                        "2027-05-01 劳动节",
                        "2027-05-02 劳动节",
                        "2027-06-09 端午节",
                        "2027-09-15 中秋节",
                        "2027-10-01 国庆节",
                        "2027-10-02 国庆节",
                        "2027-10-03 国庆节");
        assertThat(calendar.days(2027)).noneMatch(CalendarDay::confirmed);
        assertThat(calendar.days(2026)).allMatch(CalendarDay::confirmed);
    }

    @Test
    void countsMidAutumnOnceWhereItFallsOnNationalDay() {
        assertThat(StatutoryDays.of(2031)).hasSize(12).extracting(Holiday::date).doesNotHaveDuplicates();
    }

    @Test
    void takesTheStatutoryDaysAsTheyWereBefore2025() {
        assertThat(StatutoryDays.of(2024))
                .hasSize(11)
                .extracting(Holiday::date)
                .doesNotContain(LocalDate.of(2024, 2, 9));
    }

    @ParameterizedTest
    @CsvSource({"2028-01-25", "2029-02-12", "2030-02-02", "2033-01-30"})
    void beginsSpringFestivalOnNewYearsEve(LocalDate eve) {
        assertThat(calendar.day(eve.minusDays(1)).name()).isNull();
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> calendar.day(eve.plusDays(i)).name()))
                .containsOnly("春节");
    }

    @Test
    void letsTheNextYearsNoticeChangeDaysOfDecember() {
        HolidayYear next = new HolidayYear(
                2027,
                "〔2026〕1号",
                null,
                List.of(
                        new Holiday("元旦", LocalDate.of(2026, 12, 31), true),
                        new Holiday("元旦", LocalDate.of(2027, 1, 3), false)));

        HolidayCalendar changed = calendar.with(next);

        assertThat(changed.day(LocalDate.of(2026, 12, 31)).works()).isFalse();
        assertThat(changed.day(LocalDate.of(2027, 1, 3)).kind()).isEqualTo(CalendarDay.Kind.MAKE_UP);
        assertThat(changed.day(LocalDate.of(2027, 2, 5)).works())
                .as("not in the notice")
                .isTrue();
        assertThat(changed.days(2027)).allMatch(CalendarDay::confirmed);
        assertThat(calendar.day(LocalDate.of(2026, 12, 31)).works())
                .as("untouched")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31", "2051-01-01"})
    void refusesDatesThatItDoesNotKnow(LocalDate date) {
        assertThatThrownBy(() -> calendar.day(date))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar-out-of-range"));
    }
}
