package cn.banwen.circulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process model as it is drawn, in the model's own units and by the model's own names. */
public record ModelDiagram(List<Shape> shapes, List<Flow> flows) {

    public ModelDiagram {
        shapes = List.copyOf(shapes);
        flows = List.copyOf(flows);
    }

    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst();
    }

    /** What a shape stands for. */
    public enum Kind {
        TASK,
        GATEWAY,
        START,
        END,
        EVENT,
        /** A sub-process: it holds other shapes. */
        FRAME
    }

    /**
     * An element of the model.
     *
     * @param parent the frame that holds it, null at the top
     */
    public record Shape(
            String id,
            Kind kind,
            String name,
            @Nullable String parent,
            double x,
            double y,
            double width,
            double height) {

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }
    }

    /**
     * A way from one element to another.
     *
     * @param name empty where the way has none
     * @param label where the name stands, by its lower left corner; null where there is none
     */
    public record Flow(String id, String name, String from, String to, List<Point> points, @Nullable Point label) {

        public Flow {
            points = List.copyOf(points);
        }
    }

    /** A place in the drawing. */
    public record Point(double x, double y) {}
}
