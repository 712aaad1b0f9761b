package cn.banwen.ofd;

import java.util.List;

/**
 * A stretch of text that a reader sees as one: a line, or a cell of a table.
 *
 * @param text as the document states it (never guessed from glyphs), without control characters, never blank
 * @param box around all characters
 * @param characters the box of each code point of {@code text}, in its order
 * @param font the name that the document gives its font, or empty
 * @param size height of the characters in millimetres (3号 is 5.64)
 * @param bold whether it is printed bold
 * @param rgb its colour as {@code 0xRRGGBB}; that of the first character where they differ
 * @param turn by how many degrees its characters are turned against the clock, from 0 up to 360; 0 for those within 3
 */
public record TextLine(
        String text,
        TextBox box,
        List<TextBox> characters,
        String font,
        double size,
        boolean bold,
        int rgb,
        double turn) {

    public TextLine {
        characters = List.copyOf(characters);
    }

    /** Whether its characters do not stand upright, as those of a watermark. */
    public boolean slanted() {
        return turn != 0;
    }

    /** Whether its characters stand upright one below the other. */
    public boolean runsDown() {
        return !slanted() && characters.size() > 1 && box.height() > box.width() && box.height() > 1.5 * size;
    }
}
