package cn.banwen.rendition;

import java.util.List;

/**
 * A place where searched words stand; in several boxes where they run over a line's end.
 *
 * @param page from 1
 */
public record PageHit(int page, List<Box> boxes) {

    /** A box on a page, in points of paper from the upper left corner. */
    public record Box(float x, float y, float width, float height) {}
}
