package cn.banwen.intake;

/**
 * A character on a page, as the reader of its line sees it: {@code direction} is how the line is turned, and all
 * measures are in points from the page's upper left corner when held that way.
 *
 * @param y of the base line
 * @param size of the font
 * @param pageWidth of the page, held that way
 */
record Glyph(String text, int direction, float x, float y, float width, float size, float pageWidth, float pageHeight) {

    float end() {
        return x + width;
    }

    /** Bold is often made by drawing a character twice. */
    boolean repeats(Glyph other) {
        return text.equals(other.text) && Math.abs(x - other.x) < size * 0.3;
    }
}
