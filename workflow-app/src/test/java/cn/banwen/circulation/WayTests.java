package cn.banwen.circulation;

import static cn.banwen.circulation.Way.Progress.AHEAD;
import static cn.banwen.circulation.Way.Progress.DONE;
import static cn.banwen.circulation.Way.Progress.ENDED;
import static cn.banwen.circulation.Way.Progress.PRESENT;
import static cn.banwen.circulation.Way.Progress.SENT_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.ModelDiagram.Flow;
import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.Way.Party;
import cn.banwen.circulation.Way.Stage;
import cn.banwen.circulation.engine.Diagrams;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WayTests {

    private static final ModelDiagram DIAGRAM = Diagrams.incomingDocument();

    private static List<String> told(Way way) {
        return way.stages().stream()
                .map(stage -> stage.step() + " " + stage.progress().code())
                .toList();
    }

    private static Stage at(Way way, String element) {
        return Objects.requireNonNull(way.at(element), element);
    }

    @Test
    void beginsWithTheReceiptAndHasAllElseAhead() {
        Way way = new PaperTrail().open(Step.SIGN_RECEIPT, "office-clerk").way(DocumentState.RECEIVED);
        assertThat(told(way))
                .containsExactly(
                        "sign-receipt present",
                        "first-review ahead",
                        "register ahead",
                        "propose ahead",
                        "approve ahead",
                        "distribute ahead",
                        "handle ahead",
                        "read ahead",
                        "conclude ahead",
                        "archive ahead");
        assertThat(way.flows()).containsExactly("to-sign-receipt");
    }

    @Test
    void namesTheOneOnDutyWhileAStepWaitsAndWhoActedAfterwards() {
        Way way = new PaperTrail()
                .signed()
                .open(Step.FIRST_REVIEW, "office-director")
                .way(DocumentState.SIGNED);
        Party waiting = at(way, "first-review").parties().get(0);
        assertThat(waiting.person()).isEqualTo("holder-office-director");
        assertThat(waiting.at()).isNull();
        Party done = at(way, "sign-receipt").parties().get(0);
        assertThat(done.person()).isEqualTo("办office-clerk");
        assertThat(done.actingFor()).isEqualTo("代office-clerk");
        assertThat(done.at()).isNotNull();
    }

    @Test
    void followsTheOrderInForceForTheDocument() {
        PaperTrail trail = new PaperTrail()
                .registrationFirst()
                .signed()
                .done(Step.REGISTER, "office-clerk", "registered")
                .open(Step.FIRST_REVIEW, "office-director");
        Way way = trail.way(DocumentState.REGISTERED);
        assertThat(told(way)).startsWith("sign-receipt done", "register done", "first-review present", "propose ahead");
        assertThat(way.flows())
                .contains("registration-before-review", "review-next")
                .doesNotContain("review-before-registration", "registration-next", "reviewed-already");
    }

    @Test
    void endsWhereTheReceiptWasRefused() {
        Way way = new PaperTrail()
                .done(Step.SIGN_RECEIPT, "office-clerk", "refused")
                .way(DocumentState.REFUSED);
        assertThat(told(way)).containsExactly("sign-receipt sent-back");
        assertThat(way.elements()).containsEntry("refused", SENT_BACK);
        assertThat(way.flows()).contains("receipt-refused").doesNotContain("receipt-signed");
    }

    @Test
    void endsWhereTheReviewReturnedItToTheSender() {
        Way way = new PaperTrail()
                .signed()
                .done(Step.FIRST_REVIEW, "office-director", "returned")
                .way(DocumentState.RETURNED);
        assertThat(told(way)).containsExactly("sign-receipt done", "first-review sent-back");
        assertThat(way.elements()).containsEntry("returned-to-sender", SENT_BACK);
        assertThat(way.flows()).contains("review-failed").doesNotContain("review-accepted");
    }

    @Test
    void leadersInOrderWhoseTurnHasNotComeLieAhead() {
        DistributionPlan plan =
                new DistributionPlan(List.of("deputy", "head"), true, "agriculture", List.of(), List.of());
        Way way = new PaperTrail()
                .registered()
                .plan(plan)
                .done(Step.PROPOSE, "office-director", "proposed")
                .open(Step.APPROVE, "deputy")
                .way(DocumentState.PROPOSED);
        assertThat(at(way, "approve-in-order").parties())
                .extracting(Party::progress)
                .containsExactly(PRESENT, AHEAD);
        assertThat(way.elements()).doesNotContainKey("approve-parallel");
        assertThat(way.flows()).contains("approval-in-order");
    }

    @Test
    void aLeadersReturnIsSeenUntilTheNextProposal() {
        DistributionPlan plan =
                new DistributionPlan(List.of("head", "secretary"), false, "agriculture", List.of(), List.of());
        PaperTrail trail = new PaperTrail()
                .registered()
                .plan(plan)
                .done(Step.PROPOSE, "office-director", "proposed")
                .ended(Step.APPROVE, "head", TaskState.WITHDRAWN)
                .done(Step.APPROVE, "secretary", "returned")
                .open(Step.PROPOSE, "office-director");
        Way returned = trail.way(DocumentState.REGISTERED);
        assertThat(told(returned))
                .containsSubsequence("propose done", "approve sent-back", "propose present", "approve ahead");
        assertThat(returned.elements())
                .containsEntry("approve-parallel", SENT_BACK)
                .containsEntry("propose", PRESENT);
        assertThat(returned.flows()).contains("approval-refused").doesNotContain("approval-granted");

        Way again = new PaperTrail()
                .registered()
                .plan(plan)
                .done(Step.PROPOSE, "office-director", "proposed")
                .done(Step.APPROVE, "secretary", "returned")
                .done(Step.PROPOSE, "office-director", "proposed")
                .open(Step.APPROVE, "secretary")
                .way(DocumentState.PROPOSED);
        assertThat(again.elements()).containsEntry("approve-parallel", PRESENT);
        assertThat(again.flows()).doesNotContain("approval-refused");
    }

    @Test
    void skipsTheApprovalThatNobodyWasAskedFor() {
        DistributionPlan plan = new DistributionPlan(List.of(), false, "agriculture", List.of(), List.of());
        Way way = new PaperTrail()
                .registered()
                .plan(plan)
                .done(Step.PROPOSE, "office-director", "proposed")
                .open(Step.DISTRIBUTE, "office-clerk")
                .way(DocumentState.APPROVED);
        assertThat(told(way)).doesNotContain("approve ahead");
        assertThat(way.flows()).contains("approval-not-needed");
    }

    @Test
    void tellsEachOfficeAndReaderApart() {
        Way way = PaperTrail.distributed()
                .open(Step.HANDLE, "agriculture")
                .done(Step.HANDLE, "civil-affairs", "done")
                .open(Step.READ, "finance")
                .way(DocumentState.DISTRIBUTED);
        assertThat(at(way, "handle").parties()).extracting(Party::progress).containsExactly(PRESENT, DONE);
        assertThat(way.elements()).containsEntry("handle", PRESENT).containsEntry("read", PRESENT);
        assertThat(told(way)).endsWith("conclude ahead", "archive ahead");
        assertThat(way.flows()).contains("to-offices", "to-reading", "handled").doesNotContain("offices-done");
    }

    @Test
    void showsTheBranchThatAnOfficeSentBackAndWhereItWent() {
        PaperTrail trail = PaperTrail.distributed()
                .done(Step.HANDLE, "agriculture", "done")
                .done(Step.HANDLE, "civil-affairs", "returned")
                .open(Step.REDISTRIBUTE, "office-clerk");
        Way sentBack = trail.way(DocumentState.DISTRIBUTED);
        assertThat(sentBack.elements()).containsEntry("handle", SENT_BACK).containsEntry("redistribute", PRESENT);
        assertThat(sentBack.flows()).contains("sent-back").doesNotContain("handle-elsewhere");

        Way elsewhere = PaperTrail.distributed()
                .done(Step.HANDLE, "civil-affairs", "returned")
                .done(Step.REDISTRIBUTE, "office-clerk", "redistributed")
                .open(Step.HANDLE, "emergency")
                .way(DocumentState.DISTRIBUTED);
        assertThat(elsewhere.elements()).containsEntry("handle", PRESENT).containsEntry("redistribute", DONE);
        assertThat(elsewhere.flows()).contains("sent-back", "handle-elsewhere");
    }

    @Test
    void aDistributionThatWasCalledBackLiesAheadOnceMore() {
        Way way = PaperTrail.distributed()
                .ended(Step.HANDLE, "agriculture", TaskState.RECALLED)
                .open(Step.DISTRIBUTE, "office-clerk")
                .way(DocumentState.APPROVED);
        assertThat(told(way))
                .containsSubsequence("distribute done", "handle ended", "distribute present", "handle ahead");
        assertThat(way.elements()).containsEntry("distribute", PRESENT).doesNotContainKey("handle");
        assertThat(way.flows()).contains("distribute-again").doesNotContain("to-offices");
    }

    @Test
    void aDocumentToReadIsConcludedAfterItsReadersOrBeforeThem() {
        PaperTrail trail = new PaperTrail()
                .toRead()
                .registered()
                .plan(new DistributionPlan(List.of(), false, null, List.of(), List.of("finance", "emergency")))
                .done(Step.PROPOSE, "office-director", "proposed")
                .done(Step.DISTRIBUTE, "office-clerk", "distributed")
                .done(Step.READ, "finance", "read")
                .open(Step.READ, "emergency")
                .open(Step.CONCLUDE, "office-clerk")
                .readingClosed();
        Way closed = trail.way(DocumentState.DISTRIBUTED);
        assertThat(told(closed)).doesNotContain("handle ahead").endsWith("conclude present", "archive ahead");
        assertThat(closed.flows())
                .contains("conclude-after-closing", "to-reading-outcome")
                .doesNotContain("conclude-after-reading", "to-offices");
    }

    @Test
    void anArchivedDocumentHasNothingAhead() {
        Way way = archived();
        assertThat(way.elements().values()).containsOnly(DONE);
        assertThat(way.elements()).containsKeys("archive", "archived");
        assertThat(told(way)).endsWith("conclude done", "archive done");
        assertThat(way.flows()).contains("to-archived", "offices-done");
    }

    private static Way archived() {
        return PaperTrail.distributed()
                .done(Step.HANDLE, "agriculture", "done")
                .done(Step.READ, "finance", "read")
                .done(Step.CONCLUDE, "office-clerk", "concluded")
                .way(DocumentState.ARCHIVED);
    }

    @Test
    void aReaderWhoDidNotReadInTimeIsToldSo() {
        Way way = PaperTrail.distributed()
                .done(Step.HANDLE, "agriculture", "done")
                .ended(Step.READ, "finance", TaskState.UNREAD)
                .done(Step.CONCLUDE, "office-clerk", "concluded")
                .way(DocumentState.ARCHIVED);
        assertThat(way.elements()).containsEntry("read", ENDED);
    }

    @Test
    void aVoidedRegistrationStopsWhereItStood() {
        Way way = new PaperTrail()
                .registered()
                .ended(Step.PROPOSE, "office-director", TaskState.WITHDRAWN)
                .way(DocumentState.VOIDED);
        assertThat(told(way))
                .containsExactly("sign-receipt done", "first-review done", "register done", "propose ended");
    }

    @Test
    void whatIsKeptOutsideGoesNoWay() {
        Way way = new PaperTrail().way(DocumentState.KEPT_OUTSIDE);
        assertThat(way.stages()).isEmpty();
        assertThat(way.elements()).isEmpty();
        assertThat(way.flows()).isEmpty();
    }

    @Test
    void everyElementAndFlowIsOneOfTheModelAndNoFlowBeginsInTheAir() {
        Stream.of(
                        archived(),
                        new PaperTrail().registered().way(DocumentState.REGISTERED),
                        new PaperTrail()
                                .registrationFirst()
                                .signed()
                                .done(Step.REGISTER, "office-clerk", "registered")
                                .done(Step.FIRST_REVIEW, "office-director", "accepted")
                                .way(DocumentState.REVIEWED),
                        PaperTrail.distributed()
                                .done(Step.HANDLE, "civil-affairs", "returned")
                                .done(Step.REDISTRIBUTE, "office-clerk", "redistributed")
                                .open(Step.HANDLE, "emergency")
                                .open(Step.READ, "finance")
                                .way(DocumentState.DISTRIBUTED))
                .forEach(WayTests::checkAgainstTheModel);
    }

    private static void checkAgainstTheModel(Way way) {
        assertThat(way.elements().keySet())
                .allSatisfy(element ->
                        assertThat(DIAGRAM.shape(element)).as(element).isPresent());
        assertThat(way.flows()).allSatisfy(id -> {
            Flow flow = DIAGRAM.flows().stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no flow " + id));
            Kind from = DIAGRAM.shape(flow.from()).orElseThrow().kind();
            assertThat(from == Kind.START
                            || from == Kind.FRAME
                            || DIAGRAM.flows().stream()
                                    .anyMatch(before -> before.to().equals(flow.from())
                                            && way.flows().contains(before.id())))
                    .as("something leads to " + id)
                    .isTrue();
        });
    }
}
