package cn.banwen.processmodels;

/**
 * The names in the model {@value #RESOURCE}, 收文办理: how an incoming document goes from its receipt to the archive
 * (《党政机关公文处理工作条例》 Article 24).
 *
 * <p>What the caller owes the model:
 *
 * <ul>
 *   <li>Every variable is set by a plain {@code taskService.complete(taskId, variables)} or at the start, never by local
 *       scope: the model itself keeps the variables of parallel branches apart. It only compares; one that was never set
 *       fails the transaction, one that was set before keeps its value, so each step sets all of its own.
 *   <li>Lists hold post codes, are never null, may be empty.
 *   <li>A multi-instance task tells its post in {@code TaskInfo.getCategory()}; other tasks have no category. No task has
 *       an assignee or a candidate.
 *   <li>The engine runs with {@code setParallelMultiInstanceAsyncLeave(false)}: otherwise it leaves the parallel tasks by
 *       jobs, for which the next step waits and which compete with completions for the same rows.
 *   <li>Two completions in one document at the same time may fail with an optimistic lock of the engine: the whole act is
 *       to be repeated in a new transaction, or acts on one document are to be put in sequence.
 * </ul>
 *
 * <p>Names are a contract with the running instances: one that a deployed version uses stays until none of its instances
 * runs.
 */
public final class IncomingDocumentModel {

    /** The process definition's key. The business key of an instance is the document's id. */
    public static final String KEY = "incoming-document";

    /** Where the model lies on the class path. */
    public static final String RESOURCE = "processes/incoming-document.bpmn20.xml";

    /** User task 签收: sets {@link #SIGNED}. */
    public static final String SIGN_RECEIPT = "sign-receipt";

    /** User task 初审: sets {@link #REVIEW_ACCEPTED}. */
    public static final String FIRST_REVIEW = "first-review";

    /** User task 登记: sets nothing. */
    public static final String REGISTER = "register";

    /**
     * User task 拟办: sets {@link #LEADERS} and {@link #LEADERS_IN_ORDER}, and sets {@link #APPROVAL_RETURNED} to false, at
     * the first proposal as well as after a return.
     */
    public static final String PROPOSE = "propose";

    /** User task 批示, one leader after the other; its category is the leader's post. Sets {@link #APPROVAL_RETURNED}. */
    public static final String APPROVE_IN_ORDER = "approve-in-order";

    /** User task 批示, all leaders at once; its category is the leader's post. Sets {@link #APPROVAL_RETURNED}. */
    public static final String APPROVE_PARALLEL = "approve-parallel";

    /** User task 传递: sets {@link #OFFICES}, {@link #READERS} and {@link #TO_ACT}. */
    public static final String DISTRIBUTE = "distribute";

    /** User task 承办, one for each office; its category is the office's post. Sets {@link #OFFICE_RETURNED}. */
    public static final String HANDLE = "handle";

    /**
     * User task 改派 in the branch of the office that sent the document back, whose post is the category. Sets
     * {@link #OFFICE} to the next one.
     */
    public static final String REDISTRIBUTE = "redistribute";

    /** User task 传阅, one for each reader; its category is the reader's post. Sets nothing. */
    public static final String READ = "read";

    /** User task 办结, open at most once at a time: sets nothing. Its completion ends the reads that are still open. */
    public static final String CONCLUDE = "conclude";

    /** Service task 归档, in the transaction that completes {@link #CONCLUDE}: calls {@link #ARCHIVE_DELEGATE}. */
    public static final String ARCHIVE = "archive";

    /** The sub-process 传办 from the distribution to the conclusion. */
    public static final String CIRCULATION = "circulation";

    /** The sub-process 分别承办, one instance for each office. */
    public static final String OFFICE_BRANCH = "office-branch";

    /** The end 已拒收. */
    public static final String REFUSED = "refused";

    /** The end 已退文. */
    public static final String RETURNED_TO_SENDER = "returned-to-sender";

    /** The end 已归档. */
    public static final String ARCHIVED = "archived";

    /** Variable, boolean, set at the start: 初审 before 登记 or after it. */
    public static final String REVIEW_FIRST = "reviewFirst";

