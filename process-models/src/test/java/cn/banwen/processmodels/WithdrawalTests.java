package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTION_WITHDRAWN;
import static cn.banwen.processmodels.IncomingDocumentModel.READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class WithdrawalTests {

    private final TestEngine test;

    WithdrawalTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void takesBackEveryTaskAndDistributesToOthers() {
        Journey document = Journey.toAct(test, List.of("agriculture", "finance"), List.of("emergency"))
                .sendBack("finance")
                .send(DISTRIBUTION_WITHDRAWN);
        assertThat(document.open()).containsExactly(DISTRIBUTE);
        assertThat(document.awaits(DISTRIBUTION_WITHDRAWN)).isFalse();

        document.distribute(List.of("civil-affairs", "finance"), List.of("agriculture"), true);
        assertThat(document.open()).containsExactly("handle@civil-affairs", "handle@finance", "read@agriculture");

        document.handle("finance").handle("civil-affairs").complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }

    @Test
    void canBeRepeated() {
        Journey document = Journey.toAct(test, List.of("agriculture"), List.of())
                .send(DISTRIBUTION_WITHDRAWN)
                .distribute(List.of("finance"), List.of(), true)
                .send(DISTRIBUTION_WITHDRAWN)
                .distribute(List.of("emergency"), List.of(), true);

        assertThat(document.open()).containsExactly("handle@emergency");
    }

    @Test
    void takesBackAReadingAndItsEarlyClosing() {
        Journey document = Journey.toRead(test, List.of("agriculture", "finance"))
                .complete(READ, "finance", Map.of())
                .send(DISTRIBUTION_WITHDRAWN);
        assertThat(document.open()).containsExactly(DISTRIBUTE);
        assertThat(document.awaits(IncomingDocumentModel.READING_CLOSED)).isFalse();

        document.distribute(List.of(), List.of("emergency"), false).complete(READ, "emergency", Map.of());
        assertThat(document.open()).containsExactly(CONCLUDE);
        document.complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }
}
