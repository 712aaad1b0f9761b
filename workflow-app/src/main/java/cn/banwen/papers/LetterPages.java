package cn.banwen.papers;

import cn.banwen.papers.Style.Ink;
import cn.banwen.papers.TextLine.Align;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Puts the lines of a letter on A4 in the letter layout of GB/T 9704-2012 (信函格式): the office's name in red 30 mm below
 * the edge, a red double line 4 mm below it, another 20 mm above the lower edge, page numbers from the second page on.
 */
final class LetterPages {

    static final float MM = 72 / 25.4f;
    static final float WIDTH = 156 * MM;

    private static final float LEFT = 28 * MM;
    private static final float RULE_WIDTH = 170 * MM;
    private static final float RULE_LEFT = (PDRectangle.A4.getWidth() - RULE_WIDTH) / 2;
    private static final float HEAD_TOP = 30 * MM;
    private static final float LOWER_RULE = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = LOWER_RULE - 5 * MM;
    private static final float NEXT_TOP = 37 * MM;
    private static final float THICK = 1.8f;
    private static final float THIN = 0.6f;
    private static final float BETWEEN_RULES = 2.4f;
    private static final int HEAD_LINES = 2;

    private final Style pageNumber;
    private final List<Sheet> sheets = new ArrayList<>();
    private float y;

    /**
     * Begins the letter.
     *
     * @param reference stands at the right below the line
     */
    LetterPages(String office, String reference, Typefaces faces) {
        this.pageNumber = new Style(faces.body(), 14, 20, Ink.BLACK);
        Sheet first = new Sheet();
        sheets.add(first);
        y = HEAD_TOP;
        Style head = new Style(faces.title(), 30, 40, Ink.RED);
        for (String line : TextLayout.wrapAtMost(HEAD_LINES, office, head, WIDTH)) {
            first.add(TextLine.of(line, head, Align.CENTRE).at(LEFT, y, WIDTH));
            y += head.leading();
        }
        y += 4 * MM;
        first.add(new HorizontalLine(RULE_LEFT, y, RULE_WIDTH, THICK));
        first.add(new HorizontalLine(RULE_LEFT, y + BETWEEN_RULES, RULE_WIDTH, THIN));
        first.add(new HorizontalLine(RULE_LEFT, LOWER_RULE - BETWEEN_RULES, RULE_WIDTH, THIN));
        first.add(new HorizontalLine(RULE_LEFT, LOWER_RULE, RULE_WIDTH, THICK));
        y += 4 * MM;
        Style small = new Style(faces.body(), 16, 29, Ink.BLACK);
        for (String line : TextLayout.wrapAtMost(1, reference, small, WIDTH)) {
            add(TextLine.of(line, small, Align.RIGHT), 0);
        }
    }

    /** Lines that stand on one page together where they are not higher than that. */
    void addTogether(List<TextLine> lines) {
        if (TextLine.height(lines) > BOTTOM - y && TextLine.height(lines) <= BOTTOM - NEXT_TOP) {
            turn();
        }
        lines.forEach(line -> add(line, 0));
    }

    /** A paragraph, its first line indented by {@code indent} points. */
    void addParagraph(String text, Style style, float indent) {
        List<String> lines = TextLayout.wrap(text, style, WIDTH, indent);
        for (int i = 0; i < lines.size(); i++) {
            add(TextLine.of(lines.get(i), style, Align.LEFT), i == 0 ? indent : 0);
        }
    }

    /**
     * The last words and below them, after two blank lines or one, office and date, which never stand alone on a page.
     * The date ends four characters from the right, the office stands centred above it as far as it has the room.
     */
    void addClosing(String words, float indent, String office, String date, Style style) {
        List<String> signature = TextLayout.wrap(office, style, WIDTH);
        float height = (3 + signature.size()) * style.leading();
        if (height > BOTTOM - y && height <= BOTTOM - NEXT_TOP) {
            turn();
        }
        float gap = (height + style.leading() > BOTTOM - y ? 1 : 2) * style.leading();
        addParagraph(words, style, indent);
        float dateLeft = WIDTH - 4 * style.size() - style.width(date);
        for (String line : signature) {
            float width = style.width(line);
            float centred = dateLeft + (style.width(date) - width) / 2;
            float left = Math.max(0, Math.min(centred, WIDTH - width));
            add(TextLine.of(line, style, Align.LEFT).after(gap), left);
            gap = 0;
        }
        add(TextLine.of(date, style, Align.LEFT), dateLeft);
    }

    private void add(TextLine line, float indent) {
        if (y + line.gap() + line.style().leading() > BOTTOM) {
            turn();
        }
        y += line.gap();
        last().add(line.at(LEFT + indent, y, WIDTH - indent));
        y += line.style().leading();
    }

    private void turn() {
        sheets.add(new Sheet());
        y = NEXT_TOP;
        TextLine number = TextLine.of("— " + sheets.size() + " —", pageNumber, Align.CENTRE);
        last().add(number.at(LEFT, BOTTOM + 7 * MM, WIDTH));
    }

    private Sheet last() {
        return sheets.get(sheets.size() - 1);
    }

    List<Sheet> sheets() {
        return sheets;
    }
}
