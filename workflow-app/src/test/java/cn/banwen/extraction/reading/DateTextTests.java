package cn.banwen.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTests {

    @ParameterizedTest
    @CsvSource({
        "2026年7月8日, 2026-07-08",
        "2026年07月08日, 2026-07-08",
        "二〇二六年七月八日, 2026-07-08",
        "二○二六年十月三十一日, 2026-10-31",
        "二零二六年十二月二十日, 2026-12-20",
        "二〇一九年十一月十一日, 2019-11-11",
        "二〇二六年一月廿三日, 2026-01-23"
    })
    void readsDatesInFiguresAndNumerals(String text, LocalDate date) {
        Matcher matcher = DateText.DATE.matcher(text);
        assertThat(matcher.matches()).isTrue();
        assertThat(DateText.date(matcher)).contains(date);
    }

    @Test
    void knowsNoDayThatTheCalendarLacks() {
        Matcher matcher = DateText.DATE.matcher("2026年2月30日");
        assertThat(matcher.matches()).isTrue();
        assertThat(DateText.date(matcher)).isEmpty();
    }
}
