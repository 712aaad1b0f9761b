package cn.banwen.circulation;

import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An arrived document. Its methods are the official acts; each refuses when the document has not come so far or is past
 * it. Loaded under a row lock and saved by the same transaction.
 */
final class IncomingDocument {

    private static final Set<DocumentState> ENDED = EnumSet.of(
            DocumentState.REFUSED,
            DocumentState.RETURNED,
            DocumentState.ARCHIVED,
            DocumentState.VOIDED,
            DocumentState.KEPT_OUTSIDE);

    private final UUID id;
    private final boolean reviewFirst;
    private final Instant receivedAt;
    private final String receivedBy;

    private DocumentState state;
    private Metadata metadata;
    private @Nullable String processInstance;
    private @Nullable String classification;
    private Set<String> releasedDigests = Set.of();
    private @Nullable String receiptId;
    private @Nullable Receipt receipt;
    private @Nullable String registrationNumber;
    private @Nullable Instant registeredAt;
    private DistributionPlan plan = DistributionPlan.EMPTY;
    private boolean readingClosed;
    private @Nullable Conclusion conclusion;
    private @Nullable Instant archivedAt;
    private DocumentDeadline deadline = DocumentDeadline.NONE;
    private long generation;

    IncomingDocument(
            UUID id,
            boolean reviewFirst,
            Instant receivedAt,
            String receivedBy,
            @Nullable String classification,
            DocumentState state,
            Metadata metadata) {
        this.id = id;
        this.reviewFirst = reviewFirst;
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
        this.classification = classification;
        this.state = state;
        this.metadata = metadata;
    }

    static IncomingDocument receive(
            UUID id, boolean reviewFirst, Instant receivedAt, String receivedBy, Metadata metadata) {
        return new IncomingDocument(id, reviewFirst, receivedAt, receivedBy, null, DocumentState.RECEIVED, metadata);
    }

    /** A marked document: its arrival is on record, its file is not in the system. */
    static IncomingDocument keepOutside(
            UUID id,
            boolean reviewFirst,
            Instant receivedAt,
            String receivedBy,
            String classification,
            Set<String> digests,
            String receiptId,
            Metadata metadata) {
        IncomingDocument document = new IncomingDocument(
                id, reviewFirst, receivedAt, receivedBy, classification, DocumentState.KEPT_OUTSIDE, metadata);
        document.releasedDigests = digests;
        document.receiptId = receiptId;
        return document;
    }

    /** What only the database knows of a document that has come further. */
    void restore(
            @Nullable String knownProcessInstance,
            Set<String> knownReleasedDigests,
            @Nullable String knownReceiptId,
            @Nullable Receipt knownReceipt,
            @Nullable String knownRegistrationNumber,
            @Nullable Instant knownRegisteredAt,
            DistributionPlan knownPlan,
            boolean knownReadingClosed,
            @Nullable Conclusion knownConclusion,
            @Nullable Instant knownArchivedAt) {
        processInstance = knownProcessInstance;
        releasedDigests = knownReleasedDigests;
        receiptId = knownReceiptId;
        receipt = knownReceipt;
        registrationNumber = knownRegistrationNumber;
        registeredAt = knownRegisteredAt;
        plan = knownPlan;
        readingClosed = knownReadingClosed;
        conclusion = knownConclusion;
        archivedAt = knownArchivedAt;
    }

    /**
     * What its clocks know.
     *
     * @param readGeneration of calendar, hours and rules, when the document was read
     */
    void restoreDeadline(DocumentDeadline known, long readGeneration) {
        deadline = known;
        generation = readGeneration;
    }

    /** Its own clock as reckoned, stopped or extended now. */
    void keepTime(DocumentDeadline now) {
        deadline = now;
    }

    void routedBy(String newProcessInstance) {
        processInstance = newProcessInstance;
    }

    /** 误判放行: the mark was none; the arrival goes the ordinary way and its file may now be brought in. */
    void release() {
        require(DocumentState.KEPT_OUTSIDE);
        classification = null;
        state = DocumentState.RECEIVED;
    }

    void sign(String newReceiptId, Receipt newReceipt) {
        require(DocumentState.RECEIVED);
        receiptId = receiptId == null ? newReceiptId : receiptId;
        receipt = newReceipt;
        state = DocumentState.SIGNED;
    }

    void refuse(String newReceiptId, Receipt newReceipt) {
        sign(newReceiptId, newReceipt);
        state = DocumentState.REFUSED;
    }

    void acceptReview() {
        require(DocumentState.SIGNED, DocumentState.REGISTERED);
        state = DocumentState.REVIEWED;
    }

    void returnToSender() {
        require(DocumentState.SIGNED, DocumentState.REGISTERED);
        state = DocumentState.RETURNED;
    }

