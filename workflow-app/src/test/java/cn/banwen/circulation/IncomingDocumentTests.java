package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IncomingDocumentTests {

    private static final Instant NOW = Instant.parse("2026-07-08T09:00:00Z");
    private static final Receipt RECEIPT = new Receipt(NOW, 1, 1, true, null);
    private static final DistributionPlan PLAN =
            new DistributionPlan(List.of("party-secretary"), false, "finance", List.of(), List.of());
    private static final Metadata METADATA = MetadataFields.ofArrival(new Fields(Map.of()), "通知");

    /** The acts, and the states from which each is allowed of a registered document. */
    private static final Map<String, Set<DocumentState>> ALLOWED = new LinkedHashMap<>();

    private static final Map<String, Consumer<IncomingDocument>> ACTS = new LinkedHashMap<>();

    static {
        act("release", IncomingDocument::release, DocumentState.KEPT_OUTSIDE);
        act("sign", document -> document.sign("QS-1", RECEIPT), DocumentState.RECEIVED);
        act("refuse", document -> document.refuse("QS-1", RECEIPT), DocumentState.RECEIVED);
        act("acceptReview", IncomingDocument::acceptReview, DocumentState.SIGNED, DocumentState.REGISTERED);
        act("returnToSender", IncomingDocument::returnToSender, DocumentState.SIGNED, DocumentState.REGISTERED);
        act("register", document -> document.register(NOW, METADATA), DocumentState.SIGNED, DocumentState.REVIEWED);
        act("propose", document -> document.propose(PLAN), DocumentState.REGISTERED, DocumentState.REVIEWED);
        act("instruct", document -> document.instruct(PLAN), DocumentState.PROPOSED);
        act("approve", IncomingDocument::approve, DocumentState.PROPOSED);
        act("returnToProposal", IncomingDocument::returnToProposal, DocumentState.PROPOSED);
        act("distribute", document -> document.distribute(PLAN), DocumentState.PROPOSED, DocumentState.APPROVED);
        act("withdrawDistribution", IncomingDocument::withdrawDistribution, DocumentState.DISTRIBUTED);
        act("redistribute", document -> document.redistribute("finance", "agriculture"), DocumentState.DISTRIBUTED);
        act("closeReading", IncomingDocument::closeReading, DocumentState.DISTRIBUTED);
        act(
                "conclude",
                document -> document.conclude(new Conclusion("办毕", null, "10年", NOW)),
                DocumentState.DISTRIBUTED);
        act("archive", document -> document.archive(NOW), DocumentState.CONCLUDED);
        act(
                "voidRegistration",
                IncomingDocument::voidRegistration,
                DocumentState.REGISTERED,
                DocumentState.REVIEWED,
                DocumentState.PROPOSED,
                DocumentState.APPROVED);
        Set<DocumentState> correctable = EnumSet.complementOf(EnumSet.of(DocumentState.VOIDED, DocumentState.ARCHIVED));
        act("correct", document -> document.correct(METADATA), correctable.toArray(DocumentState[]::new));
    }

    private static void act(String name, Consumer<IncomingDocument> act, DocumentState... allowed) {
        ACTS.put(name, act);
        ALLOWED.put(name, Set.of(allowed));
    }

    @Test
    void eachActIsRefusedInEveryStateButItsOwn() {
        ACTS.forEach((name, act) -> {
            for (DocumentState state : DocumentState.values()) {
                IncomingDocument document = registered(state);
                if (ALLOWED.getOrDefault(name, Set.of()).contains(state)) {
                    act.accept(document);
                } else {
                    assertThatThrownBy(() -> act.accept(document))
                            .as("%s when %s", name, state)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                                assertThat(refusal.code()).isEqualTo("wrong-state");
                            });
                    assertThat(document.state()).as("%s when %s", name, state).isEqualTo(state);
                }
            }
        });
    }

    @Test
    void onlyWhatIsRegisteredCanBeVoidedOrCorrected() {
        IncomingDocument document = fresh(true);
        document.sign("QS-1", RECEIPT);
        document.acceptReview();
        assertThatThrownBy(document::voidRegistration).hasMessageContaining("not-registered");
        assertThatThrownBy(() -> document.correct(METADATA)).hasMessageContaining("wrong-state");
    }

    @Test
    void aLeadersReturnPutsItBackToWhereTheProposalBegan() {
        IncomingDocument reviewFirst = fresh(true);
        reviewFirst.sign("QS-1", RECEIPT);
        reviewFirst.acceptReview();
        reviewFirst.register(NOW, METADATA);
        reviewFirst.number("收1");
        reviewFirst.propose(PLAN);
        reviewFirst.returnToProposal();
        assertThat(reviewFirst.state()).isEqualTo(DocumentState.REGISTERED);
        assertThat(reviewFirst.awaitsProposal()).isTrue();

        IncomingDocument registerFirst = fresh(false);
        registerFirst.sign("QS-2", RECEIPT);
        registerFirst.register(NOW, METADATA);
        registerFirst.number("收2");
        registerFirst.acceptReview();
        registerFirst.propose(PLAN);
        registerFirst.returnToProposal();
        assertThat(registerFirst.state()).isEqualTo(DocumentState.REVIEWED);
        assertThat(registerFirst.awaitsProposal()).isTrue();
    }

    @Test
    void aWithdrawnDistributionStandsWhereItWasAndItsReadingIsOpenAgain() {
        IncomingDocument withLeaders = registered(DocumentState.APPROVED);
        withLeaders.distribute(PLAN);
        withLeaders.closeReading();
        withLeaders.withdrawDistribution();
        assertThat(withLeaders.state()).isEqualTo(DocumentState.APPROVED);
        assertThat(withLeaders.readingClosed()).isFalse();

        IncomingDocument withoutLeaders = registered(DocumentState.PROPOSED);
        withoutLeaders.distribute(PLAN.withLeaders(List.of(), false));
        withoutLeaders.withdrawDistribution();
        assertThat(withoutLeaders.state()).isEqualTo(DocumentState.PROPOSED);
    }

    @Test
    void aReleasedArrivalKeepsItsReceiptIdAndDigestsButNoClassification() {
        IncomingDocument document = IncomingDocument.keepOutside(
                UUID.randomUUID(), true, NOW, "clerk", "秘密", Set.of("ab", "cd"), "QS-7", METADATA);
        assertThat(document.ended()).isTrue();
        document.release();
        assertThat(document.state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(document.ended()).isFalse();
        assertThat(document.classification()).isNull();
        assertThat(document.releasedDigests()).containsExactlyInAnyOrder("ab", "cd");
        document.sign("QS-8", RECEIPT);
        assertThat(document.receiptId()).isEqualTo("QS-7");
    }

    private static IncomingDocument fresh(boolean reviewFirst) {
        return IncomingDocument.receive(UUID.randomUUID(), reviewFirst, NOW, "clerk", METADATA);
    }

    private static IncomingDocument registered(DocumentState state) {
        IncomingDocument document = new IncomingDocument(UUID.randomUUID(), true, NOW, "clerk", null, state, METADATA);
        document.restore(null, Set.of(), "QS-1", RECEIPT, "收〔2026〕1号", NOW, PLAN, false, null, null);
        return document;
    }
}
