package cn.banwen.processmodels;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SequenceFlow;

/** Where the elements of a model are drawn. */
record Diagram(BpmnModel model) {

    /** Width of a Chinese character at the 12 px in which viewers draw names. */
    private static final double CHARACTER_WIDTH = 12;

    /** What is wrong with it, a sentence for each defect. */
    List<String> defects() {
        return Stream.of(ShapeRules.defects(this), EdgeRules.defects(this), LabelRules.defects(this))
                .flatMap(defects -> defects)
                .toList();
    }

    Stream<FlowNode> nodes() {
        return Models.elements(model, FlowNode.class);
    }

    Stream<SequenceFlow> flows() {
        return Models.elements(model, SequenceFlow.class);
    }

    List<Outline> outlines() {
        return nodes().map(this::outline).flatMap(Optional::stream).toList();
    }

    Optional<Outline> outline(FlowNode node) {
        return Optional.ofNullable(model.getGraphicInfo(node.getId())).map(shape -> Outline.of(node, shape));
    }

    Optional<Rectangle2D> label(FlowElement element) {
        return Optional.ofNullable(model.getLabelGraphicInfo(element.getId())).map(Outline::rectangle);
    }

    List<Point2D> points(SequenceFlow flow) {
        List<GraphicInfo> points =
                Objects.requireNonNullElse(model.getFlowLocationGraphicInfo(flow.getId()), List.of());
        return points.stream()
                .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                .toList();
    }

    List<Line2D> lines(SequenceFlow flow) {
        List<Point2D> points = points(flow);
        return IntStream.range(1, points.size())
                .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
                .toList();
    }

    static double textWidth(FlowElement element) {
        return element.getName().length() * CHARACTER_WIDTH;
    }
}
