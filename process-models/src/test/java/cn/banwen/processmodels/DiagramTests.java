package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.APPROVE_IN_ORDER;
import static cn.banwen.processmodels.IncomingDocumentModel.ARCHIVE;
import static cn.banwen.processmodels.IncomingDocumentModel.ARCHIVED;
import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.FIRST_REVIEW;
import static cn.banwen.processmodels.IncomingDocumentModel.HANDLE;
import static cn.banwen.processmodels.IncomingDocumentModel.PROPOSE;
import static cn.banwen.processmodels.IncomingDocumentModel.REGISTER;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.GraphicInfo;
import org.junit.jupiter.api.Test;

class DiagramTests {

    private final BpmnModel model = Models.incomingDocument();
    private final Diagram diagram = new Diagram(model);

    @Test
    void hasNoDefect() {
        assertThat(diagram.defects()).isEmpty();
    }

    @Test
    void runsStraightFromLeftToRightOnTheUsualWay() {
        List<Point2D> centres = Stream.of(
                        SIGN_RECEIPT,
                        FIRST_REVIEW,
                        REGISTER,
                        PROPOSE,
                        APPROVE_IN_ORDER,
                        DISTRIBUTE,
                        HANDLE,
                        CONCLUDE,
                        ARCHIVE,
                        ARCHIVED)
                .map(id -> Outline.rectangle(model.getGraphicInfo(id)))
                .<Point2D>map(bounds -> new Point2D.Double(bounds.getCenterX(), bounds.getCenterY()))
                .toList();

        assertThat(centres)
                .extracting(Point2D::getY)
                .containsOnly(centres.get(0).getY());
        assertThat(centres).extracting(Point2D::getX).isSorted();
    }

    @Test
    void reportsAMissingShape() {
        model.removeGraphicInfo("refused");

        assertThat(diagram.defects()).containsExactly("refused has no shape");
    }

    @Test
    void reportsAShapeThatIsTooNarrowForItsName() {
        shape(CONCLUDE).setWidth(20);

        assertThat(diagram.defects()).contains("conclude is too narrow for its name");
    }

    @Test
    void reportsShapesThatOverlap() {
        move(REGISTER, -130, 0);

        assertThat(diagram.defects()).contains("registration-pending overlaps register");
    }

    @Test
    void reportsAShapeOutsideItsSubProcess() {
        move(HANDLE, 0, -200);

        assertThat(diagram.defects())
                .contains("handle is not inside office-branch", "handle is not inside circulation");
    }

    @Test
    void reportsABoundaryEventOffItsBorder() {
        move("distribution-withdrawn", 0, -30);

        assertThat(diagram.defects()).contains("distribution-withdrawn is not on the border of circulation");
    }

    @Test
    void reportsAMissingEdge() {
        model.removeFlowGraphicInfoList("to-archived");

        assertThat(diagram.defects()).containsExactly("to-archived has no edge");
    }

    @Test
    void reportsAnEdgeThatMissesItsShapes() {
        move(ARCHIVE, 3, 0);

        assertThat(diagram.defects())
                .containsExactlyInAnyOrder(
                        "to-archive does not end on the border of archive",
                        "to-archived does not start on the border of archive",
                        "to-archived crosses archive");
    }

    @Test
    void reportsAnEdgeThatMissesACircleOrADiamondWithinItsBox() {
        GraphicInfo end = waypoint("receipt-refused", 1);
        end.setX(end.getX() + 15);
        GraphicInfo start = waypoint("receipt-refused", 0);
        start.setX(start.getX() + 15);

        assertThat(diagram.defects())
                .contains(
                        "receipt-refused does not start on the border of receipt-decision",
                        "receipt-refused does not end on the border of refused");
    }

    @Test
    void reportsAnEdgeThatRunsAslant() {
        GraphicInfo bend = waypoint("review-next", 1);
        bend.setX(bend.getX() + 5);

        assertThat(diagram.defects()).contains("review-next runs aslant");
    }

    @Test
    void reportsAnEdgeThatCrossesAShape() {
        waypoint("registration-before-review", 1).setY(300);
        waypoint("registration-before-review", 2).setY(300);

        assertThat(diagram.defects()).contains("registration-before-review crosses first-review");
    }

    @Test
    void reportsAnEdgeThatLeavesItsSubProcess() {
        waypoint("conclude-after-reading", 1).setX(4000);
        waypoint("conclude-after-reading", 2).setX(4000);

        assertThat(diagram.defects()).contains("conclude-after-reading leaves circulation");
    }

    @Test
    void reportsANameWithoutAPlace() {
        model.removeLabelGraphicInfo("refused");

        assertThat(diagram.defects()).containsExactly("refused has no place for its name");
    }

    @Test
    void reportsANameWithTooLittleRoom() {
        model.getLabelGraphicInfo("refused").setWidth(20);

        assertThat(diagram.defects()).containsExactly("refused has too little room for its name");
    }

    @Test
    void reportsANameThatLiesOnAShapeAnEdgeOrAnotherName() {
        place("refused", model.getGraphicInfo(SIGN_RECEIPT));
        place("archived", waypoint("review-next", 1));
        place("handled", model.getLabelGraphicInfo("sent-back"));

        assertThat(diagram.defects())
                .contains(
                        "the name of refused lies on sign-receipt",
                        "the name of archived lies on review-next",
                        "the name of handled lies on the name of sent-back");
    }

    private GraphicInfo shape(String id) {
        return model.getGraphicInfo(id);
    }

    private GraphicInfo waypoint(String flow, int index) {
        return model.getFlowLocationGraphicInfo(flow).get(index);
    }

    private void move(String id, double dx, double dy) {
        GraphicInfo shape = shape(id);
        shape.setX(shape.getX() + dx);
        shape.setY(shape.getY() + dy);
    }

    private void place(String id, GraphicInfo target) {
        GraphicInfo label = model.getLabelGraphicInfo(id);
        label.setX(target.getX());
        label.setY(target.getY());
    }
}
