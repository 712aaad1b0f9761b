package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The receipt for the sender and the letter that returns a document. */
class LettersTests {

    private static final Typefaces FACES = Typefaces.with(SiteFaces.none());

    @Test
    void theReceiptSaysWhatWasCountedByWhomAndWhen() throws IOException {
        byte[] pdf = print(Letters.receipt());
        PaperPictures.render("receipt", pdf);

        assertThat(PaperPictures.text(pdf))
                .contains("青石乡党政办公室签收回执", "签收编号：QS-2026-000128", "第1页 共1页")
                .contains("青石县防汛抗旱指挥部办公室", "青汛办发〔2026〕33号", "特急", "电子平台", "2026年7月7日")
                .contains("应收份数", "实收份数", "完整", "缺第三份，已电话告知来文单位补寄。")
                .contains("䶮〓（代 王×）", "2026年7月8日 17:00", "上述来文已按所列情况清点签收，特此回执。");
        assertThat(PaperPictures.joined(pdf)).contains(Letters.receipt().title());
    }

    @Test
    void theReceiptGrowsWithItsTexts() throws IOException {
        byte[] pdf = print(Letters.longReceipt());
        PaperPictures.render("receipt-long", pdf);

        assertThat(PaperPictures.pages(pdf)).isGreaterThan(1);
        assertThat(PaperPictures.joined(pdf)).contains(Letters.LONG_TITLE, Letters.LONG_NAME, "未查验");
        assertThat(PaperPictures.text(pdf).chars().filter(c -> c == '明').count())
                .isGreaterThanOrEqualTo(2000);
    }

    @Test
    void receiptsWithOtherWordsAreOtherFiles() throws IOException {
        assertThat(identity(Letters.receipt("已点清。"))).isEqualTo(identity(Letters.receipt("已点清。")));
        assertThat(identity(Letters.receipt("已点清。"))).isNotEqualTo(identity(Letters.receipt("缺一份。")));
    }

    private static String identity(DeliveryReceipt receipt) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(receipt))) {
            return String.valueOf(document.getDocument().getDocumentID().getObject(0));
        }
    }

    @Test
    void theReturnLetterStatesAllReasonsAndWhatFailed() throws IOException {
        byte[] pdf = print(Letters.letter());
        PaperPictures.render("return-letter", pdf);

        assertThat(PaperPictures.joined(pdf))
                .contains("签收编号：QS-2026-000130", "关于退回《关于报送〈义务教育阶段控辍保学情况〉的请示》的函", "云岭县教育局：")
                .contains("（云教〔2026〕12号）已于2026年7月8日 17:00签收", "《党政机关公文处理工作条例》第二十四条")
                .contains("一、来文属于向下级机关行文，不应使用“请示”。", "二、涉及县财政局职权的经费事项未经会签。")
                .contains("（一）文种、格式不规范：请示用于上行文", "（二）涉及其他地区或部门职权的事项未经协商、会签")
                .contains("（一）是否应当由本机关办理：属本乡职责范围", "特此函告。青石乡党政办公室2026年7月9日");
    }

    @Test
    void whatWasRefusedAtTheDoorIsReturnedWithItsReason() throws IOException {
        byte[] pdf = print(Letters.atTheDoor());
        PaperPictures.render("return-letter-at-the-door", pdf);

        assertThat(PaperPictures.joined(pdf))
                .contains("来文单位：", "送达。经清点核对，未予签收，现予退回，理由如下：", "一、信封注明的份数与实际不符，且未加盖印章。")
                .doesNotContain("初审", "另有说明");
    }

    @Test
    void fortyReasonsGoOnOverNumberedPages() throws IOException {
        byte[] pdf = print(Letters.longLetter());
        PaperPictures.render("return-letter-long", pdf);

        int pages = PaperPictures.pages(pdf);
        assertThat(pages).isGreaterThan(3);
        String text = PaperPictures.text(pdf);
        assertThat(text).contains("— 2 —", "— " + pages + " —").doesNotContain("— 1 —");
        String joined = PaperPictures.joined(pdf);
        for (int i = 1; i <= 40; i++) {
            assertThat(joined).contains(ChineseNumerals.of(i) + "、第" + i + "条理由：");
        }
        assertThat(joined)
                .contains(Letters.LONG_TITLE.replace('《', '〈').replace('》', '〉'))
                .contains("经办人〓䶮㛃已电话说明。", Letters.LONG_NAME + "：");
    }

    static Stream<ReturnLetter> letters() {
        return Stream.of(Letters.letter(), Letters.atTheDoor(), Letters.longLetter());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void wordsNeitherOverlapNorLeaveThePage(ReturnLetter letter) {
        for (Sheet sheet : new ReturnLetterLayout(letter, FACES).sheets()) {
            List<Box> words = sheet.margin().stream()
                    .filter(it -> !it.text().isEmpty() && !it.text().startsWith("— "))
                    .map(Words::box)
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                Box box = words.get(i);
                assertThat(box.x()).isGreaterThanOrEqualTo(28 * LetterPages.MM - 0.01f);
                assertThat(box.right()).isLessThanOrEqualTo(28 * LetterPages.MM + LetterPages.WIDTH + 0.01f);
                assertThat(box.bottom()).isLessThan(PDRectangle.A4.getHeight() - 20);
                assertThat(i == 0 || box.y() >= words.get(i - 1).bottom() - 0.01f)
                        .isTrue();
            }
        }
    }

    @Test
    void theSignatureNeverStandsAlone() {
        for (int reasons = 1; reasons < 30; reasons++) {
            ReturnLetter letter = Letters.longLetter();
            List<Sheet> sheets = new ReturnLetterLayout(
                            new ReturnLetter(
                                    letter.office(),
                                    letter.receiptId(),
                                    letter.recipient(),
                                    "短标题",
                                    null,
                                    letter.arrivedAt(),
                                    false,
                                    letter.reasons().subList(0, reasons),
                                    List.of(),
                                    List.of(),
                                    letter.date()),
                            FACES)
                    .sheets();
            assertThat(sheets.get(sheets.size() - 1).margin())
                    .anyMatch(words -> words.text().equals("特此函告。"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "20,二十", "21,二十一", "40,四十", "99,九十九", "100,100"})
    void paragraphsAreNumberedInChinese(int number, String written) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(written);
    }

    private static byte[] print(DeliveryReceipt receipt) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new Papers(null).print(receipt, pdf);
        return pdf.toByteArray();
    }

    private static byte[] print(ReturnLetter letter) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new Papers(null).print(letter, pdf);
        return pdf.toByteArray();
    }
}
