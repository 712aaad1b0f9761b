package cn.banwen.extraction.papers;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints on A4: places in millimetres from the upper left corner, type in points. */
final class Press {

    static final double WIDE = 210;
    static final Color HEAD_RED = new Color(200, 0, 0);

    private static final double POINT = 25.4 / 72;
    private static final byte[] PLAIN = font("Regular");
    private static final byte[] BOLD = font("Bold");

    private final List<List<Stroke>> pages = new ArrayList<>();

    private interface Stroke {
        void draw(PDPageContentStream out, PDFont plain, PDFont bold) throws IOException;
    }

    Press() {
        page();
    }

    Press page() {
        pages.add(new ArrayList<>());
        return this;
    }

    int pageCount() {
        return pages.size();
    }

    /** @param spread millimetres between one letter's beginning and the next; 0 for the usual */
    Press put(double x, double baseline, double size, String text, Color colour, boolean bold, double spread) {
        pages.get(pages.size() - 1).add((out, plain, heavy) -> {
            PDFont font = bold ? heavy : plain;
            out.setNonStrokingColor(colour);
            double at = x;
            for (String part : spread == 0
                    ? List.of(text)
                    : text.codePoints().mapToObj(Character::toString).toList()) {
                out.beginText();
                out.setFont(font, (float) size);
                out.newLineAtOffset((float) (at / POINT), (float) ((297 - baseline) / POINT));
                out.showText(part);
                out.endText();
                at += spread;
            }
        });
        return this;
    }

    Press put(double x, double baseline, double size, String text) {
        return put(x, baseline, size, text, Color.BLACK, false, 0);
    }

    Press middle(double baseline, double size, String text, Color colour, boolean bold) {
        return put((WIDE - width(size, text)) / 2, baseline, size, text, colour, bold, 0);
    }

    Press right(double end, double baseline, double size, String text) {
        return put(end - width(size, text), baseline, size, text);
    }

    Press rule(double y, double thickness, Color colour) {
        pages.get(pages.size() - 1).add((out, plain, bold) -> {
            out.setStrokingColor(colour);
            out.setLineWidth((float) thickness);
            out.moveTo((float) (28 / POINT), (float) ((297 - y) / POINT));
            out.lineTo((float) (184 / POINT), (float) ((297 - y) / POINT));
            out.stroke();
        });
        return this;
    }

    /** In millimetres. */
    static double width(double size, String text) {
        return text.codePoints()
                .mapToDouble(letter -> (letter < 0x2E80 ? 0.56 : 1) * size * POINT)
                .sum();
    }

    byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont plain = PDType0Font.load(document, new java.io.ByteArrayInputStream(PLAIN), true);
            PDFont bold = PDType0Font.load(document, new java.io.ByteArrayInputStream(BOLD), true);
            for (List<Stroke> strokes : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Stroke stroke : strokes) {
                        stroke.draw(content, plain, bold);
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] font(String weight) {
        try (InputStream font =
                Press.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf")) {
            return Objects.requireNonNull(font).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
