package cn.banwen.papers;

/** A rectangle in points; {@code y} is its upper edge, counted downwards from the top of the page. */
record Box(float x, float y, float width, float height) {

    float right() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }
}
