package cn.banwen.papers;

import cn.banwen.platform.LineBreaks;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that are not wider than a column. */
final class TextLayout {

    private final Style style;
    private final float width;
    private final float indent;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float used;

    private TextLayout(Style style, float width, float indent) {
        this.style = style;
        this.width = width;
        this.indent = indent;
    }

    /**
     * The lines of a text, with its own line breaks kept; blank lines at its end and a blank text give no line. A word
     * that is wider than the column is cut.
     *
     * @param width of the column in points, at least that of one character
     */
    static List<String> wrap(String text, Style style, float width) {
        return wrap(text, style, width, 0);
    }

    /** Likewise, with room left free before the first line of each paragraph. */
    static List<String> wrap(String text, Style style, float width, float indent) {
        TextLayout layout = new TextLayout(style, width, indent);
        PrintableText.of(text, style.fonts()).stripTrailing().lines().forEach(layout::addParagraph);
        return layout.lines;
    }

    /** At most {@code most} lines, the last of them ending in … when text is left out. */
    static List<String> wrapAtMost(int most, String text, Style style, float width) {
        List<String> all = wrap(text, style, width);
        if (all.size() <= most) {
            return all;
        }
        List<String> kept = new ArrayList<>(all.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && style.width(last + "…") > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last + "…");
        return kept;
    }

    private void addParagraph(String paragraph) {
        used = indent;
        if (!paragraph.isEmpty()) {
            LineBreaks.pieces(paragraph).forEach(this::addPiece);
        }
        endLine();
    }

    private void addPiece(String piece) {
        // Blanks may hang over the edge: they are not drawn at the end of a line.
        float visible = style.width(piece.stripTrailing());
        if (used + visible > width && !line.isEmpty()) {
            endLine();
        }
        if (used + visible <= width) {
            append(piece);
        } else {
            piece.codePoints().forEach(this::addCodePoint);
        }
    }

    private void addCodePoint(int codePoint) {
        String character = Character.toString(codePoint);
        if (!line.isEmpty() && used + style.width(character) > width) {
            endLine();
        }
        append(character);
    }

    private void append(String text) {
        line.append(text);
        used += style.width(text);
    }

    private void endLine() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
    }
}