    /** Variable, boolean: signed for, or refused. */
    public static final String SIGNED = "signed";

    /** Variable, boolean: accepted, or returned to the sender. */
    public static final String REVIEW_ACCEPTED = "reviewAccepted";

    /** Variable, list of strings: the posts that approve, in their order. Nobody: straight to {@link #DISTRIBUTE}. */
    public static final String LEADERS = "leaders";

    /** Variable, string, kept by the engine: the leader for whom an approval runs. */
    public static final String LEADER = "leader";

    /** Variable, boolean: one leader after the other, or all at once. */
    public static final String LEADERS_IN_ORDER = "leadersInOrder";

    /** Variable, boolean: a leader sent the proposal back, which ends the approvals that are still open. */
    public static final String APPROVAL_RETURNED = "approvalReturned";

    /** Variable, list of strings: the posts that handle the document. Ignored unless {@link #TO_ACT}. */
    public static final String OFFICES = "offices";

    /** Variable, string, one in each {@link #OFFICE_BRANCH}: the post that handles. */
    public static final String OFFICE = "office";

    /**
     * Variable, boolean, one in each {@link #OFFICE_BRANCH}: the office sent the document back as not its own. Set at every
     * completion of {@link #HANDLE}, also after a {@link #REDISTRIBUTE}.
     */
    public static final String OFFICE_RETURNED = "officeReturned";

    /** Variable, list of strings: the posts that read. */
    public static final String READERS = "readers";

    /** Variable, string, kept by the engine: the post for which a read runs. */
    public static final String READER = "reader";

    /** Variable, boolean: 办件, or 阅件. */
    public static final String TO_ACT = "toAct";

    /**
     * Message to the execution that waits for it, from the opening of {@link #CIRCULATION} to the conclusion: every task of
     * the circulation is taken back and {@link #DISTRIBUTE} opens again.
     */
    public static final String DISTRIBUTION_WITHDRAWN = "distribution-withdrawn";

    /**
     * Message to the execution that waits for it: opens {@link #CONCLUDE} before all have read. An execution waits only
     * while a 阅件 is read and {@link #CONCLUDE} is not open, so that the message counts once; reads stay open until
     * {@link #CONCLUDE} is completed.
     */
    public static final String READING_CLOSED = "reading-closed";

    /** The bean, a {@code JavaDelegate}, that {@link #ARCHIVE} calls. What it throws undoes the conclusion. */
    public static final String ARCHIVE_DELEGATE = "archiveDocumentDelegate";

    /**
     * Variable, a map from a step to a moment in time, with underscores for the hyphens of the step's name; in order and in
     * parallel are one step. When the limit of a step that begins comes near. Needed by each call that opens a step, for as
     * long as the call: it may be transient. An {@code Instant} or a {@code Date}, never null: a clock that stands still has
     * a moment that never comes.
     */
    public static final String WARN_AT = "warnAt";

    /** Variable like {@link #WARN_AT}: when the limit of a step that begins is reached. */
    public static final String DUE_AT = "dueAt";

    /** Variable, a moment in time, needed at the start: when the document's own limit comes near. */
    public static final String DOCUMENT_WARN_AT = "documentWarnAt";

    /** Variable, a moment in time, needed at the start: the document's own limit. */
    public static final String DOCUMENT_DUE_AT = "documentDueAt";

    /**
     * The timer for {@link #DOCUMENT_WARN_AT}; those of a step are called like the step with {@code -near} behind. Timers
     * interrupt nothing; the one of a step with several tasks, {@link #READ} or an approval, is one for all of them.
     *
     * <p>The token of a timer that goes off ends where no other token moves. Beside a multi-instance task of the same scope
     * the engine takes that for the end of all and drops the event sub-processes that still wait (tried with 8.0.0): the
     * application answers a timer without moving its token.
     */
    public static final String DOCUMENT_NEAR = "document-near";

    /** The timer for {@link #DOCUMENT_DUE_AT}; those of a step are called like the step with {@code -due} behind. */
    public static final String DOCUMENT_DUE = "document-due";

    private IncomingDocumentModel() {}
}
