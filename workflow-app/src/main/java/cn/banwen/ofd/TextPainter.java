package cn.banwen.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Optional;

/** Draws text by the outlines of its glyphs: filled unless it says no, stroked only if it says so. */
final class TextPainter {

    /** By which part of their size outlines grow where bold text has no bold font. */
    private static final float BOLDER = 0.03f;

    private final TextPlacement placement;
    private final FillReader fills;

    TextPainter(TextPlacement placement, FillReader fills) {
        this.placement = placement;
        this.fills = fills;
    }

    void draw(Item item, Graphics2D canvas) throws IOException {
        PlacedText text = placement.place(item.markup(), item.resources());
        Optional<Fill> fill = item.markup().flag("Fill", true)
                ? fills.read(item, "FillColor", Optional.of(Color.BLACK), canvas)
                : Optional.empty();
        Optional<Fill> stroke = item.markup().flag("Stroke", false)
                ? fills.read(item, "StrokeColor", Optional.empty(), canvas)
                : Optional.empty();
        BasicStroke bolder =
                new BasicStroke((float) text.size() * BOLDER, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        for (PlacedGlyph glyph : text.glyphs()) {
            if (fill.isPresent()) {
                fill.get().apply(canvas, glyph.outline());
                if (text.fakeBold() && glyph.own()) {
                    fill.get().apply(canvas, rim(fill.get(), item, glyph.outline(), bolder));
                }
            }
            if (stroke.isPresent()) {
                Shape outline = glyph.outline();
                BasicStroke line = LineStyle.of(item.style(), canvas.getTransform(), outline.getBounds2D());
                stroke.get().apply(canvas, line.createStrokedShape(outline));
            }
        }
    }

    /** What is added to an outline; where paint lets something through, without what lies on the outline already. */
    private static Shape rim(Fill fill, Item item, Shape outline, BasicStroke bolder) {
        Shape rim = bolder.createStrokedShape(outline);
        if (!fill.isTranslucent() && item.alpha() >= 1) {
            return rim;
        }
        Area outside = new Area(rim);
        outside.subtract(new Area(outline));
        return new Path2D.Double(outside);
    }
}
