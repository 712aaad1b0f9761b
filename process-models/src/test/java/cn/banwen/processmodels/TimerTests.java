package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.APPROVAL_RETURNED;
import static cn.banwen.processmodels.IncomingDocumentModel.APPROVE_IN_ORDER;
import static cn.banwen.processmodels.IncomingDocumentModel.APPROVE_PARALLEL;
import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTION_WITHDRAWN;
import static cn.banwen.processmodels.IncomingDocumentModel.DOCUMENT_DUE;
import static cn.banwen.processmodels.IncomingDocumentModel.DOCUMENT_NEAR;
import static cn.banwen.processmodels.IncomingDocumentModel.FIRST_REVIEW;
import static cn.banwen.processmodels.IncomingDocumentModel.HANDLE;
import static cn.banwen.processmodels.IncomingDocumentModel.PROPOSE;
import static cn.banwen.processmodels.IncomingDocumentModel.READ;
import static cn.banwen.processmodels.IncomingDocumentModel.REDISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.REGISTER;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(EngineExtension.class)
class TimerTests {

    private final TestEngine test;

    TimerTests(TestEngine test) {
        this.test = test;
    }

    private static Stream<String> steps() {
        return Models.elements(Models.incomingDocument(), UserTask.class).map(UserTask::getId);
    }

    private Journey at(String step) {
        return switch (step) {
            case SIGN_RECEIPT -> Journey.received(test, true);
            case FIRST_REVIEW -> signed(true);
            case REGISTER -> signed(false);
            case PROPOSE -> Journey.registered(test);
            case APPROVE_IN_ORDER -> Journey.registered(test).propose(List.of("mayor", "secretary"), true);
            case APPROVE_PARALLEL -> Journey.registered(test).propose(List.of("mayor", "secretary"), false);
            case DISTRIBUTE -> Journey.registered(test).propose(List.of(), false);
            case HANDLE -> Journey.toAct(test, List.of("finance"), List.of());
            case REDISTRIBUTE ->
                Journey.toAct(test, List.of("finance"), List.of()).sendBack("finance");
            case READ -> Journey.toRead(test, List.of("finance", "agriculture"));
            case CONCLUDE -> Journey.toAct(test, List.of("finance"), List.of()).handle("finance");
            default -> throw new AssertionError(step);
        };
    }

    private Journey signed(boolean reviewFirst) {
        return Journey.received(test, reviewFirst).complete(SIGN_RECEIPT, Map.of(IncomingDocumentModel.SIGNED, true));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goesOffTwiceOnEachStepAndInterruptsNothing(String step) {
        Journey document = at(step);
        Timers timers = Timers.of(document);
        List<String> open = document.open();
        assertThat(timers.moments(step + "-near")).containsExactly(Timers.WARNING);
        assertThat(timers.moments(step + "-due")).containsExactly(Timers.LIMIT);

        timers.fire(step + "-near");
        timers.fire(step + "-due");

        assertThat(document.open()).isEqualTo(open);
        assertThat(timers.waiting()).doesNotContainKeys(step + "-near", step + "-due");
    }

    @Test
    void goesOffForTheDocumentWhereverItIs() {
        Journey document = Journey.toAct(test, List.of("finance"), List.of());
        Timers timers = Timers.of(document);
        assertThat(timers.moments(DOCUMENT_NEAR)).containsExactly(Timers.WARNING);
        assertThat(timers.moments(DOCUMENT_DUE)).containsExactly(Timers.LIMIT);

        timers.fire(DOCUMENT_NEAR);
        timers.fire(DOCUMENT_DUE);

        assertThat(document.open()).containsExactly("handle@finance");
        document.handle("finance").complete(CONCLUDE, Map.of());
        document.assertNothingLeft();
    }

    @Test
    void hasTimersOfItsOwnForEachOffice() {
        Journey document =
                Journey.toAct(test, List.of("finance", "agriculture", "civil-affairs"), List.of("emergency"));
        Timers timers = Timers.of(document);
        assertThat(timers.waiting())
                .containsEntry("handle-near", 3L)
                .containsEntry("handle-due", 3L)
                .containsEntry("read-near", 1L)
                .containsEntry("read-due", 1L);

        document.handle("finance");
        assertThat(timers.waiting()).containsEntry("handle-due", 2L);
        document.sendBack("agriculture");
        assertThat(timers.waiting()).containsEntry("handle-due", 1L).containsEntry("redistribute-due", 1L);
    }

    @Test
    void takesTheTimersAwayWithTheTask() {
        Journey document = signed(true);

        assertThat(Timers.of(document).waiting())
                .containsOnlyKeys(DOCUMENT_NEAR, DOCUMENT_DUE, "first-review-near", "first-review-due");
    }

    @Test
    void takesTheTimersOfAWithdrawnDistributionAway() {
        Journey document =
                Journey.toAct(test, List.of("finance"), List.of("emergency")).send(DISTRIBUTION_WITHDRAWN);

        assertThat(Timers.of(document).waiting())
                .containsOnlyKeys(DOCUMENT_NEAR, DOCUMENT_DUE, "distribute-near", "distribute-due");
    }

    @Test
    void keepsOneTimerForLeadersOneAfterTheOther() {
        Journey document = at(APPROVE_IN_ORDER);
        document.complete(APPROVE_IN_ORDER, "mayor", Map.of(APPROVAL_RETURNED, false));

        assertThat(document.open()).containsExactly("approve-in-order@secretary");
        assertThat(Timers.of(document).waiting()).containsEntry("approve-in-order-due", 1L);
    }

    @Test
    void leavesNothingBehindWhereATimerWentOffBeforeTheEnd() {
        Journey document = at(READ);
        Timers.of(document).fire("read-due");
        document.complete(READ, "finance", Map.of())
                .complete(READ, "agriculture", Map.of())
                .complete(CONCLUDE, Map.of());

        document.assertNothingLeft();
    }

    @Test
    void hasTwoTimersOnEveryTaskAndNoneThatInterrupts() {
        assertThat(Models.elements(Models.incomingDocument(), UserTask.class))
                .allSatisfy(task -> assertThat(timersOf(task)).hasSize(2).noneMatch(BoundaryEvent::isCancelActivity));
    }

    private static List<BoundaryEvent> timersOf(Activity task) {
        return task.getBoundaryEvents().stream()
                .filter(event -> event.getEventDefinitions().get(0) instanceof TimerEventDefinition)
                .toList();
    }
}
