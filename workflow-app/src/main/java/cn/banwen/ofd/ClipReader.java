package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an object is clipped to: all its clips together, each the sum of its areas (GB/T 33190, 8.4). */
final class ClipReader {

    /** Cutting shapes out of each other costs the square of their segments. */
    private static final int MOST_SEGMENTS = 4_000;

    private final Session session;
    private final TextPlacement placement;

    ClipReader(Session session, TextPlacement placement) {
        this.session = session;
        this.placement = placement;
    }

    /** The clips, on the page. One that is not understood clips nothing: rather too much is shown than too little. */
    List<Shape> read(Markup clips, Item item) throws IOException {
        AffineTransform space = clips.flag("TransFlag", true) ? item.toPage() : item.frame();
        List<Shape> shapes = new ArrayList<>();
        for (Markup clip : clips.children("Clip")) {
            try {
                shapes.add(union(clip, item, space));
            } catch (RuntimeException e) {
                session.leaveOut(What.DRAWING, clip, e);
            }
        }
        return shapes;
    }

    private Shape union(Markup clip, Item item, AffineTransform space) throws IOException {
        Area union = new Area();
        for (Markup area : clip.children("Area")) {
            AffineTransform toPage = new AffineTransform(space);
            area.attribute("CTM").map(Numbers::matrix).ifPresent(toPage::concatenate);
            for (Markup part : area.children()) {
                Optional<Shape> shape = shape(part, item);
                shape.ifPresent(found -> union.add(simple(toPage.createTransformedShape(found))));
            }
        }
        return union.isRectangular() ? union.getBounds2D() : union;
    }

    /** An area's part, in the area's space. */
    private Optional<Shape> shape(Markup part, Item item) throws IOException {
        AffineTransform place = new AffineTransform();
        part.attribute("Boundary").map(Box::parse).ifPresent(box -> place.translate(box.x(), box.y()));
        part.attribute("CTM").map(Numbers::matrix).ifPresent(place::concatenate);
        return switch (part.name()) {
            case "Path", "PathObject" -> Optional.of(place.createTransformedShape(PathData.of(part)));
            case "Text", "TextObject" -> Optional.of(place.createTransformedShape(outline(part, item)));
            default -> Optional.empty();
        };
    }

    private Shape outline(Markup text, Item item) throws IOException {
        Path2D outline = new Path2D.Double();
        PlacedText placed = placement.place(text, item.resources());
        for (PlacedGlyph glyph : placed.glyphs()) {
            outline.append(glyph.outline(), false);
        }
        return outline;
    }

    private static Area simple(Shape shape) {
        int segments = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            segments++;
        }
        return new Area(segments > MOST_SEGMENTS ? shape.getBounds2D() : shape);
    }
}
