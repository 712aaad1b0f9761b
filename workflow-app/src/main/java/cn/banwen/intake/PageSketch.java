package cn.banwen.intake;

import java.util.List;

/**
 * What one page shows.
 *
 * @param glyphs those with a known character, in the order in which they are drawn
 * @param visibleLetters glyphs that a reader sees and whose letter, digit or Chinese character is known
 * @param unknownGlyphs glyphs that a reader sees and whose character is not known
 * @param pictured how much of the page pictures cover; 1 is all of it, overlapping ones count twice
 * @param shapes how many shapes are filled or stroked
 * @param complete whether the whole page was read
 */
record PageSketch(
        List<Glyph> glyphs, int visibleLetters, int unknownGlyphs, double pictured, int shapes, boolean complete) {

    private static final double MOSTLY_PICTURE = 0.4;
    private static final int LETTERS_BESIDE_A_PICTURE = 100;

    /** Letters that were turned into outlines look like this: many shapes, hardly a letter. */
    private static final int MANY_SHAPES = 60;

    private static final int LETTERS_BESIDE_SHAPES = 20;

    /** A bullet from a symbol font may be unknown; a mark has two characters at least. */
    private static final int UNKNOWN_TOLERATED = 1;

    boolean isBlank() {
        return complete && glyphs.isEmpty() && unknownGlyphs == 0 && pictured == 0 && shapes == 0;
    }

    /** Whether a mark, if there were one, would be among the glyphs. The words that recognition lays under a scan don't count. */
    boolean isLegible() {
        int needed =
                pictured > MOSTLY_PICTURE ? LETTERS_BESIDE_A_PICTURE : shapes > MANY_SHAPES ? LETTERS_BESIDE_SHAPES : 1;
        return complete && unknownGlyphs <= UNKNOWN_TOLERATED && visibleLetters >= needed;
    }
}
