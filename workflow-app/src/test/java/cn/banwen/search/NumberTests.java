package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云安〔2026〕9号",
                "云安[2026]9号",
                "云安2026 9",
                "云安 2026 9号",
                "云安（2026）第09 号",
                "云安〔2026〕9",
                "云安2026-9",
                "云安 〔２０２６〕 ９号",
                "云安2026年9号"
            })
    void spellingsOfANumberAreOne(String typed) {
        assertThat(NumberQuery.of(typed)).contains(new NumberQuery("云安", 2026, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"云安", "2026 9", "2026", "20269", "防汛2026", "9号", "云安〔2026〕", "云安〔1026〕9号", "防汛 抗旱"})
    void wordsAndFiguresAreNone(String typed) {
        assertThat(NumberQuery.of(typed)).isEmpty();
    }

    @Test
    void numbersAreFoundInRunningTextInAnyDisguise() {
        String text = "根据《通知》（云政办发〔2026〕 7 号）和县应急局云应急﹝２０２６﹞第012号要求，20〔2026〕件。";
        assertThat(FoundNumber.in(text))
                .extracting(FoundNumber::head, FoundNumber::year, FoundNumber::seq)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("云政办发", 2026, 7),
                        org.assertj.core.groups.Tuple.tuple("和县应急局云应急", 2026, 12));
    }

    @Test
    void theSpellingLeavesOutWordsThatStandBefore() {
        assertThat(FoundNumber.in("现根据云政发〔2026〕3号").get(0).spelling()).isEqualTo("云政发〔2026〕3号");
    }

    @Test
    void aLongTextWithoutANumberIsReadAtOnce() {
        assertThat(FoundNumber.in("云".repeat(1_000_000) + "〔2026" + " ".repeat(100_000)))
                .isEmpty();
    }
}
