package cn.banwen.rendition.drawing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Types plain lines onto sheets of A4, so that text without pages is shown, searched and pointed at like any other. */
final class TypedPdf {

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final float SIZE = 12;
    private static final float STEP = 20;
    private static final float MARGIN = 57;
    private static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / STEP);

    /** What the font lacks. */
    private static final String UNKNOWN = "□";

    private final PDFont font;

    private TypedPdf(PDFont font) {
        this.font = font;
    }

    /** Long lines are broken; there is at least one page. */
    static void write(List<String> paragraphs, Path target) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream face = TypedPdf.class.getResourceAsStream(FONT)) {
            if (face == null) {
                throw new FileNotFoundException(FONT);
            }
            TypedPdf typed = new TypedPdf(PDType0Font.load(document, face, true));
            List<String> lines = new ArrayList<>();
            for (String paragraph : paragraphs) {
                typed.breakUp(paragraph, lines);
            }
            int from = 0;
            do {
                typed.page(document, lines.subList(from, Math.min(lines.size(), from + LINES)));
                from += LINES;
            } while (from < lines.size());
            document.save(target.toFile());
        }
    }

    private void breakUp(String paragraph, List<String> lines) throws IOException {
        float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int letter :
                Letters.readable(paragraph.replace("\t", "    ")).codePoints().toArray()) {
            String shown = shown(letter);
            float width = font.getStringWidth(shown) / 1000 * SIZE;
            if (used + width > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(shown);
            used += width;
        }
        lines.add(line.toString());
    }

    private String shown(int letter) {
        String text = Character.toString(letter);
        try {
            font.encode(text);
            return text;
        } catch (IOException | IllegalArgumentException missing) {
            return UNKNOWN;
        }
    }

    private void page(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.setFont(font, SIZE);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    pen.beginText();
                    pen.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - SIZE - i * STEP);
                    pen.showText(lines.get(i));
                    pen.endText();
                }
            }
        }
    }
}
