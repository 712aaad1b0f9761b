package cn.banwen.circulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Those that are {@linkplain #isOpen() open}, in SQL: a condition on the column {@code state}. */
    public static final String OPEN = Arrays.stream(values())
            .filter(DocumentState::isOpen)
            .map(state -> "'" + state.code() + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    /** Whether somebody still has to do something about it, so that its clocks count. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }
}
