package cn.banwen.circulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.ModelDiagram;
import cn.banwen.circulation.ModelDiagram.Flow;
import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.ModelDiagram.Point;
import cn.banwen.circulation.ModelDiagram.Shape;
import cn.banwen.processmodels.IncomingDocumentModel;
import org.junit.jupiter.api.Test;

class DiagramOfModelTests {

    private final ModelDiagram diagram = DiagramOfModel.read();

    @Test
    void knowsWhatEachShapeIsAndWhatHoldsIt() {
        Shape handle = diagram.shape(IncomingDocumentModel.HANDLE).orElseThrow();
        assertThat(handle.kind()).isEqualTo(Kind.TASK);
        assertThat(handle.parent()).isEqualTo(IncomingDocumentModel.OFFICE_BRANCH);
        assertThat(diagram.shape(IncomingDocumentModel.CIRCULATION)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.FRAME);
        assertThat(diagram.shape("received").orElseThrow().kind()).isEqualTo(Kind.START);
        assertThat(diagram.shape(IncomingDocumentModel.REFUSED).orElseThrow().kind())
                .isEqualTo(Kind.END);
        assertThat(diagram.shape("distribution-withdrawn").orElseThrow().kind()).isEqualTo(Kind.EVENT);
        assertThat(diagram.shape("review-decision").orElseThrow().kind()).isEqualTo(Kind.GATEWAY);
    }

    @Test
    void everyFlowJoinsTwoShapesByAtLeastTwoPoints() {
        assertThat(diagram.flows()).hasSizeGreaterThan(30).allSatisfy(flow -> {
            assertThat(diagram.shape(flow.from())).as(flow.id()).isPresent();
            assertThat(diagram.shape(flow.to())).as(flow.id()).isPresent();
            assertThat(flow.points()).as(flow.id()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void knowsWhereANameStands() {
        Flow refused = diagram.flows().stream()
                .filter(flow -> flow.id().equals("receipt-refused"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.name()).isEqualTo("拒收");
        assertThat(refused.label()).isEqualTo(new Point(356, 364));
    }
}
