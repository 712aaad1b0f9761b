package cn.banwen.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an object inherits from where it stands.
 *
 * @param toPage from the surrounding space to the page's millimetres
 * @param alpha from 0 to 1
 * @param clips on the page; what is drawn lies within all of them
 * @param within the ids of the composites around it
 */
record Scene(
        AffineTransform toPage, Resources resources, Style style, double alpha, List<Shape> clips, Set<String> within) {

    static Scene of(Resources resources, double x, double y) {
        return new Scene(AffineTransform.getTranslateInstance(x, y), resources, Style.PLAIN, 1, List.of(), Set.of());
    }

    Scene styled(Markup element) {
        return element.attribute("DrawParam").isEmpty()
                ? this
                : new Scene(toPage, resources, layered(element), alpha, clips, within);
    }

    /** Of a layer only the parameters count: an attribute of its own means something else. */
    private Style layered(Markup element) {
        Style all = style.with(element, resources);
        return new Style(all.sources().subList(1, all.sources().size()));
    }

    Scene clippedTo(Shape shape) {
        return new Scene(
                toPage,
                resources,
                style,
                alpha,
                Stream.concat(clips.stream(), Stream.of(shape)).toList(),
                within);
    }
}
