package cn.banwen.rendition.drawing;

import cn.banwen.platform.LineBreaks;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
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
    private static final float ROOM = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / STEP);

    /** What the font lacks; only to look at. */
    private static final String UNKNOWN = "□";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private TypedPdf(PDFont font) {
        this.font = font;
    }

    /**
     * Long lines are broken; there is at least one page.
     *
     * @return the text of each page, letter by letter as it was typed, whatever the font shows of it
     */
    static List<TextOfPage> write(List<String> paragraphs, Path target) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream face = TypedPdf.class.getResourceAsStream(FONT)) {
            if (face == null) {
                throw new FileNotFoundException(FONT);
            }
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(face));
            // Ligatures have other widths than the letters that they stand for.
            parsed.setEnableGsub(false);
            TypedPdf typed = new TypedPdf(PDType0Font.load(document, parsed, true));
            List<String> lines = new ArrayList<>();
            for (String paragraph : paragraphs) {
                typed.breakUp(Letters.readable(paragraph.replace("\t", "    ")), lines);
            }
            List<TextOfPage> pages = new ArrayList<>();
            int from = 0;
            do {
                List<String> onPage = lines.subList(from, Math.min(lines.size(), from + LINES));
                typed.page(document, onPage);
                pages.add(TextOfPage.of(typed.runs(onPage), true));
                from += LINES;
            } while (from < lines.size());
            document.save(target.toFile());
            return pages;
        }
    }

    private void breakUp(String paragraph, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String piece : paragraph.isEmpty() ? List.<String>of() : LineBreaks.pieces(paragraph)) {
            // Blanks may hang over the edge.
            if (!line.isEmpty() && used + width(piece.stripTrailing()) > ROOM) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int letter : piece.codePoints().toArray()) {
                float width = width(letter);
                if (!line.isEmpty() && used + width > ROOM && !Character.isSpaceChar(letter)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(letter);
                used += width;
            }
        }
        lines.add(line.toString());
    }

    private float width(String text) throws IOException {
        float width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += width(letter);
        }
        return width;
    }

    private float width(int letter) throws IOException {
        Float known = widths.get(letter);
        if (known == null) {
            known = font.getStringWidth(shown(letter)) / 1000 * SIZE;
            widths.put(letter, known);
        }
        return known;
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

    private List<TextRun> runs(List<String> lines) throws IOException {
        List<TextRun> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.strip();
            if (!text.isEmpty()) {
                float x = MARGIN + width(line.substring(0, line.indexOf(text)));
                runs.add(TextRun.at(text, x, MARGIN + SIZE + i * STEP, width(text), SIZE, 0, null));
            }
        }
        return runs;
    }

    private void page(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.setFont(font, SIZE);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    StringBuilder shown = new StringBuilder();
                    lines.get(i).codePoints().forEach(letter -> shown.append(shown(letter)));
                    pen.beginText();
                    pen.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - SIZE - i * STEP);
                    pen.showText(shown.toString());
                    pen.endText();
                }
            }
        }
    }
}
