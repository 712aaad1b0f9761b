package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.ARCHIVED;
import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static cn.banwen.processmodels.IncomingDocumentModel.HANDLE;
import static cn.banwen.processmodels.IncomingDocumentModel.OFFICE;
import static cn.banwen.processmodels.IncomingDocumentModel.OFFICE_RETURNED;
import static cn.banwen.processmodels.IncomingDocumentModel.READ;
import static cn.banwen.processmodels.IncomingDocumentModel.READING_CLOSED;
import static cn.banwen.processmodels.IncomingDocumentModel.REDISTRIBUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class DocumentToActOnTests {

    private static final List<String> OFFICES = List.of("agriculture", "civil-affairs", "finance");

    private final TestEngine test;

    DocumentToActOnTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void letsThreeOfficesHandleInParallelAndConcludesAfterTheLast() {
        Journey document = Journey.toAct(test, OFFICES, List.of());

        assertThat(document.open()).containsExactly("handle@agriculture", "handle@civil-affairs", "handle@finance");
        document.handle("finance").handle("agriculture");
        assertThat(document.open()).containsExactly("handle@civil-affairs");
        document.handle("civil-affairs");
        assertThat(document.open()).containsExactly(CONCLUDE);

        document.complete(CONCLUDE, Map.of());
        assertThat(document.end()).isEqualTo(ARCHIVED);
        assertThat(document.timesArchived()).isEqualTo(1);
        document.assertNothingLeft();
    }

    @Test
    void letsTenOfficesHandleWithoutAnyJob() {
        List<String> offices =
                IntStream.rangeClosed(1, 10).mapToObj("office-%d"::formatted).toList();
        Journey document = Journey.toAct(test, offices, List.of());

        offices.forEach(document::handle);

        assertThat(document.open()).containsExactly(CONCLUDE);
        assertThat(document.runtimeRows()).doesNotContainKeys("act_ru_job", "act_ru_external_job");
        assertThat(Timers.of(document).waiting())
                .containsOnlyKeys("document-near", "document-due", "conclude-near", "conclude-due");
    }

    @Test
    void redistributesOnlyTheBranchesThatWereSentBack() {
        Journey document = Journey.toAct(test, OFFICES, List.of());

        document.sendBack("agriculture").sendBack("civil-affairs");
        assertThat(document.open())
                .containsExactly("handle@finance", "redistribute@agriculture", "redistribute@civil-affairs");

        document.handle("finance");
        document.complete(REDISTRIBUTE, "civil-affairs", Map.of(OFFICE, "emergency"));
        assertThat(document.open()).containsExactly("handle@emergency", "redistribute@agriculture");

        document.complete(REDISTRIBUTE, "agriculture", Map.of(OFFICE, "forestry"));
        assertThat(document.open()).containsExactly("handle@emergency", "handle@forestry");

        document.handle("forestry").handle("emergency");
        assertThat(document.open()).containsExactly(CONCLUDE);
        document.complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }

    @Test
    void keepsPostAndVerdictOfEachBranchApart() {
        Journey document = Journey.toAct(test, OFFICES, List.of());

        document.sendBack("agriculture");
        document.complete(REDISTRIBUTE, "agriculture", Map.of(OFFICE, "emergency"));

        assertThat(variables(document, "emergency")).containsEntry(OFFICE, "emergency");
        assertThat(variables(document, "finance")).containsEntry(OFFICE, "finance");
        assertThat(variables(document, "emergency")).containsEntry(OFFICE_RETURNED, true);
        assertThat(variables(document, "finance")).containsEntry(OFFICE_RETURNED, false);
        assertThat(test.engine().getRuntimeService().getVariables(document.instance()))
                .doesNotContainKeys(OFFICE, OFFICE_RETURNED);
    }

    @Test
    void redistributesABranchThatIsSentBackAgain() {
        Journey document = Journey.toAct(test, OFFICES, List.of());

        document.sendBack("agriculture").complete(REDISTRIBUTE, "agriculture", Map.of(OFFICE, "emergency"));
        document.sendBack("emergency").complete(REDISTRIBUTE, "emergency", Map.of(OFFICE, "agriculture"));

        assertThat(document.open()).containsExactly("handle@agriculture", "handle@civil-affairs", "handle@finance");
    }

    @Test
    void letsAnOfficeTakeOverABranchBesideItsOwn() {
        Journey document = Journey.toAct(test, OFFICES, List.of());

        document.sendBack("agriculture").complete(REDISTRIBUTE, "agriculture", Map.of(OFFICE, "finance"));

        assertThat(document.open()).containsExactly("handle@civil-affairs", "handle@finance", "handle@finance");
    }

    @Test
    void isNeverHeldUpByReaders() {
        Journey document = Journey.toAct(test, List.of("agriculture"), List.of("emergency", "finance"));
        assertThat(document.open()).containsExactly("handle@agriculture", "read@emergency", "read@finance");

        document.complete(READ, "finance", Map.of()).handle("agriculture");
        assertThat(document.open()).containsExactly(CONCLUDE, "read@emergency");

        document.complete(CONCLUDE, Map.of());
        assertThat(document.open()).isEmpty();
        assertThat(document.end()).isEqualTo(ARCHIVED);
        document.assertNothingLeft();
    }

    @Test
    void isNotConcludedByItsLastReader() {
        Journey document = Journey.toAct(test, List.of("agriculture"), List.of("emergency", "finance"));

        document.complete(READ, "emergency", Map.of()).complete(READ, "finance", Map.of());
        assertThat(document.open()).containsExactly("handle@agriculture");

        document.handle("agriculture");
        assertThat(document.open()).containsExactly(CONCLUDE);
    }

    @Test
    void staysOneConclusionWhenTheLastReaderComesAfterTheOffices() {
        Journey document = Journey.toAct(test, List.of("agriculture"), List.of("emergency"));

        document.handle("agriculture").complete(READ, "emergency", Map.of());

        assertThat(document.open()).containsExactly(CONCLUDE);
        document.complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }

    @Test
    void cannotBeClosedEarly() {
        assertThat(Journey.toAct(test, OFFICES, List.of("emergency")).awaits(READING_CLOSED))
                .isFalse();
    }

    @Test
    void staysConcludableWhenTheArchiveFails() {
        Journey document = Journey.toAct(test, List.of("agriculture"), List.of("emergency"))
                .handle("agriculture");
        test.archive().refuseOnce(document.instance());

        assertThatIllegalStateException().isThrownBy(() -> document.complete(CONCLUDE, Map.of()));
        assertThat(document.open()).containsExactly(CONCLUDE, "read@emergency");

        document.complete(CONCLUDE, Map.of());
        assertThat(document.timesArchived()).isEqualTo(1);
        document.assertNothingLeft();
    }

    private Map<String, Object> variables(Journey document, String office) {
        return test.engine()
                .getTaskService()
                .getVariables(document.task(HANDLE, office).getId());
    }
}
