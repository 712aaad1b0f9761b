package cn.banwen.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The glyphs that stand on one base line, from left to right. */
record TextLine(List<Glyph> glyphs) {

    /** Beyond this gap, in font sizes, a new piece may begin; it may also be a mark set wide. */
    private static final float GAP = 1.2f;

    private static final int MOST_PIECES = 24;

    TextLine {
        List<Glyph> sorted = new ArrayList<>();
        for (Glyph glyph :
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList()) {
            if (sorted.stream().noneMatch(glyph::repeats)) {
                sorted.add(glyph);
            }
        }
        glyphs = List.copyOf(sorted);
    }

    /** The lines of glyphs that all have the same direction, from top to bottom. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph :
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList()) {
            if (!line.isEmpty()
                    && glyph.y() - line.get(0).y() > Math.min(line.get(0).size(), glyph.size()) * 0.5) {
                lines.add(new TextLine(line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(new TextLine(line));
        }
        return lines;
    }

    /** The line cut at its wide gaps; a line with more of them than any head of a document has stays whole. */
    List<TextLine> pieces() {
        List<TextLine> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph before = glyphs.get(i - 1);
            if (glyphs.get(i).x() - before.end() > GAP * before.size()) {
                pieces.add(new TextLine(glyphs.subList(start, i)));
                start = i;
            }
        }
        pieces.add(new TextLine(glyphs.subList(start, glyphs.size())));
        return pieces.size() > MOST_PIECES ? List.of(this) : pieces;
    }

    static TextLine join(List<TextLine> pieces) {
        return new TextLine(
                pieces.stream().flatMap(piece -> piece.glyphs().stream()).toList());
    }

    String words() {
        return MarkText.normalize(glyphs.stream().map(Glyph::text).collect(Collectors.joining()));
    }

    Glyph first() {
        return glyphs.get(0);
    }

    Glyph last() {
        return glyphs.get(glyphs.size() - 1);
    }

    float size() {
        return (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }
}
