package cn.banwen.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTests {

    @Test
    void writesYearAndSequenceWithoutPadding() {
        assertThat(new NumberPattern("收〔{year}〕{seq}号").format(2026, 7)).isEqualTo("收〔2026〕7号");
        assertThat(new NumberPattern("{seq}/{year}").format(2026, 12)).isEqualTo("12/2026");
    }

    @ParameterizedTest
    @CsvSource({
        "收〔{year}〕号, pattern-needs-seq",
        "收{seq}号, pattern-needs-year",
        "收〔{year}〕{seq}-{seq}号, pattern-needs-seq",
        "{year}{seq}, pattern-ambiguous",
        "{seq}{year}号, pattern-ambiguous",
        "收{year}年1{seq}号, pattern-ambiguous",
        "收{year}年{seq}0号, pattern-ambiguous",
        "收1{year}年{seq}号, pattern-ambiguous",
        "收{year}年１{seq}号, pattern-ambiguous",
        "收〔{year}〕{seq}{month}号, pattern-ambiguous",
        "收〔{year}〕{seq}}号, pattern-ambiguous"
    })
    void refusesWhatWouldGiveANumberTwice(String pattern, String code) {
        assertThatThrownBy(() -> new NumberPattern(pattern))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收〔{year}〕\u0000{seq}号", "收〔{year}〕\n{seq}号", "收〔{year}〕\u200b{seq}号"})
    void refusesWhatNobodySees(String pattern) {
        assertThatThrownBy(() -> new NumberPattern(pattern)).isInstanceOf(Refusal.class);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> new NumberPattern("收".repeat(61)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::code)
                        .containsExactly("pattern-needs-seq", "pattern-needs-year", "too-long"));
    }
}
