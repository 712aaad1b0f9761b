package cn.banwen.ofd;

import java.awt.geom.Rectangle2D;

/** A rectangle as stated: its extent may be zero or negative. Its corner is an object's origin all the same. */
record Box(double x, double y, double width, double height) {

    static final Box NOWHERE = new Box(0, 0, 0, 0);

    static Box parse(String text) {
        double[] values = Numbers.exactly(4, text);
        return new Box(values[0], values[1], values[2], values[3]);
    }

    boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** The same area with its corner at the upper left. */
    Rectangle2D area() {
        return new Rectangle2D.Double(
                Math.min(x, x + width), Math.min(y, y + height), Math.abs(width), Math.abs(height));
    }

    /** The area as seen from its own corner. */
    Rectangle2D ownArea() {
        return new Box(0, 0, width, height).area();
    }
}
