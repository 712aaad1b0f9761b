package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"关于做好２０２６年防汛工作的通知（修订）.pdf", "云政发〔2026〕1号 关于 通知.pdf", "附件1.2　说明.tar.gz", "通知", "𠮷田𬭚.ofd"})
    void keepsWhatIsHarmless(String name) {
        assertThat(SafeFileName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\fakepath\\通知.pdf,通知.pdf",
        "..\\..\\通知.pdf,通知.pdf",
        "/tmp/a/b.pdf,b.pdf",
        ".htaccess,htaccess",
        "通知.pdf...,通知.pdf",
        "'  通知.pdf\u3000',通知.pdf"
    })
    void keepsTheLastSegmentWithoutDotsAndBlanksAround(String given, String expected) {
        assertThat(SafeFileName.of(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通知\u202E.pdf",
                "通\u200B知\uFEFF.pdf",
                "通\u0000知\r\n\t.pdf",
                "通\u3164知\u034F.pdf",
                "通\uD800知.pdf",
                "通\uFFFE知.pdf",
                "a\u2028/\u2066通知.pdf\u2069"
            })
    void removesWhatNobodySees(String given) {
        assertThat(SafeFileName.of(given)).isEqualTo("通知.pdf");
    }

    @Test
    void showsTheRealExtensionOfANameThatRunsBackwards() {
        assertThat(SafeFileName.of("通知\u202Efdp.exe")).isEqualTo("通知fdp.exe");
    }

    @ParameterizedTest
    @CsvSource({
        "CON,_CON",
        "nul.pdf,_nul.pdf",
        "com1.tar.gz,_com1.tar.gz",
        "LPT¹.txt,_LPT¹.txt",
        "CONTENT.pdf,CONTENT.pdf"
    })
    void avoidsTheNamesOfWindowsDevices(String given, String expected) {
        assertThat(SafeFileName.of(given)).isEqualTo(expected);
    }

    @Test
    void writesForbiddenCharactersInFullWidth() {
        assertThat(SafeFileName.of("a<b>c:\"d\"|e?f*.pdf")).isEqualTo("a＜b＞c：＂d＂｜e？f＊.pdf");
    }

    @Test
    void composesDecomposedCharacters() {
        assertThat(SafeFileName.of("Re\u0301sume\u0301.pdf")).isEqualTo("Résumé.pdf");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "...", "..", "/", "a/", "\u200B.\u202E", "\u3000"})
    void namesWhatHasNoName(String given) {
        assertThat(SafeFileName.of(given)).isEqualTo("未命名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "通", "𠮷", "é"})
    void cutsALongNameBetweenCharactersAndKeepsItsExtension(String character) {
        String name = SafeFileName.of(character.repeat(300) + ".pdf");

        assertThat(name).endsWith(character + ".pdf").hasSizeLessThanOrEqualTo(200);
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 240);
        assertThat(name.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b/c:d.", " .CON. ", "通\u202E知 .pdf ", "x. . .", "_CON", "con .pdf"})
    void changesNothingTheSecondTime(String given) {
        String once = SafeFileName.of(given);

        assertThat(SafeFileName.of(once)).isEqualTo(once);
    }

    @Test
    void changesNothingTheSecondTimeWhereTheCutLeavesABlank() {
        String once = SafeFileName.of("通".repeat(78) + " 知.pdf" + "x".repeat(40) + ".  .pdf");

        assertThat(SafeFileName.of(once)).isEqualTo(once);
    }
}
