package cn.banwen.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** An arc from point to point on an ellipse of given radii: finds the ellipse's centre. */
final class EllipticArc {

    private EllipticArc() {}

    /** @param angle of the ellipse's long axis, in degrees clockwise on the page */
    static void append(
            Path2D path,
            Point2D from,
            double statedRx,
            double statedRy,
            double angle,
            boolean large,
            boolean clockwise,
            Point2D to) {
        double rx = Math.abs(statedRx);
        double ry = Math.abs(statedRy);
        if (rx == 0 || ry == 0 || from.equals(to)) {
            path.lineTo(to.getX(), to.getY());
            return;
        }
        // In a space in which the ellipse is the unit circle, its centre lies on the bisector of the two points.
        AffineTransform toPage = AffineTransform.getRotateInstance(Math.toRadians(angle));
        toPage.scale(rx, ry);
        AffineTransform toUnit = AffineTransform.getScaleInstance(1 / rx, 1 / ry);
        toUnit.rotate(Math.toRadians(-angle));
        Point2D a = toUnit.transform(from, null);
        Point2D b = toUnit.transform(to, null);
        double half = a.distance(b) / 2;
        if (half == 0) {
            path.lineTo(to.getX(), to.getY());
            return;
        }
        double middleX = (a.getX() + b.getX()) / 2;
        double middleY = (a.getY() + b.getY()) / 2;
        // Radii that are too short to reach grow until they do.
        double radius = Math.max(1, half);
        double height = Math.sqrt(Math.max(0, radius * radius - half * half));
        double side = large == clockwise ? -1 : 1;
        double centreX = middleX - side * height * (b.getY() - a.getY()) / (2 * half);
        double centreY = middleY + side * height * (b.getX() - a.getX()) / (2 * half);
        double start = Math.toDegrees(Math.atan2(a.getY() - centreY, a.getX() - centreX));
        double end = Math.toDegrees(Math.atan2(b.getY() - centreY, b.getX() - centreX));
        double sweep = end - start;
        if (clockwise && sweep < 0) {
            sweep += 360;
        } else if (!clockwise && sweep > 0) {
            sweep -= 360;
        }
        // Arc2D counts against the clock on a screen whose y grows downwards.
        Arc2D arc = new Arc2D.Double(
                centreX - radius, centreY - radius, 2 * radius, 2 * radius, -start, -sweep, Arc2D.OPEN);
        path.append(toPage.createTransformedShape(arc), true);
    }
}
