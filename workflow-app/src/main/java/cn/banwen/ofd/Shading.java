package cn.banwen.ofd;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/** Reads axial and radial gradients: GB/T 33190, 8.3.4. */
final class Shading {

    /** Further than any page. */
    private static final double FAR = 1e5;

    private final Markup markup;
    private final Resources resources;

    Shading(Markup markup, Resources resources) {
        this.markup = markup;
        this.resources = resources;
    }

    Fill axial() {
        Point2D start = point("StartPoint");
        Point2D end = point("EndPoint");
        double length = start.distance(end);
        if (length == 0) {
            return Fill.of(lastColor());
        }
        CycleMethod cycle = cycle();
        double unit =
                cycle == CycleMethod.NO_CYCLE ? length : Math.max(length / 1000, markup.number("MapUnit", length));
        AffineTransform axis = AffineTransform.getTranslateInstance(start.getX(), start.getY());
        axis.rotate(end.getX() - start.getX(), end.getY() - start.getY());
        Stops stops = Stops.read(markup, resources, 0);
        LinearGradientPaint paint = new LinearGradientPaint(
                new Point2D.Double(0, 0), new Point2D.Double(unit, 0), stops.fractions(), stops.colors(), cycle);
        return new Fill(paint, axis, band(length));
    }

    /** The gradient goes on beyond the axis only where it says so. */
    private Optional<Shape> band(double length) {
        int extend = (int) markup.number("Extend", 0);
        if (extend == 3) {
            return Optional.empty();
        }
        double left = (extend & 1) != 0 ? -FAR : 0;
        double right = (extend & 2) != 0 ? FAR : length;
        Path2D band = new Path2D.Double();
        band.moveTo(left, -FAR);
        band.lineTo(right, -FAR);
        band.lineTo(right, FAR);
        band.lineTo(left, FAR);
        band.closePath();
        return Optional.of(band);
    }

    /** Between two circles; where their centres differ, as seen from the inner one's. */
    Fill radial() {
        Point2D start = point("StartPoint");
        Point2D end = point("EndPoint");
        double inner = markup.number("StartRadius", 0);
        double outer = markup.number("EndRadius", 0);
        if (outer <= 0 && inner <= 0) {
            return Fill.of(lastColor());
        }
        boolean inwards = inner > outer;
        Point2D centre = inwards ? start : end;
        double radius = Math.max(inner, outer);
        AffineTransform space = AffineTransform.getTranslateInstance(centre.getX(), centre.getY());
        space.rotate(Math.toRadians(markup.number("Angle", 0)));
        double eccentricity = Math.min(0.999, Math.max(0, markup.number("Eccentricity", 0)));
        space.scale(1, Math.sqrt(1 - eccentricity * eccentricity));
        Point2D focus = new Point2D.Double(
                (inwards ? end : start).getX() - centre.getX(), (inwards ? end : start).getY() - centre.getY());
        double from = Math.min(inner, outer) / radius;
        Stops stops = Stops.read(markup, resources, from);
        Stops ordered = inwards ? stops.reversed(from) : stops;
        RadialGradientPaint paint = new RadialGradientPaint(
                new Point2D.Double(), (float) radius, focus, ordered.fractions(), ordered.colors(), cycle());
        boolean beyond = ((int) markup.number("Extend", 0) & (inwards ? 1 : 2)) != 0;
        return new Fill(
                paint,
                space,
                beyond
                        ? Optional.empty()
                        : Optional.of(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius)));
    }

    private Point2D point(String key) {
        return Numbers.point(markup.attribute(key).orElse("0 0"));
    }

    private CycleMethod cycle() {
        return switch (markup.attribute("MapType").orElse("Direct")) {
            case "Repeat" -> CycleMethod.REPEAT;
            case "Reflect" -> CycleMethod.REFLECT;
            default -> CycleMethod.NO_CYCLE;
        };
    }

    private Color lastColor() {
        List<Color> colors = List.of(Stops.read(markup, resources, 0).colors());
        return colors.get(colors.size() - 1);
    }
}
