package cn.banwen.ofd;

/**
 * A character where it stands in its object's space.
 *
 * @param x of its origin on the baseline
 * @param y of its origin on the baseline
 * @param advance its own width along the baseline
 * @param run the number of the stretch of text that it is part of
 */
record PlacedCharacter(int codePoint, double x, double y, double advance, int run) {}
