package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On real PDFs, with marks where GB/T 9704-2012 puts them and words that only look like marks. */
class MarkFinderTests {

    private static final String TITLE = "关于做好保密工作的通知";
    private static final String NUMBER = "云政发〔2026〕1号";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "机密,机密",
        "机 密,机密",
        "机　　密,机密",
        "机密★5年,机密★5年",
        "秘密★长期,秘密★长期",
        "绝密 ★ 启封前,绝密★启封前",
        "机密☆１０年,机密★10年",
        "秘密*6个月,秘密★6个月",
        "機密★三年,机密★三年",
        "密级：机密,机密",
        "密级和保密期限：秘密★1年,秘密★1年",
        "机密★2030年6月1日,机密★2030年6月1日",
        "【秘密】,秘密",
        "特急 机密★1年,机密★1年"
    })
    void findsTheMarkOnTheSecondLineAboveTheIssuer(String words, String mark) throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 42, 16, "000001")
                .text(28, 52, 16, words)
                .text(28, 62, 16, "特急")
                .official(TITLE, NUMBER, "各乡镇：");

        assertThat(find(draft)).hasToString("Optional[" + mark + "]");
    }

    @Test
    void findsTheMarkOfTheSampleThatOtherTestsUse() throws IOException {
        assertThat(find(SamplePdfs.classified("绝密", null))).hasToString("Optional[绝密]");
        assertThat(find(SamplePdfs.classified("秘密", "10年"))).hasToString("Optional[秘密★10年]");
    }

    @Test
    void findsAMarkDrawnCharacterByCharacterInAnyOrder() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 52, 16, "机")
                .text(53, 52.4, 14, "5年")
                .official(TITLE, NUMBER, "各乡镇：")
                .text(38, 52, 16, "密")
                .text(46, 52.2, 16, "★");

        assertThat(find(draft)).hasToString("Optional[机密★5年]");
    }

    @Test
    void findsAMarkMadeBoldByDrawingItTwice() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 52, 16, "机密★5年")
                .text(28.1, 52, 16, "机密★5年")
                .official(TITLE, NUMBER);

        assertThat(find(draft)).hasToString("Optional[机密★5年]");
    }

    @Test
    void findsTheMarkOfALetterOppositeItsNumber() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .centred(40, 36, "云溪县人民政府")
                .line(46)
                .text(28, 55, 16, "机密★1年")
                .text(140, 55, 16, "云政函〔2026〕1号")
                .centred(75, 22, TITLE);

        assertThat(find(draft)).hasToString("Optional[机密★1年]");
    }

    @Test
    void findsTheMarkOnTheRightWhereTheStandardOf1999HadIt() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 42, 16, "000001")
                .text(150, 42, 16, "秘密★1年")
                .official(TITLE, NUMBER);

        assertThat(find(draft)).hasToString("Optional[秘密★1年]");
    }

    @Test
    void findsTheMarkUnderTheSmallPrintOfAFax() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(10, 8, 8, "2026-07-08 09:12 FROM 0871-1234567 P.1/3")
                .text(28, 52, 16, "机密")
                .official(TITLE, NUMBER);

        assertThat(find(draft)).hasToString("Optional[机密]");
    }

    @Test
    void findsTheMarkOnAPageStoredOnItsSide() throws IOException {
        PdfDraft draft = PdfDraft.a4().turned().text(28, 52, 16, "机密★5年").official(TITLE, NUMBER);

        assertThat(find(draft)).hasToString("Optional[机密★5年]");
    }

    @Test
    void findsTheMarkBehindACoverSheetOrABlankPage() throws IOException {
        assertThat(find(PdfDraft.a4()
                        .centred(100, 22, "文件处理笺")
                        .page()
                        .text(28, 52, 16, "机密")
                        .official(TITLE, NUMBER)))
                .hasToString("Optional[机密]");
        assertThat(find(PdfDraft.a4().page().page().text(28, 52, 16, "机密").official(TITLE, NUMBER)))
                .hasToString("Optional[机密]");
    }

    @Test
    void findsTheMarkInTheWordsThatRecognitionLaidUnderAScan() throws IOException {
        PdfDraft draft =
                PdfDraft.a4().picture(0, 0, 210, 297).invisibleFromHere().text(28, 52, 16, "机密★5年");

        assertThat(find(draft)).hasToString("Optional[机密★5年]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守国家秘密", "商业秘密", "机密级计算机", "秘密。", "机密文件", "涉及国家秘密的", "“机密”"})
    void isNotMisledByOtherWordsInThatPlace(String words) throws IOException {
        assertThat(find(PdfDraft.a4().text(28, 52, 16, words).official(TITLE, NUMBER)))
                .isEmpty();
    }

    @Test
    void isNotMisledByTheTitleAndTheText() throws IOException {
        PdfDraft draft = PdfDraft.a4().official("关于加强国家秘密保护的通知", NUMBER, "各乡镇：", "不得泄露国家", "秘密", "机密★5年", "密级：机密");

        assertThat(find(draft)).isEmpty();
    }

    @Test
    void isNotMisledByALineOfTextThatWrapsIntoTheWord() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 42, 16, "一、任何单位和个人都有义务保守国家")
                .text(28, 52, 16, "秘密")
                .text(28, 62, 16, "二、其他事项");

        assertThat(find(draft)).isEmpty();
    }

    @Test
    void isNotMisledByATitleOfThatOneWord() throws IOException {
        assertThat(find(PdfDraft.a4().centred(50, 22, "机密").text(28, 70, 16, "从前有一个人。")))
                .isEmpty();
        assertThat(find(PdfDraft.a4().text(28, 50, 36, "机密"))).isEmpty();
    }

    @Test
    void isNotMisledByATable() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .centred(30, 22, "定密事项一览表")
                .text(28, 42, 16, "密级")
                .text(80, 42, 16, "事项")
                .text(28, 52, 16, "机密")
                .text(80, 52, 16, "方案")
                .text(28, 62, 16, "秘密");

        assertThat(find(draft)).isEmpty();
    }

    @Test
    void isNotMisledByATableWithoutATitle() throws IOException {
        PdfDraft draft = PdfDraft.a4()
                .text(28, 42, 16, "1")
                .text(60, 42, 16, "机密")
                .text(100, 42, 16, "张三")
                .text(28, 52, 16, "机密")
                .text(100, 52, 16, "李四");

        assertThat(find(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Keywords,密级:机密,机密",
        "Keywords,'防汛, 密级：秘密★5年',秘密★5年",
        "Subject,机密,机密",
        "Title,绝密★启用前,绝密★启用前",
        "密级,秘密,秘密",
        "SecurityLevel,机密★10年,机密★10年",
        "security-level,Top Secret,绝密"
    })
    void takesThePropertiesThatStateTheLevelOutright(String key, String value, String mark) throws IOException {
        PdfDraft draft = PdfDraft.a4().official(TITLE, NUMBER).information(key, value);

        assertThat(find(draft)).hasToString("Optional[" + mark + "]");
    }

    @ParameterizedTest
    @CsvSource({"Keywords,'保密, 机密 文件, 管理'", "Title,保守国家秘密", "密级,公开", "SecurityLevel,3", "Subject,商业秘密", "Author,密级研究所"})
    void isNotMisledByOtherProperties(String key, String value) throws IOException {
        assertThat(find(PdfDraft.a4().official(TITLE, NUMBER).information(key, value)))
                .isEmpty();
    }

    private Optional<ClassificationMark> find(PdfDraft draft) throws IOException {
        return find(draft.bytes());
    }

    private Optional<ClassificationMark> find(byte[] pdf) throws IOException {
        Path file = Files.write(directory.resolve("a.pdf"), pdf);
        return new FileExaminer().examine(file, "a.pdf").mark();
    }
}
