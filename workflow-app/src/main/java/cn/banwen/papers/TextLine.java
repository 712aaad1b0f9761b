package cn.banwen.papers;

import java.util.List;

/**
 * One line of a cell.
 *
 * @param text printable
 * @param gap points left free above it, unless it is the first of its cell on a page
 * @param glued may not be the first on a page
 */
record TextLine(String text, Style style, Align align, float gap, boolean glued) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static TextLine of(String text, Style style, Align align) {
        return new TextLine(text, style, align, 0, false);
    }

    TextLine after(float points) {
        return new TextLine(text, style, align, points, glued);
    }

    TextLine glue() {
        return new TextLine(text, style, align, gap, true);
    }

    /** The line placed in a column whose top is {@code top}. */
    Words at(float left, float top, float width) {
        float spare = width - style.width(text);
        float indent =
                switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> spare / 2;
                    case RIGHT -> spare;
                };
        return new Words(text, style, left + indent, top + style.baseline());
    }

    float height(boolean first) {
        return style.leading() + (first ? 0 : gap);
    }

    /** Height of lines that stand below each other. */
    static float height(List<TextLine> lines) {
        float height = 0;
        for (int i = 0; i < lines.size(); i++) {
            height += lines.get(i).height(i == 0);
        }
        return height;
    }
}
