package cn.banwen.circulation.web;

import cn.banwen.circulation.ModelDiagram;
import cn.banwen.circulation.ModelDiagram.Flow;
import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.ModelDiagram.Point;
import cn.banwen.circulation.ModelDiagram.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model's diagram, folded so that it can be read in a column: one long line of steps becomes bands of equal width, one
 * below the other, as a text is broken into lines. A flow that leaves a band goes on in the next.
 *
 * @param bands from the start to the end
 * @param flowsByShape the flows that come to a shape or leave it
 */
record WayDrawing(List<Band> bands, Map<String, Set<String>> flowsByShape) {

    /** In the model's units. Every box is drawn a little larger than the model has it, for letters that can be read. */
    private static final double WIDTH = 1340;

    private static final double MARGIN = 34;
    private static final double BOX_GROWTH_X = 14;
    private static final double BOX_GROWTH_Y = 6;
    private static final double NOTE_HEIGHT = 25;

    WayDrawing {
        bands = List.copyOf(bands);
        flowsByShape = Map.copyOf(flowsByShape);
    }

    Set<String> flowsAt(String shape) {
        return flowsByShape.getOrDefault(shape, Set.of());
    }

    /** A part of the drawing, with what lies in it, in the order of painting. */
    record Band(double x, double y, double width, double height, List<Box> frames, List<Line> lines, List<Box> boxes) {

        public String viewBox() {
            return numbers(x, y, width, height);
        }
    }

    /**
     * A shape, as large as it is drawn.
     *
     * @param noteLines so many lines of text have room below it
     */
    record Box(String id, Kind kind, String name, double x, double y, double width, double height, int noteLines) {

        static Box of(Shape shape, double below) {
            double growX = shape.kind() == Kind.TASK ? BOX_GROWTH_X : 0;
            double growY = shape.kind() == Kind.TASK ? BOX_GROWTH_Y : 0;
            return new Box(
                    shape.id(),
                    shape.kind(),
                    shape.name(),
                    shape.x() - growX,
                    shape.y() - growY,
                    shape.width() + 2 * growX,
                    shape.height() + 2 * growY,
                    (int) ((below - BOX_GROWTH_Y - shape.bottom() - growY) / NOTE_HEIGHT));
        }

        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }

        public double bottom() {
            return y + height;
        }

        /** The corners of a gateway. */
        public String diamond() {
            return numbers(centreX(), y, x + width, centreY(), centreX(), bottom(), x, centreY());
        }
    }

    /** A flow as the path that is drawn, and where its name stands. */
    record Line(String id, String name, String path, double labelX, double labelY) {}

    static WayDrawing of(ModelDiagram diagram) {
        List<Band> bands = new ArrayList<>();
        List<Shape> open = new ArrayList<>();
        for (Shape shape : diagram.shapes().stream()
                .filter(shape -> shape.parent() == null)
                .sorted(Comparator.comparingDouble(Shape::x))
                .toList()) {
            if (!open.isEmpty() && shape.right() - open.get(0).x() > WIDTH - 2 * MARGIN) {
                bands.add(band(diagram, open));
                open.clear();
            }
            open.add(shape);
        }
        bands.add(band(diagram, open));
        return new WayDrawing(bands, flowsByShape(diagram));
    }

    private static Map<String, Set<String>> flowsByShape(ModelDiagram diagram) {
        Map<String, Set<String>> flows = new HashMap<>();
        for (Flow flow : diagram.flows()) {
            flows.computeIfAbsent(flow.from(), shape -> new HashSet<>()).add(flow.id());
            flows.computeIfAbsent(flow.to(), shape -> new HashSet<>()).add(flow.id());
        }
        return flows;
    }

    private static Band band(ModelDiagram diagram, List<Shape> top) {
        double from = top.get(0).x() - MARGIN;
        double to = from + WIDTH;
        double end = top.stream().mapToDouble(Shape::right).max().orElseThrow() + MARGIN;
        List<Shape> shapes = diagram.shapes().stream()
                .filter(shape -> shape.centreX() > from && shape.centreX() < end)
                .toList();
        List<String> ids = shapes.stream().map(Shape::id).toList();
        List<Flow> flows = diagram.flows().stream()
                .filter(flow -> ids.contains(flow.from()) || ids.contains(flow.to()))
                .toList();
        // What comes back from a later band may come from below.
        List<Double> heights = new ArrayList<>();
        shapes.forEach(shape -> heights.addAll(List.of(shape.y(), shape.bottom())));
        flows.stream().filter(flow -> ids.contains(flow.from())).forEach(flow -> flow.points()
                .forEach(point -> heights.add(point.y())));
        double top0 = heights.stream().mapToDouble(y -> y).min().orElseThrow() - MARGIN;
        double bottom = heights.stream().mapToDouble(y -> y).max().orElseThrow() + MARGIN;
        return new Band(
                from,
                top0,
                to - from,
                bottom - top0,
                boxes(shapes, true),
                flows.stream().map(flow -> line(diagram, flow)).toList(),
                boxes(shapes, false));
    }

    private static List<Box> boxes(List<Shape> shapes, boolean frames) {
        return shapes.stream()
                .filter(shape -> (shape.kind() == Kind.FRAME) == frames)
                .map(shape -> Box.of(shape, below(shape, shapes)))
                .toList();
    }

    /** Where the next task or the edge of the frame begins below a shape. */
    private static double below(Shape shape, List<Shape> shapes) {
        return shapes.stream()
                .filter(other -> other.kind() == Kind.TASK || other.kind() == Kind.FRAME)
                .filter(other -> other.x() < shape.right() && other.right() > shape.x())
                .mapToDouble(other -> other.kind() == Kind.FRAME ? other.bottom() : other.y())
                .filter(edge -> edge > shape.bottom())
                .min()
                .orElse(shape.bottom() + 4 * NOTE_HEIGHT);
    }

    private static Line line(ModelDiagram diagram, Flow flow) {
        List<Point> points = new ArrayList<>(flow.points());
        boolean toTask = diagram.shape(flow.to())
                .filter(shape -> shape.kind() == Kind.TASK)
                .isPresent();
        if (toTask) {
            int last = points.size() - 1;
            points.set(last, shortened(points.get(last - 1), points.get(last)));
        }
        String path = points.stream()
                .map(point -> numbers(point.x(), point.y()))
                .collect(Collectors.joining(" L ", "M ", ""));
        Point label = flow.label() == null ? points.get(0) : flow.label();
        return new Line(flow.id(), flow.name(), path, label.x(), label.y());
    }

    /** Ends where the larger box begins, so that its arrow's head shows. */
    private static Point shortened(Point before, Point end) {
        return new Point(
                end.x() - Math.signum(end.x() - before.x()) * BOX_GROWTH_X,
                end.y() - Math.signum(end.y() - before.y()) * BOX_GROWTH_Y);
    }

    private static String numbers(double... values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            texts.add(String.format(Locale.ROOT, "%.0f", value));
        }
        return String.join(" ", texts);
    }
}
