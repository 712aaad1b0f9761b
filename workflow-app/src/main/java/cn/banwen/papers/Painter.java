package cn.banwen.papers;

import cn.banwen.papers.Style.Ink;
import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
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
    private final PDRectangle size;
    private final Color grid;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    /**
     * Paints sheets of a size.
     *
     * @param grid of the lines between cells and of printed lines
     */
    Painter(PDDocument document, PDRectangle size, Ink grid) {
        this.document = document;
        this.size = size;
        this.grid = color(grid);
    }

    /** Adds a page with the sheet on it. */
    void paint(Sheet sheet) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            draw(content, sheet);
        }
    }

    /** Adds words to a page that was painted before. */
    void amend(int page, List<Words> words) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true)) {
            show(content, words);
        }
    }

    /** Draws the sheet into an open stream, its lower left corner at the origin. */
    void draw(PDPageContentStream content, Sheet sheet) throws IOException {
        strokeGrid(content, sheet);
        show(
                content,
                Stream.concat(sheet.margin().stream(), sheet.panels().stream().flatMap(panel -> panel.words().stream()))
                        .toList());
    }

    private void strokeGrid(PDPageContentStream content, Sheet sheet) throws IOException {
        content.setStrokingColor(grid);
        if (!sheet.panels().isEmpty()) {
            content.setLineWidth(GRID);
            for (Panel panel : sheet.panels()) {
                addRectangle(content, panel.box());
            }
            content.stroke();
            content.setLineWidth(FRAME);
            addRectangle(content, sheet.frame());
            content.stroke();
        }
        for (HorizontalLine line : sheet.lines()) {
            stroke(content, line);
        }
    }

    private void stroke(PDPageContentStream content, HorizontalLine line) throws IOException {
        content.setLineWidth(line.thickness());
        content.moveTo(line.x(), up(line.y()));
        content.lineTo(line.x() + line.width(), up(line.y()));
        content.stroke();
    }

    private void addRectangle(PDPageContentStream content, Box box) throws IOException {
        content.addRect(box.x(), up(box.bottom()), box.width(), box.height());
    }

    private void show(PDPageContentStream content, List<Words> all) throws IOException {
        content.beginText();
        for (Words words : all) {
            show(content, words);
        }
        content.endText();
        for (Words words : all) {
            if (words.style().struck() && !words.text().isEmpty()) {
                Box box = words.box();
                content.setStrokingColor(color(words.style().ink()));
                stroke(content, new HorizontalLine(box.x(), box.y() + box.height() / 2, box.width(), GRID));
            }
        }
    }

    private void show(PDPageContentStream content, Words words) throws IOException {
        Style style = words.style();
        content.setNonStrokingColor(color(style.ink()));
        content.setTextMatrix(Matrix.getTranslateInstance(words.x(), up(words.baseline())));
        for (FontChain.Run run : style.fonts().runs(words.text())) {
            content.setFont(fontFor(run.face()), style.size());
            content.showText(run.text());
        }
    }

    private static Color color(Ink ink) {
        return switch (ink) {
            case BLACK -> Color.BLACK;
            case GREY -> GREY;
            case RED -> RED;
        };
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
    private float up(float y) {
        return size.getHeight() - y;
    }
}
