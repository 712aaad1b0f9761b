package cn.banwen.extraction.reading;

import java.util.List;

/** A box on a page, in points of paper from the upper left corner. */
public record Box(float x, float y, float width, float height) {

    /** The smallest box around all of them; there must be one. */
    public static Box around(List<Box> boxes) {
        float left = (float) boxes.stream().mapToDouble(Box::x).min().orElseThrow();
        float top = (float) boxes.stream().mapToDouble(Box::y).min().orElseThrow();
        float right = (float) boxes.stream().mapToDouble(Box::right).max().orElseThrow();
        float bottom = (float) boxes.stream().mapToDouble(Box::bottom).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }

    float right() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }
}
