package cn.banwen.circulation;

import java.util.EnumSet;
import java.util.Set;

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
    KEPT_OUTSIDE;

    private static final Set<DocumentState> OVER =
            EnumSet.of(REFUSED, RETURNED, CONCLUDED, ARCHIVED, VOIDED, KEPT_OUTSIDE);

    /** Whether somebody still has to do something about it, so that its clocks count. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }
}
