package cn.banwen.processmodels;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;

/** Every flow node is drawn, wide enough for its name and clear of all others. */
final class ShapeRules {

    private ShapeRules() {}

    static Stream<String> defects(Diagram diagram) {
        List<Outline> outlines = diagram.outlines();
        Stream<String> missing = diagram.nodes()
                .filter(node -> diagram.outline(node).isEmpty())
                .map(node -> node.getId() + " has no shape");
        Stream<String> narrow = outlines.stream()
                .filter(outline -> outline.node() instanceof Activity)
                .filter(outline -> outline.bounds().getWidth() < 1.2 * Diagram.textWidth(outline.node()))
                .map(outline -> outline.id() + " is too narrow for its name");
        Stream<String> misplaced = IntStream.range(0, outlines.size())
                .boxed()
                .flatMap(i -> outlines.stream().skip(i + 1).flatMap(other -> misplaced(outlines.get(i), other)));
        return Stream.of(missing, narrow, misplaced).flatMap(defects -> defects);
    }

    private static Stream<String> misplaced(Outline one, Outline other) {
        if (one.isParentOf(other.node())) {
            return outside(other, one);
        }
        if (other.isParentOf(one.node())) {
            return outside(one, other);
        }
        if (one.isHostOf(other.node())) {
            return detached(other, one);
        }
        if (other.isHostOf(one.node())) {
            return detached(one, other);
        }
        return one.bounds().intersects(other.bounds())
                ? Stream.of(one.id() + " overlaps " + other.id())
                : Stream.empty();
    }

    private static Stream<String> outside(Outline child, Outline parent) {
        return parent.bounds().contains(child.bounds())
                ? Stream.empty()
                : Stream.of(child.id() + " is not inside " + parent.id());
    }

    private static Stream<String> detached(Outline event, Outline host) {
        return host.hasOnBorder(event.centre())
                ? Stream.empty()
                : Stream.of(event.id() + " is not on the border of " + host.id());
    }
}
