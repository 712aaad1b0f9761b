package cn.banwen.circulation;

/** How far a document has come; the terms stand in docs/glossary.md. */
public enum DocumentState implements Coded {
    RECEIVED,
    SIGNED,
    REFUSED,
    REVIEWED,
    RETURNED,
    REGISTERED,
    PROPOSED,
    APPROVED,
    DISTRIBUTED,
    CONCLUDED,
    ARCHIVED,
    VOIDED,
    /** Marked as a state secret: registered as having arrived, its file never entered the system. */
    KEPT_OUTSIDE
}
