package cn.banwen.processmodels;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;

/** Every flow is drawn from border to border, at right angles, around the shapes on its way. */
final class EdgeRules {

    private EdgeRules() {}

    static Stream<String> defects(Diagram diagram) {
        return diagram.flows().flatMap(flow -> defects(diagram, flow));
    }

    private static Stream<String> defects(Diagram diagram, SequenceFlow flow) {
        List<Point2D> points = diagram.points(flow);
        if (points.size() < 2) {
            return Stream.of(flow.getId() + " has no edge");
        }
        Stream<String> start = looseEnd(diagram, flow, "start", flow.getSourceFlowElement(), points.get(0));
        Stream<String> end = looseEnd(diagram, flow, "end", flow.getTargetFlowElement(), points.get(points.size() - 1));
        Stream<String> aslant = diagram.lines(flow).stream()
                .filter(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2())
                .map(line -> flow.getId() + " runs aslant");
        Stream<String> astray = diagram.outlines().stream().flatMap(outline -> astray(diagram, flow, outline));
        return Stream.of(start, end, aslant, astray).flatMap(defects -> defects);
    }

    private static Stream<String> looseEnd(
            Diagram diagram, SequenceFlow flow, String which, FlowElement node, Point2D point) {
        Optional<Outline> outline = diagram.outline((FlowNode) node);
        return outline.isEmpty() || outline.get().hasOnBorder(point)
                ? Stream.empty()
                : Stream.of(flow.getId() + " does not " + which + " on the border of " + node.getId());
    }

    private static Stream<String> astray(Diagram diagram, SequenceFlow flow, Outline outline) {
        List<Line2D> lines = diagram.lines(flow);
        if (outline.isParentOf(flow)) {
            return diagram.points(flow).stream().allMatch(outline.bounds()::contains)
                    ? Stream.empty()
                    : Stream.of(flow.getId() + " leaves " + outline.id());
        }
        return lines.stream().anyMatch(outline.inside()::intersectsLine)
                ? Stream.of(flow.getId() + " crosses " + outline.id())
                : Stream.empty();
    }
}
