package cn.banwen.rendition.drawing;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The red on a page.
 *
 * @param any whether there is some; a page that was scanned in grey has none
 * @param stamps as large as an official seal and as high as wide, or several beside each other; a head's letters are smaller
 */
public record RedInk(boolean any, List<Stamp> stamps) {

    public RedInk {
        stamps = List.copyOf(stamps);
    }

    /** What there is on a page's picture. @param width of the page, in points of paper, as its height */
    public static RedInk in(BufferedImage picture, float width, float height) {
        return RedInkFinder.in(picture, width, height);
    }

    /** A box around it, in points of paper from the upper left corner. */
    public record Stamp(float x, float y, float width, float height) {

        /** How far down its middle stands. */
        public float level() {
            return y + height / 2;
        }
    }
}
