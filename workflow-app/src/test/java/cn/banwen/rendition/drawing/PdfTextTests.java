package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.banwen.ofd.PageText;
import java.io.IOException;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTextTests {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float SIZE = 12;

    private interface Words {
        void print(PDPageContentStream pen) throws IOException;
    }

    private static void print(PDPageContentStream pen, float x, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(FONT, SIZE);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
    }

    private static TextOfPage read(PDPage page, Words words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                words.print(pen);
            }
            return PdfText.of(page);
        }
    }

    private static TextOfPage read(Words words) throws IOException {
        return read(new PDPage(PDRectangle.A4), words);
    }

    @Test
    void narrowNeighboursAreAllRead() throws IOException {
        TextOfPage page = read(pen -> print(pen, 57, 700, "l".repeat(60) + "i".repeat(60)));
        assertThat(Lines.text(page.runs())).isEqualTo("l".repeat(60) + "i".repeat(60));
    }

    @Test
    void whatIsPrintedTwiceIsReadOnceWhereverItStands() throws IOException {
        TextOfPage page = read(pen -> {
            for (int i = 0; i < 200; i++) {
                float x = 57 + i * 0.37f;
                float y = 800 - i * 3.7f;
                print(pen, x, y, "W");
                print(pen, x + 0.02f * SIZE, y, "W");
                print(pen, x, y + 0.03f * SIZE, "W");
            }
        });
        assertThat(Lines.text(page.runs()).replace("\n", "")).isEqualTo("W".repeat(200));
    }

    @Test
    void morePrintThanAnybodyReadsIsCutAndSaidToBe() throws IOException {
        TextOfPage page = read(pen -> {
            for (int line = 0; line < 41; line++) {
                print(pen, 57, 800 - line, "x".repeat(1_000));
            }
        });
        assertThat(page.whole()).isFalse();
        assertThat(page.runs().stream().mapToInt(run -> run.text().length()).sum())
                .isLessThanOrEqualTo(PageText.MOST_CHARACTERS);
        TextOfPage scattered = read(pen -> {
            for (int i = 0; i < 10_100; i++) {
                print(pen, i % 100 * 20, i / 100 * 20, "x");
            }
        });
        assertThat(scattered.whole()).isFalse();
        assertThat(scattered.runs()).hasSize(10_000);
        assertThat(read(pen -> print(pen, 57, 700, "x")).whole()).isTrue();
    }

    @Test
    void aPageOfLargerUnitsHasItsWordsWhereTheyAreSeen() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat(2));
        TextOfPage text = read(page, pen -> print(pen, 57, 700, "x"));
        assertThat(text.runs()).singleElement().satisfies(run -> {
            assertThat(run.x()).isCloseTo(114, within(0.1f));
            assertThat(run.originY()).isCloseTo(2 * (PDRectangle.A4.getHeight() - 700), within(0.5f));
            assertThat(run.size()).isEqualTo(24);
        });
    }
}
