package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云防指〔2026〕23号",
                "云防指[2026]23号",
                "云防指（2026）23号",
                "云防指(2026)23号",
                "云防指【2026】23号",
                "云防指〈2026〉23号",
                "云防指［2026］23号",
                "云防指﹝2026﹞23号",
                " 云防指 〔2026〕 第 023 号 ",
                "云防指〔２０２６〕２３号",
                "云防指〔2026〕第０２３号",
                "云防指〔2026〕\u200b23号"
            })
    void spellingsOfOneNumberMeet(String typed) {
        assertThat(DocumentNumber.key(typed)).contains("云防指〔2026〕23号");
    }

    @ParameterizedTest
    @CsvSource({
        "云防指〔2026〕230号, 云防指〔2026〕230号",
        "云防指〔2026〕100号, 云防指〔2026〕100号",
        "国办发明电〔2025〕7号, 国办发明电〔2025〕7号",
        "第3期, 第3期",
        "云农（办）发〔2026〕5号, 云农(办)发〔2026〕5号",
        "1号, 1号"
    })
    void whatDiffersStaysDifferent(String typed, String key) {
        assertThat(DocumentNumber.key(typed)).contains(key);
    }

    @Test
    void nothingTypedIsNoKey() {
        assertThat(DocumentNumber.key(null)).isEmpty();
        assertThat(DocumentNumber.key("  \t ")).isEmpty();
        assertThat(DocumentNumber.key("\u200b\ufeff")).isEmpty();
        assertThat(DocumentNumber.key("\u3000")).isEmpty();
    }
}
