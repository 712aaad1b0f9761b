package cn.banwen.papers;

import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Paints laid-out sheets into a document. */
final class Painter {

    private static final Color RED = new Color(0xB8, 0x1C, 0x22);
    private static final Color GREY = new Color(0x6B, 0x6B, 0x6B);
    private static final float GRID = 0.6f;
    private static final float FRAME = 1.4f;

    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    Painter(PDDocument document) {
        this.document = document;
    }

    void paint(Sheet sheet) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            strokeGrid(content, sheet);
            content.beginText();
            for (Words words : sheet.margin()) {
                show(content, words);
            }
            for (Panel panel : sheet.panels()) {
                for (Words words : panel.words()) {
                    show(content, words);
                }
            }
            content.endText();
        }
    }

    private static void strokeGrid(PDPageContentStream content, Sheet sheet) throws IOException {
        content.setStrokingColor(RED);
        content.setLineWidth(GRID);
        for (Panel panel : sheet.panels()) {
            addRectangle(content, panel.box());
        }
        content.stroke();
        content.setLineWidth(FRAME);
        addRectangle(content, sheet.frame());
        content.stroke();
    }

    private static void addRectangle(PDPageContentStream content, Box box) throws IOException {
        content.addRect(box.x(), up(box.bottom()), box.width(), box.height());
    }

    private void show(PDPageContentStream content, Words words) throws IOException {
        Style style = words.style();
        content.setNonStrokingColor(
                switch (style.ink()) {
                    case BLACK -> Color.BLACK;
                    case GREY -> GREY;
                    case RED -> RED;
                });
        content.setTextMatrix(Matrix.getTranslateInstance(words.x(), up(words.baseline())));
        for (FontChain.Run run : style.fonts().runs(words.text())) {
            content.setFont(fontFor(run.face()), style.size());
            content.showText(run.text());
        }
    }

    private PDFont fontFor(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = face.embedIn(document);
            fonts.put(face, font);
        }
        return font;
    }

    /** PDF counts upwards from the bottom of the page. */
    private static float up(float y) {
        return PDRectangle.A4.getHeight() - y;
    }
}
