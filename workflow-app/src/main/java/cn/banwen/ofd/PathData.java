package cn.banwen.ofd;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the short notation of a path: GB/T 33190, 9.1. */
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|\\S");

    private final Matcher tokens;
    private final Path2D.Double path;

    private PathData(String text, int rule) {
        this.tokens = TOKEN.matcher(text);
        this.path = new Path2D.Double(rule);
    }

    /**
     * The path that an object describes.
     *
     * @throws IllegalArgumentException for a notation that is not understood
     */
    static Path2D of(Markup object) {
        boolean evenOdd = object.attribute("Rule").orElse("").strip().equalsIgnoreCase("Even-Odd");
        String data = object.childText("AbbreviatedData").orElse("");
        return read(data, evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    }

    static Path2D read(String text, int rule) {
        PathData data = new PathData(text, rule);
        while (data.tokens.find()) {
            data.draw(data.tokens.group());
        }
        return data.path;
    }

    private void draw(String operator) {
        if (path.getCurrentPoint() == null && !operator.equals("M") && !operator.equals("S")) {
            path.moveTo(0, 0);
        }
        switch (operator) {
            case "M", "S" -> path.moveTo(next(), next());
            case "L" -> path.lineTo(next(), next());
            case "Q" -> path.quadTo(next(), next(), next(), next());
            case "B" -> path.curveTo(next(), next(), next(), next(), next(), next());
            case "A" -> arc();
            case "C", "Z" -> path.closePath();
            default -> throw new IllegalArgumentException("path operator " + operator);
        }
    }

    private void arc() {
        Point2D from = path.getCurrentPoint();
        double rx = next();
        double ry = next();
        double angle = next();
        boolean large = next() != 0;
        boolean clockwise = next() != 0;
        EllipticArc.append(path, from, rx, ry, angle, large, clockwise, new Point2D.Double(next(), next()));
    }

    private double next() {
        if (!tokens.find()) {
            throw new IllegalArgumentException("a path ends within an operator");
        }
        return Numbers.one(tokens.group());
    }
}
