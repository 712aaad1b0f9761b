package cn.banwen.calendar;

import static cn.banwen.calendar.Calendars.OFFICE;
import static cn.banwen.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    @Test
    void namesEveryDayCountedAndPassedOverAndTheNoticeThatSaysSo() {
        assertThat(sentences("2026-02-13T09:00", 3, BudgetUnit.WORKING_DAYS, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "自2026-02-13（周五）起3个工作日，当日不计。",
                        "2026-02-14（周六）调休上班（春节，国办发明电〔2025〕7号），计第1日。",
                        "2026-02-15（周日）至2026-02-23（周一）休息（春节，国办发明电〔2025〕7号），不计。",
                        "2026-02-24（周二）至2026-02-25（周三）上班，计第2至3日。",
                        "截止2026-02-25（周三）17:30（下班时间）。");
    }

    @Test
    void doesSoInEnglish() {
        assertThat(sentences("2026-02-13T09:00", 3, BudgetUnit.WORKING_DAYS, Locale.ENGLISH))
                .containsExactly(
                        "3 working day(s) from 2026-02-13 (Fri), that day not counted.",
                        "2026-02-14 (Sat): make-up workday (Spring Festival, notice 国办发明电〔2025〕7号), day 1.",
                        "2026-02-15 (Sun) to 2026-02-23 (Mon): off (Spring Festival, notice 国办发明电〔2025〕7号), not counted.",
                        "2026-02-24 (Tue) to 2026-02-25 (Wed): office open, days 2 to 3.",
                        "Due 2026-02-25 (Wed) 17:30, close of business.");
    }

    @Test
    void showsTheHoursOfEachDay() {
        assertThat(sentences("2026-02-14T16:00", 4, BudgetUnit.WORKING_HOURS, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "自2026-02-14（周六）16:00起4小时，只计办公时间。",
                        "2026-02-14（周六）调休上班（春节，国办发明电〔2025〕7号），16:00–17:30，计1小时30分钟。",
                        "2026-02-15（周日）至2026-02-23（周一）休息（春节，国办发明电〔2025〕7号），不计。",
                        "2026-02-24（周二） 08:00–10:30，计2小时30分钟。",
                        "截止2026-02-24（周二）10:30。");
    }

    @Test
    void saysWhenTheOfficeOpensOnlyLater() {
        assertThat(sentences("2026-03-07T10:00", 20, BudgetUnit.WORKING_HOURS, Locale.ENGLISH))
                .containsExactly(
                        "20 h of office hours from 2026-03-07 (Sat) 10:00.",
                        "The office is closed then: the time runs from its opening at 2026-03-09 (Mon) 08:00.",
                        "2026-03-07 (Sat) to 2026-03-08 (Sun): off (weekend), not counted.",
                        "2026-03-09 (Mon) to 2026-03-10 (Tue), 08:00–12:00, 14:00–17:30: 15 h.",
                        "2026-03-11 (Wed), 08:00–12:00, 14:00–15:00: 5 h.",
                        "Due 2026-03-11 (Wed) 15:00.");
    }

    @Test
    void saysThatTheEndMovesFromADayOff() {
        assertThat(sentences("2026-04-20T09:00", 12, BudgetUnit.CALENDAR_DAYS, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "自2026-04-20（周一）起12个自然日，当日不计。",
                        "2026-04-21（周二）至2026-05-02（周六）计第1至12日。",
                        "最后一日2026-05-02（周六）休息（劳动节，国办发明电〔2025〕7号），顺延至下一个工作日。",
                        "2026-05-03（周日）至2026-05-05（周二）休息（劳动节，国办发明电〔2025〕7号），不计。",
                        "截止2026-05-06（周三）18:00（下班时间）。");
    }

    @Test
    void saysWhichYearsHolidaysAreNotAnnounced() {
        assertThat(sentences("2026-12-31T09:00", 1, BudgetUnit.WORKING_DAYS, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "自2026-12-31（周四）起1个工作日，当日不计。",
                        "2027-01-01（周五）休息（元旦），不计。",
                        "2027-01-02（周六）至2027-01-03（周日）休息（周末），不计。",
                        "2027-01-04（周一）上班，计第1日。",
                        "2027年节假日安排未公布，暂按法定节假日和周末推算，日期可能变动。",
                        "截止2027-01-04（周一）17:30（下班时间）。");
    }

    @Test
    void needsNoCalendarForMinutesAndTheSameDay() {
        assertThat(sentences("2026-02-14T23:45", 30, BudgetUnit.MINUTES, Locale.ENGLISH))
                .containsExactly(
                        "30 min from 2026-02-14 (Sat) 23:45, by the wall clock.", "Due 2026-02-15 (Sun) 00:15.");
        assertThat(sentences("2026-02-14T10:00", 1, BudgetUnit.SAME_DAY, Locale.SIMPLIFIED_CHINESE))
                .containsExactly("自2026-02-14（周六）起，当日办结。", "截止2026-02-14（周六）24:00。");
    }

    @Test
    void writesDatesOnAPageAsTheOfficeDoesAndTheYearWhereItIsNotTheSame() {
        assertThat(onPage("2026-02-13T09:00", 3, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "自2026年2月13日（周五）起3个工作日，当日不计。",
                        "2月14日（周六）调休上班（春节，国办发明电〔2025〕7号），计第1日。",
                        "2月15日（周日）至2月23日（周一）休息（春节，国办发明电〔2025〕7号），不计。",
                        "2月24日（周二）至2月25日（周三）上班，计第2至3日。",
                        "截止2月25日（周三）17:30（下班时间）。");
        assertThat(onPage("2026-12-31T09:00", 1, Locale.SIMPLIFIED_CHINESE))
                .startsWith("自2026年12月31日（周四）起1个工作日，当日不计。", "2027年1月1日（周五）休息（元旦），不计。")
                .endsWith("截止2027年1月4日（周一）17:30（下班时间）。");
        assertThat(onPage("2026-02-13T09:00", 3, Locale.ENGLISH))
                .startsWith("3 working day(s) from 13 Feb 2026 (Fri), that day not counted.")
                .endsWith("Due 25 Feb (Wed) 17:30, close of business.");
    }

    private static List<String> onPage(String from, int amount, Locale locale) {
        Deadline deadline = OFFICE.due(at(from), Budget.of(amount, BudgetUnit.WORKING_DAYS));
        return Calendars.TEXT.onPage(deadline.explanation(), locale);
    }

    private static List<String> sentences(String from, int amount, BudgetUnit unit, Locale locale) {
        Deadline deadline = OFFICE.due(at(from), Budget.of(amount, unit));
        return Calendars.TEXT.sentences(deadline.explanation(), locale);
    }
}
