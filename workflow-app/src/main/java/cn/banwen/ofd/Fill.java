package cn.banwen.ofd;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.util.Optional;

/**
 * What an area is filled with.
 *
 * @param space the paint's own space, seen from the object's
 * @param within the part of that space outside of which nothing is painted
 */
record Fill(Paint paint, AffineTransform space, Optional<Shape> within) {

    static Fill of(Paint paint) {
        return new Fill(paint, new AffineTransform(), Optional.empty());
    }

    boolean isPlain() {
        return paint instanceof Color;
    }

    boolean isTranslucent() {
        return !(paint instanceof Color color) || color.getAlpha() < 255;
    }

    /** @param shape in the space of {@code canvas} */
    void apply(Graphics2D canvas, Shape shape) {
        if (isPlain()) {
            canvas.setPaint(paint);
            canvas.fill(shape);
            return;
        }
        Graphics2D own = (Graphics2D) canvas.create();
        try {
            Shape there = space.createInverse().createTransformedShape(shape);
            own.transform(space);
            within.ifPresent(own::clip);
            own.setPaint(paint);
            own.fill(there);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("a paint without extent", e);
        } finally {
            own.dispose();
        }
    }
}
