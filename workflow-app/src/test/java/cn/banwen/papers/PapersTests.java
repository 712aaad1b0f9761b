package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PapersTests {

    private static final FontMapper SYSTEM_FONTS = FontMappers.instance();
    private static final Papers papers = newPapers();

    private static Papers newPapers() {
        try {
            return new Papers(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDFBox scans the machine's fonts, for seconds, when it is first asked for a font that is not embedded. */
    @BeforeAll
    static void forbidSystemFonts() {
        FontMappers.set((FontMapper) Proxy.newProxyInstance(
                FontMapper.class.getClassLoader(), new Class<?>[] {FontMapper.class}, (proxy, method, args) -> {
                    throw new AssertionError("asked the system for a font: " + method.getName());
                }));
    }

    @AfterAll
    static void allowSystemFonts() {
        FontMappers.set(SYSTEM_FONTS);
    }

    @Test
    void everyBlockExtractsAsItWasTyped() throws IOException {
        String text = text(print(Slips.typical()));

        assertThat(text)
                .contains("青石乡党政办公室文件处理笺", "签收编号：签〔2026〕0128", "第1页 共1页")
                .contains("收文号", "来文单位", "来文号", "缓急", "密级", "份数", "文件标题", "收文日期", "拟办意见", "科室意见")
                .contains("主要领导批示", "分管领导批示", "传阅", "承办情况", "办理结果", "办结时限", "办结时间", "备注")
                .contains("收〔2026〕128号", "青石县防汛抗旱指挥部办公室", "青汛办发〔2026〕33号", "特急")
                .contains("党政办 陈× 2026年7月8日 17:00", "副乡长 李×（代 王×） 2026年7月8日 17:00", "吴× 2026年7月8日 17:00")
                .contains("民政办(协办) 何×（代 郑×）", "未阅", "所需经费列入应急", "2026年7月13日 17:00")
                .contains("办理结果：已按要求办结，7月12日书面报县防汛办（青乡函〔2026〕9号）。", "7月9日催办一次（电话），应急办答复当日完成。");
        assertThat(joined(text)).contains(joined(Slips.typical().title()), Slips.OPINION);
    }

    @Test
    void longTextsRunOverThePagesWithoutLosingACharacter() throws IOException {
        String counted = IntStream.range(0, 1500).mapToObj(i -> "第" + i + "条，").collect(Collectors.joining());
        HandlingSlip slip = Slips.withLeaders(Slips.entry(counted, "", "周×"));

        assertThat(joined(withoutHeadings(text(print(slip))))).contains(counted);
    }

    private static String withoutHeadings(String text) {
        return text.lines().filter(line -> line.matches("[第0-9条，]+")).collect(Collectors.joining());
    }

    @Test
    void theOverfullSlipKeepsEveryOpinion() throws IOException {
        byte[] pdf = print(Slips.overfull());
        String text = text(pdf);

        assertThat(pages(pdf)).isGreaterThan(8);
        assertThat(text).contains("第1页 共" + pages(pdf) + "页", "第" + pages(pdf) + "页 共" + pages(pdf) + "页(续)");
        for (int i = 1; i <= 40; i++) {
            assertThat(text).contains("第" + i + "条意见：", "副乡长 李×" + i + "（代 王×） 2026年7月8日 17:00");
        }
        assertThat(text).contains("后〓验收。〓", "农业办 〓䶮㛃", "第23村", "延期29：");
        assertThat(text.chars().filter(c -> c == '阅').count()).isGreaterThan(3000);
    }

    @Test
    void aTitleOfTwoHundredCharactersIsPrintedWhole() throws IOException {
        String title = "关于印发《青石乡2026年防汛抗旱应急预案（试行）》的通知".repeat(8).substring(0, 200);

        assertThat(joined(text(print(Slips.withTitle(title))))).contains(title);
    }

    @Test
    void latinWordsExtractLetterByLetter() throws IOException {
        assertThat(text(print(Slips.withTitle("office file affluent")))).contains("office file affluent");
    }

    @Test
    void printsEveryCodePoint() {
        assertThatCode(() -> {
                    for (int from = 0; from <= Character.MAX_CODE_POINT; from += 0x4000) {
                        print(Slips.withTitle(codePoints(from, 0x4000, 23)));
                    }
                    print(Slips.withTitle(codePoints(0, 0x0800, 1)));
                })
                .doesNotThrowAnyException();
    }

    private static String codePoints(int from, int count, int step) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i += step) {
            text.appendCodePoint(Math.min(from + i, Character.MAX_CODE_POINT));
        }
        return text.toString();
    }

    @Test
    void everyFontIsAnEmbeddedSubsetAndTheFileSmall() throws IOException {
        byte[] pdf = print(Slips.typical());

        assertThat(pdf).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = fonts(document);
            assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(fonts).allSatisfy(font -> assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-.*"));
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void theFileNamesItsTitleLanguageAndGivenDate() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        papers.print(Slips.justReceived(), Instant.parse("2026-07-08T09:00:00Z"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("青石乡党政办公室文件处理笺 关于做好2026年秋粮生产工作的通知");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-07-08T09:00:00Z");
        }
    }

    @Test
    void theSameSlipGivesTheSameBytesFromAnyThread() throws IOException {
        byte[] first = print(Slips.typical());

        assertThat(Stream.generate(Slips::typical).limit(24).parallel().map(PapersTests::print))
                .allSatisfy(pdf -> assertThat(pdf).isEqualTo(first));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = new boolean[1];
        papers.print(Slips.justReceived(), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });

        assertThat(closed[0]).isFalse();
    }

    private static byte[] print(HandlingSlip slip) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            papers.print(slip, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Wrapped lines joined again. */
    private static String joined(String text) {
        return text.replaceAll("\\R", "");
    }
}
