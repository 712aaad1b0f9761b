package cn.banwen.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * An invented notice in the official layout of GB/T 9704-2012: red head, number, red line, title, text, date.
 *
 * @param lines of the body, short enough for the page
 */
record SampleNotice(String sender, String number, String title, List<String> lines, String date) {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 28 * MM;
    private static final float WIDTH = 156 * MM;
    private static final float BODY_SIZE = 16;
    private static final float LEADING = 28;

    void writeTo(Path target) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font =
                        new ClassPathResource("fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf").getInputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont face = PDType0Font.load(document, font, true);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                draw(content, face);
            }
            document.getDocumentInformation().setTitle(title);
            document.save(target.toFile());
        }
    }

    private void draw(PDPageContentStream content, PDFont face) throws IOException {
        content.setNonStrokingColor(0.8f, 0, 0);
        centred(content, face, 30, 700, sender + "文件");
        content.setNonStrokingColor(0f, 0, 0);
        centred(content, face, BODY_SIZE, 650, number);
        content.setStrokingColor(0.8f, 0, 0);
        content.setLineWidth(1.5f);
        content.moveTo(LEFT, 638);
        content.lineTo(LEFT + WIDTH, 638);
        content.stroke();
        centred(content, face, 20, 590, title);
        float y = 540;
        for (String line : lines) {
            text(content, face, BODY_SIZE, LEFT, y, line);
            y -= LEADING;
        }
        right(content, face, y - LEADING, sender);
        right(content, face, y - 2 * LEADING, date);
    }

    private static void centred(PDPageContentStream content, PDFont face, float size, float y, String text)
            throws IOException {
        text(content, face, size, LEFT + (WIDTH - width(face, size, text)) / 2, y, text);
    }

    private static void right(PDPageContentStream content, PDFont face, float y, String text) throws IOException {
        text(content, face, BODY_SIZE, LEFT + WIDTH - 2 * BODY_SIZE - width(face, BODY_SIZE, text), y, text);
    }

    private static void text(PDPageContentStream content, PDFont face, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(face, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static float width(PDFont face, float size, String text) {
        try {
            return face.getStringWidth(text) / 1000 * size;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
