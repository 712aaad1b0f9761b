package cn.banwen.papers;

/** A printed line; {@code y} is its middle, counted downwards from the top of the page, all in points. */
record HorizontalLine(float x, float y, float width, float thickness) {}
