package cn.banwen.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.ModelDiagram;
import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.ModelDiagram.Shape;
import cn.banwen.circulation.engine.Diagrams;
import cn.banwen.circulation.web.WayDrawing.Band;
import cn.banwen.circulation.web.WayDrawing.Box;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WayDrawingTests {

    private final ModelDiagram diagram = Diagrams.incomingDocument();
    private final WayDrawing drawing = WayDrawing.of(diagram);

    @Test
    void drawsEveryShapeOnce() {
        List<String> drawn = drawing.bands().stream()
                .flatMap(band -> Stream.concat(band.frames().stream(), band.boxes().stream()))
                .map(Box::id)
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        diagram.shapes().stream().map(Shape::id).toList());
    }

    @Test
    void foldsTheLongLineIntoBandsOfEqualWidthThatHoldTheirShapes() {
        assertThat(drawing.bands()).hasSize(3);
        assertThat(drawing.bands().stream().map(Band::width).distinct()).hasSize(1);
        for (Band band : drawing.bands()) {
            assertThat(band.boxes()).allSatisfy(box -> {
                assertThat(box.x()).isGreaterThanOrEqualTo(band.x());
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(band.x() + band.width());
                assertThat(box.y()).isGreaterThanOrEqualTo(band.y());
                assertThat(box.bottom()).isLessThanOrEqualTo(band.y() + band.height());
            });
        }
    }

    @Test
    void drawsEveryFlow() {
        assertThat(drawing.bands().stream()
                        .flatMap(band -> band.lines().stream())
                        .map(WayDrawing.Line::id))
                .containsAll(diagram.flows().stream().map(ModelDiagram.Flow::id).toList());
    }

    @Test
    void noTwoStepsOverlap() {
        for (Band band : drawing.bands()) {
            List<Box> tasks =
                    band.boxes().stream().filter(box -> box.kind() == Kind.TASK).toList();
            for (Box one : tasks) {
                assertThat(tasks).filteredOn(other -> other != one).noneMatch(other -> overlap(one, other));
            }
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