    void register(Instant at, Metadata complete) {
        require(DocumentState.SIGNED, DocumentState.REVIEWED);
        registeredAt = at;
        metadata = complete;
        state = DocumentState.REGISTERED;
    }

    /** The number of a document that is being registered. */
    void number(String number) {
        require(DocumentState.REGISTERED);
        registrationNumber = number;
    }

    void propose(DistributionPlan proposal) {
        require(DocumentState.REGISTERED, DocumentState.REVIEWED);
        plan = proposal;
        state = DocumentState.PROPOSED;
    }

    void instruct(DistributionPlan changed) {
        require(DocumentState.PROPOSED);
        plan = changed;
    }

    void approve() {
        require(DocumentState.PROPOSED);
        state = DocumentState.APPROVED;
    }

    /** A leader sent the proposal back: the document stands again where it was before it. */
    void returnToProposal() {
        require(DocumentState.PROPOSED);
        state = reviewFirst ? DocumentState.REGISTERED : DocumentState.REVIEWED;
    }

    void distribute(DistributionPlan distribution) {
        require(DocumentState.PROPOSED, DocumentState.APPROVED);
        plan = distribution;
        state = DocumentState.DISTRIBUTED;
    }

    void withdrawDistribution() {
        require(DocumentState.DISTRIBUTED);
        readingClosed = false;
        state = plan.leaders().isEmpty() ? DocumentState.PROPOSED : DocumentState.APPROVED;
    }

    void redistribute(String from, String to) {
        require(DocumentState.DISTRIBUTED);
        plan = plan.replaceOffice(from, to);
    }

    void closeReading() {
        require(DocumentState.DISTRIBUTED);
        readingClosed = true;
    }

    void conclude(Conclusion newConclusion) {
        require(DocumentState.DISTRIBUTED);
        conclusion = newConclusion;
        state = DocumentState.CONCLUDED;
    }

    void archive(Instant at) {
        require(DocumentState.CONCLUDED);
        archivedAt = at;
        state = DocumentState.ARCHIVED;
    }

    void requireCorrectable() {
        if (registrationNumber == null || state == DocumentState.VOIDED || state == DocumentState.ARCHIVED) {
            throw wrongState();
        }
    }

    void correct(Metadata corrected) {
        requireCorrectable();
        metadata = corrected;
    }

    /** Registered, and nobody has been chosen yet for its kind: in either order of review and registration. */
    boolean awaitsProposal() {
        return registrationNumber != null && (state == DocumentState.REGISTERED || state == DocumentState.REVIEWED);
    }

    /** 作废: the number stays in the book. Only before distribution. */
    void voidRegistration() {
        if (registrationNumber == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "not-registered");
        }
        require(DocumentState.REGISTERED, DocumentState.REVIEWED, DocumentState.PROPOSED, DocumentState.APPROVED);
        state = DocumentState.VOIDED;
    }

    boolean ended() {
        return ENDED.contains(state);
    }

    private void require(DocumentState... allowed) {
        for (DocumentState candidate : allowed) {
            if (state == candidate) {
                return;
            }
        }
        throw wrongState();
    }

    private Refusal wrongState() {
        return new Refusal(Refusal.Kind.CONFLICT, "wrong-state", state.code()).with("state", state.code());
    }

    UUID id() {
        return id;
    }

    boolean reviewFirst() {
        return reviewFirst;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String receivedBy() {
        return receivedBy;
    }

    @Nullable
    String classification() {
        return classification;
    }

    DocumentState state() {
        return state;
    }

    Metadata metadata() {
        return metadata;
    }

    @Nullable
    String processInstance() {
        return processInstance;
    }

    /** Digests of the files that were kept outside; once released, these bytes are let in. */
    Set<String> releasedDigests() {
        return releasedDigests;
    }

    @Nullable
    String receiptId() {
        return receiptId;
    }

    @Nullable
    Receipt receipt() {
        return receipt;
    }

    @Nullable
    String registrationNumber() {
        return registrationNumber;
    }

    @Nullable
    Instant registeredAt() {
        return registeredAt;
    }

    DistributionPlan plan() {
        return plan;
    }

    boolean readingClosed() {
        return readingClosed;
    }

    @Nullable
    Conclusion conclusion() {
        return conclusion;
    }

    @Nullable
    Instant archivedAt() {
        return archivedAt;
    }

    /** Whether its clocks are still looked at. */
    boolean isOpen() {
        return state.isOpen();
    }

    /** How its own clock stands; null where it has come to its end or there is none. */
    @Nullable
    Lamp lamp(Instant now) {
        return deadline.clock() == null || !isOpen()
                ? null
                : Lamp.of(deadline.warnAt(), deadline.dueAt(), deadline.isStopped(), now);
    }

    DocumentDeadline deadline() {
        return deadline;
    }

    long generation() {
        return generation;
    }
}
