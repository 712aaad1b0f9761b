package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.APPROVAL_RETURNED;
import static cn.banwen.processmodels.IncomingDocumentModel.APPROVE_IN_ORDER;
import static cn.banwen.processmodels.IncomingDocumentModel.APPROVE_PARALLEL;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ApprovalTests {

    private static final List<String> LEADERS = List.of("party-secretary", "township-head", "deputy-head-agriculture");

    private final TestEngine test;

    ApprovalTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void distributesAtOnceWhenNobodyHasToApprove() {
        assertThat(Journey.registered(test).propose(List.of(), true).open()).containsExactly(DISTRIBUTE);
        assertThat(Journey.registered(test).propose(List.of(), false).open()).containsExactly(DISTRIBUTE);
    }

    @Test
    void asksTheLeadersOneAfterTheOther() {
        Journey document = Journey.registered(test).propose(LEADERS, true);

        for (String leader : LEADERS) {
            assertThat(document.open()).containsExactly("approve-in-order@" + leader);
            approve(document, APPROVE_IN_ORDER, leader);
        }
        assertThat(document.open()).containsExactly(DISTRIBUTE);
    }

    @Test
    void asksTheLeadersAllAtOnceAndWaitsForTheLast() {
        Journey document = Journey.registered(test).propose(LEADERS, false);

        assertThat(document.open())
                .containsExactly(
                        "approve-parallel@deputy-head-agriculture",
                        "approve-parallel@party-secretary",
                        "approve-parallel@township-head");
        approve(document, APPROVE_PARALLEL, "township-head");
        approve(document, APPROVE_PARALLEL, "party-secretary");
        assertThat(document.open()).containsExactly("approve-parallel@deputy-head-agriculture");
        approve(document, APPROVE_PARALLEL, "deputy-head-agriculture");
        assertThat(document.open()).containsExactly(DISTRIBUTE);
    }

    @Test
    void asksASingleLeaderEitherWay() {
        List<String> one = List.of("party-secretary");
        Journey inOrder = Journey.registered(test).propose(one, true);
        Journey parallel = Journey.registered(test).propose(one, false);

        approve(inOrder, APPROVE_IN_ORDER, "party-secretary");
        approve(parallel, APPROVE_PARALLEL, "party-secretary");

        assertThat(inOrder.open()).containsExactly(DISTRIBUTE);
        assertThat(parallel.open()).containsExactly(DISTRIBUTE);
    }

    @Test
    void asksNoFurtherLeaderAfterAReturn() {
        Journey document = Journey.registered(test).propose(LEADERS, true);

        approve(document, APPROVE_IN_ORDER, "party-secretary");
        sendBack(document, APPROVE_IN_ORDER, "township-head");

        assertThat(document.open()).containsExactly(PROPOSE);
    }

    @Test
    void endsTheOpenApprovalsOfTheOthersAtAReturn() {
        Journey document = Journey.registered(test).propose(LEADERS, false);

        approve(document, APPROVE_PARALLEL, "party-secretary");
        sendBack(document, APPROVE_PARALLEL, "township-head");

        assertThat(document.open()).containsExactly(PROPOSE);
    }

    @Test
    void approvesAProposalThatWasSentBackBefore() {
        Journey document = Journey.registered(test).propose(LEADERS, false);
        sendBack(document, APPROVE_PARALLEL, "township-head");

        document.propose(List.of("township-head", "party-secretary"), true);
        sendBack(document, APPROVE_IN_ORDER, "township-head");

        document.propose(List.of("party-secretary", "township-head"), false);
        approve(document, APPROVE_PARALLEL, "township-head");
        assertThat(document.open()).containsExactly("approve-parallel@party-secretary");
        approve(document, APPROVE_PARALLEL, "party-secretary");
        assertThat(document.open()).containsExactly(DISTRIBUTE);
    }

    private static void approve(Journey document, String step, String leader) {
        document.complete(step, leader, Map.of(APPROVAL_RETURNED, false));
    }

    private static void sendBack(Journey document, String step, String leader) {
        document.complete(step, leader, Map.of(APPROVAL_RETURNED, true));
    }
}
