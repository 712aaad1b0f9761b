package cn.banwen.ofd;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** How lines are drawn: width, ends, corners, dashes (GB/T 33190, 8.2). */
final class LineStyle {

    private static final double STANDARD_WIDTH = 0.353;
    private static final double STANDARD_MITER = 4.234;
    private static final double THINNEST_PIXELS = 0.8;
    private static final int MOST_DASHES = 20_000;

    private LineStyle() {}

    /**
     * The stroke of an object in its own space.
     *
     * @param device from that space to pixels: no line gets so thin that it fades
     * @param extent of what is drawn: dashes too fine for it become a solid line
     */
    static BasicStroke of(Style style, AffineTransform device, Rectangle2D extent) {
        double scale = Math.sqrt(Math.abs(device.getDeterminant()));
        double width = Math.max(style.number("LineWidth", STANDARD_WIDTH), THINNEST_PIXELS / Math.max(scale, 1e-6));
        int cap =
                switch (style.text("Cap").orElse("Butt").strip()) {
                    case "Round" -> BasicStroke.CAP_ROUND;
                    case "Square" -> BasicStroke.CAP_SQUARE;
                    default -> BasicStroke.CAP_BUTT;
                };
        int join =
                switch (style.text("Join").orElse("Miter").strip()) {
                    case "Round" -> BasicStroke.JOIN_ROUND;
                    case "Bevel" -> BasicStroke.JOIN_BEVEL;
                    default -> BasicStroke.JOIN_MITER;
                };
        float miter = (float) Math.max(1, style.number("MiterLimit", STANDARD_MITER));
        Optional<float[]> dashes = dashes(style, extent);
        if (dashes.isEmpty()) {
            return new BasicStroke((float) width, cap, join, miter);
        }
        float offset = (float) Math.max(0, style.number("DashOffset", 0));
        return new BasicStroke((float) width, cap, join, miter, dashes.get(), offset);
    }

    private static Optional<float[]> dashes(Style style, Rectangle2D extent) {
        double[] stated = style.text("DashPattern").map(Numbers::list).orElse(new double[0]);
        float[] dashes = new float[stated.length];
        double sum = 0;
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) Math.max(0, stated[i]);
            sum += dashes[i];
        }
        double around = 2 * (extent.getWidth() + extent.getHeight());
        return sum > 0 && around / sum < MOST_DASHES ? Optional.of(dashes) : Optional.empty();
    }
}
