package cn.banwen.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Optional;

/** Draws paths: stroked unless they say no, filled only if they say so (GB/T 33190, 9). */
final class PathPainter {

    private final FillReader fills;

    PathPainter(FillReader fills) {
        this.fills = fills;
    }

    void draw(Item item, Graphics2D canvas) throws IOException {
        Path2D path = PathData.of(item.markup());
        if (item.markup().flag("Fill", false)) {
            fills.read(item, "FillColor", Optional.empty(), canvas).ifPresent(fill -> fill.apply(canvas, path));
        }
        if (item.markup().flag("Stroke", true)) {
            BasicStroke line = LineStyle.of(item.style(), canvas.getTransform(), path.getBounds2D());
            fills.read(item, "StrokeColor", Optional.of(Color.BLACK), canvas)
                    .ifPresent(fill -> stroke(fill, canvas, path, line));
        }
    }

    private static void stroke(Fill fill, Graphics2D canvas, Path2D path, BasicStroke line) {
        if (fill.isPlain()) {
            canvas.setPaint(fill.paint());
            canvas.setStroke(line);
            canvas.draw(path);
        } else {
            fill.apply(canvas, line.createStrokedShape(path));
        }
    }
}
