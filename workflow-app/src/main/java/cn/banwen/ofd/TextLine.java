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
 * @param slanted whether its characters are turned, as those of a watermark are
 */
public record TextLine(
        String text,
        TextBox box,
        List<TextBox> characters,
        String font,
        double size,
        boolean bold,
        int rgb,
        boolean slanted) {

    public TextLine {
        characters = List.copyOf(characters);
    }
}
