package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.FIRST_REVIEW;
import static cn.banwen.processmodels.IncomingDocumentModel.PROPOSE;
import static cn.banwen.processmodels.IncomingDocumentModel.REFUSED;
import static cn.banwen.processmodels.IncomingDocumentModel.REGISTER;
import static cn.banwen.processmodels.IncomingDocumentModel.RETURNED_TO_SENDER;
import static cn.banwen.processmodels.IncomingDocumentModel.REVIEW_ACCEPTED;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGNED;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ReceiptAndReviewTests {

    private final TestEngine test;

    ReceiptAndReviewTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void beginsWithTheReceiptAndGivesTheTaskToNobody() {
        Journey document = Journey.received(test, true);

        assertThat(document.open()).containsExactly(SIGN_RECEIPT);
        assertThat(document.tasks()).singleElement().satisfies(task -> {
            assertThat(task.getName()).isEqualTo("签收");
            assertThat(task.getAssignee()).isNull();
            assertThat(task.getOwner()).isNull();
            assertThat(task.getCategory()).isNull();
            assertThat(test.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                    .isEmpty();
        });
    }

    @Test
    void endsWithARefusal() {
        Journey document = Journey.received(test, true).complete(SIGN_RECEIPT, Map.of(SIGNED, false));

        assertThat(document.open()).isEmpty();
        assertThat(document.end()).isEqualTo(REFUSED);
        document.assertNothingLeft();
    }

    @Test
    void reviewsFirstAndThenRegisters() {
        Journey document = signed(true);

        assertThat(document.open()).containsExactly(FIRST_REVIEW);
        document.complete(FIRST_REVIEW, Map.of(REVIEW_ACCEPTED, true));
        assertThat(document.open()).containsExactly(REGISTER);
        document.complete(REGISTER, Map.of());
        assertThat(document.open()).containsExactly(PROPOSE);
    }

    @Test
    void registersFirstAndThenReviews() {
        Journey document = signed(false);

        assertThat(document.open()).containsExactly(REGISTER);
        document.complete(REGISTER, Map.of());
        assertThat(document.open()).containsExactly(FIRST_REVIEW);
        document.complete(FIRST_REVIEW, Map.of(REVIEW_ACCEPTED, true));
        assertThat(document.open()).containsExactly(PROPOSE);
    }

    @Test
    void returnsToTheSenderBeforeRegistration() {
        Journey document = signed(true).complete(FIRST_REVIEW, Map.of(REVIEW_ACCEPTED, false));

        assertThat(document.end()).isEqualTo(RETURNED_TO_SENDER);
        document.assertNothingLeft();
    }

    @Test
    void returnsToTheSenderAfterRegistration() {
        Journey document =
                signed(false).complete(REGISTER, Map.of()).complete(FIRST_REVIEW, Map.of(REVIEW_ACCEPTED, false));

        assertThat(document.end()).isEqualTo(RETURNED_TO_SENDER);
        document.assertNothingLeft();
    }

    @Test
    void keepsTheTaskOpenWhenTheVariableOfItsStepIsMissing() {
        Journey document = Journey.received(test, true);
        Task before = document.tasks().get(0);

        assertThatExceptionOfType(FlowableException.class)
                .isThrownBy(() -> document.complete(SIGN_RECEIPT, Map.of()))
                .withStackTraceContaining(SIGNED);
        assertThat(document.tasks()).singleElement().extracting(Task::getId).isEqualTo(before.getId());
    }

    private Journey signed(boolean reviewFirst) {
        return Journey.received(test, reviewFirst).complete(SIGN_RECEIPT, Map.of(SIGNED, true));
    }
}
