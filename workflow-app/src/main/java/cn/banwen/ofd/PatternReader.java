package cn.banwen.ofd;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the cell of a pattern once, to be repeated: GB/T 33190, 8.3.3. */
final class PatternReader {

    private static final int MOST_PIXELS_A_SIDE = 2_000;
    private static final int DEEPEST = 4;

    private final CellDrawer drawer;
    private int depth;

    PatternReader(CellDrawer drawer) {
        this.drawer = drawer;
    }

    /** Draws the objects of a block on a canvas that is in the block's millimetres. */
    interface CellDrawer {
        void draw(Markup block, Scene scene, Graphics2D canvas) throws IOException;
    }

    Fill read(Markup pattern, Item item, Graphics2D canvas) throws IOException {
        double width = Math.max(pattern.number("Width", 0), pattern.number("XStep", 0));
        double height = Math.max(pattern.number("Height", 0), pattern.number("YStep", 0));
        Markup content = pattern.child("CellContent").orElse(Markup.NONE);
        if (width <= 0 || height <= 0 || depth >= DEEPEST) {
            return Fill.of(new Color(0, true));
        }
        AffineTransform space = pattern.attribute("CTM").map(Numbers::matrix).orElseGet(AffineTransform::new);
        AffineTransform device = new AffineTransform(canvas.getTransform());
        device.concatenate(space);
        BufferedImage cell = new BufferedImage(
                pixels(width * Math.hypot(device.getScaleX(), device.getShearY())),
                pixels(height * Math.hypot(device.getScaleY(), device.getShearX())),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D own = cell.createGraphics();
        depth++;
        try {
            own.setRenderingHints(canvas.getRenderingHints());
            own.scale(cell.getWidth() / width, cell.getHeight() / height);
            Scene scene = new Scene(new AffineTransform(), item.resources(), Style.PLAIN, 1, List.of(), Set.of());
            drawer.draw(content, scene, own);
        } finally {
            depth--;
            own.dispose();
        }
        return new Fill(new TexturePaint(cell, new Rectangle2D.Double(0, 0, width, height)), space, Optional.empty());
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.min(MOST_PIXELS_A_SIDE, Math.round(length)));
    }
}
