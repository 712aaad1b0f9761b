package cn.banwen.processmodels;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SubProcess;

/** The outline of a drawn flow node: events are circles, gateways are diamonds, all others are rectangles. */
record Outline(FlowNode node, Rectangle2D bounds) {

    private static final double TOLERANCE = 0.5;

    static Outline of(FlowNode node, GraphicInfo shape) {
        return new Outline(node, rectangle(shape));
    }

    static Rectangle2D rectangle(GraphicInfo bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    String id() {
        return node.getId();
    }

    Point2D centre() {
        return new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
    }

    /** What lies at least a pixel within. */
    Rectangle2D inside() {
        return new Rectangle2D.Double(
                bounds.getX() + 1, bounds.getY() + 1, bounds.getWidth() - 2, bounds.getHeight() - 2);
    }

    boolean hasOnBorder(Point2D point) {
        return Math.abs(distanceFromBorder(point)) <= TOLERANCE;
    }

    private double distanceFromBorder(Point2D point) {
        double halfWidth = bounds.getWidth() / 2;
        double halfHeight = bounds.getHeight() / 2;
        double dx = Math.abs(point.getX() - bounds.getCenterX());
        double dy = Math.abs(point.getY() - bounds.getCenterY());
        if (node instanceof Event) {
            return Math.hypot(dx, dy) - halfWidth;
        }
        if (node instanceof Gateway) {
            return (dx / halfWidth + dy / halfHeight - 1) * Math.min(halfWidth, halfHeight);
        }
        return Math.max(dx - halfWidth, dy - halfHeight);
    }

    boolean isParentOf(FlowElement element) {
        return node instanceof SubProcess subProcess
                && Models.withNested(subProcess.getFlowElements()).anyMatch(element::equals);
    }

    boolean isHostOf(FlowNode event) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedToRefId().equals(id());
    }
}
