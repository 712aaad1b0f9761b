package cn.banwen.processmodels;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;

/** Every name that is drawn beside its element has room and touches no shape, no edge and no other name. */
final class LabelRules {

    private LabelRules() {}

    static Stream<String> defects(Diagram diagram) {
        List<FlowElement> named = Models.elements(diagram.model())
                .filter(LabelRules::hasNameBesideIt)
                .toList();
        return named.stream().flatMap(element -> diagram.label(element)
                .map(label -> Stream.of(
                                cramped(element, label),
                                onShapes(diagram, element, label),
                                onEdges(diagram, element, label),
                                onOtherLabels(diagram, named, element, label))
                        .flatMap(defects -> defects))
                .orElseGet(() -> Stream.of(element.getId() + " has no place for its name")));
    }

    private static boolean hasNameBesideIt(FlowElement element) {
        return element.getName() != null
                && (element instanceof SequenceFlow || element instanceof FlowNode)
                && !(element instanceof Activity);
    }

    private static Stream<String> cramped(FlowElement element, Rectangle2D label) {
        return label.getWidth() < Diagram.textWidth(element)
                ? Stream.of(element.getId() + " has too little room for its name")
                : Stream.empty();
    }

    private static Stream<String> onShapes(Diagram diagram, FlowElement element, Rectangle2D label) {
        return diagram.outlines().stream()
                .filter(outline -> label.intersects(outline.bounds()))
                .filter(outline ->
                        !(outline.isParentOf(element) && outline.bounds().contains(label)))
                .map(outline -> "the name of " + element.getId() + " lies on " + outline.id());
    }

    private static Stream<String> onEdges(Diagram diagram, FlowElement element, Rectangle2D label) {
        return diagram.flows()
                .filter(flow -> diagram.lines(flow).stream().anyMatch(label::intersectsLine))
                .map(flow -> "the name of " + element.getId() + " lies on " + flow.getId());
    }

    private static Stream<String> onOtherLabels(
            Diagram diagram, List<FlowElement> named, FlowElement element, Rectangle2D label) {
        return named.stream()
                .filter(other -> other != element)
                .filter(other -> diagram.label(other).filter(label::intersects).isPresent())
                .map(other -> "the name of " + element.getId() + " lies on the name of " + other.getId());
    }
}
