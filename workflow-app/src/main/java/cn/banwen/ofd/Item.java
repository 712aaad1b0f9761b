package cn.banwen.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * An object where it stands.
 *
 * @param frame from its boundary's corner to the page
 * @param toPage from its own space to the page: its matrix, then the frame
 * @param alpha from 0 to 1, that of what surrounds it included
 */
record Item(
        Markup markup,
        Scene scene,
        Style style,
        Box boundary,
        AffineTransform frame,
        AffineTransform toPage,
        double alpha) {

    static Item of(Markup markup, Scene scene) {
        Box boundary = markup.attribute("Boundary").map(Box::parse).orElse(Box.NOWHERE);
        AffineTransform frame = new AffineTransform(scene.toPage());
        frame.translate(boundary.x(), boundary.y());
        AffineTransform toPage = new AffineTransform(frame);
        markup.attribute("CTM").map(Numbers::matrix).ifPresent(toPage::concatenate);
        double own = Math.min(255, Math.max(0, markup.number("Alpha", 255))) / 255;
        return new Item(
                markup,
                scene,
                scene.style().with(markup, scene.resources()),
                boundary,
                frame,
                toPage,
                scene.alpha() * own);
    }

    boolean isVisible() {
        return markup.flag("Visible", true);
    }

    Resources resources() {
        return scene.resources();
    }

    /** What is within a composite, whose content begins at this object. */
    Scene inside(String compositeId, List<Shape> clips) {
        java.util.Set<String> within = new java.util.HashSet<>(scene.within());
        within.add(compositeId);
        return new Scene(toPage, scene.resources(), scene.style(), alpha, clips, java.util.Set.copyOf(within));
    }
}
