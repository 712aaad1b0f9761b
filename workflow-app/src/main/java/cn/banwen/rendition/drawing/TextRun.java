package cn.banwen.rendition.drawing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text on a page, in one size and colour on one line. Lengths are points of paper (1/72 inch) on the page as
 * its reader sees it, from the upper left corner.
 *
 * @param x of the box around the text
 * @param y of the box around the text, its upper edge
 * @param size of the letters
 * @param turn by how much the text is turned against the reading direction, counter-clockwise: 0, 90, 180 or 270
 * @param colour {@code #rrggbb}; null for black or where unknown
 * @param slope by how much its line falls towards the right, as on a page that was scanned askew; null where it does not
 */
public record TextRun(
        String text,
        float x,
        float y,
        float width,
        float height,
        float size,
        int turn,
        @Nullable String colour,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Float slope) {

    /** How much of a letter's height stands above its baseline: Chinese letters fill a square. */
    private static final float ABOVE = 0.88f;

    /** A run that lies straight. */
    public TextRun(
            String text, float x, float y, float width, float height, float size, int turn, @Nullable String colour) {
        this(text, x, y, width, height, size, turn, colour, null);
    }

    /**
     * The run that begins at a point of its baseline.
     *
     * @param length along the text
     */
    static TextRun at(
            String text, float originX, float originY, float length, float size, int turn, @Nullable String colour) {
        return switch (turn) {
            case 90 -> new TextRun(text, originX - ABOVE * size, originY - length, size, length, size, turn, colour);
            case 180 ->
                new TextRun(text, originX - length, originY - (1 - ABOVE) * size, length, size, size, turn, colour);
            case 270 -> new TextRun(text, originX - (1 - ABOVE) * size, originY, size, length, size, turn, colour);
            default -> new TextRun(text, originX, originY - ABOVE * size, length, size, size, 0, colour);
        };
    }

    /** Where its baseline begins. */
    public float originX() {
        return switch (turn) {
            case 90 -> x + ABOVE * width;
            case 180 -> x + width;
            case 270 -> x + (1 - ABOVE) * width;
            default -> x;
        };
    }

    /** Where its baseline begins. */
    public float originY() {
        return switch (turn) {
            case 90 -> y + height;
            case 180 -> y + (1 - ABOVE) * height;
            case 270 -> y;
            default -> y + ABOVE * height;
        };
    }

    /** Its length along the text. */
    public float length() {
        return turn % 180 == 0 ? width : height;
    }

    /** How far down the middle of its letters stands, once the page is straightened by turning it about its upper left. */
    public float level() {
        float middle = y + height / 2;
        return slope == null ? middle : middle - slope * (x + width / 2);
    }

    /** How high its letters are, without what a slope adds to the box around them. */
    float thickness() {
        return slope == null ? height : Math.min(height, size);
    }
}
