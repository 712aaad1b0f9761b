package cn.banwen.operation;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as the records say. Names places, never content.
 *
 * @param code what it is: one of the constants, or a code of the check of the record of acts
 * @param subject the object's key; for acts the document's id, null for a checkpoint
 * @param owner what an object belongs to, such as a document's id
 * @param first the first act or checkpoint that is meant; 0 for objects
 * @param last the last one
 */
public record Discrepancy(String code, @Nullable String subject, @Nullable String owner, long first, long last) {

    /** Somebody's row names it, and the store has none. */
    static final String MISSING = "missing";
    /** The store has other bytes than were put. */
    static final String ALTERED = "altered";
    /** The store has it and can't hand it out. */
    static final String UNREADABLE = "unreadable";
    /** The store has it, and nobody accounts for it. */
    static final String UNACCOUNTED = "unaccounted";

    static Discrepancy of(String code, String key, @Nullable String owner) {
        return new Discrepancy(code, key, owner, 0, 0);
    }

    @Override
    public String toString() {
        String place = first == 0 ? "" : " " + first + (last == first ? "" : "-" + last);
        return code + " " + (subject == null ? "checkpoint" : subject) + place
                + (owner == null ? "" : " (" + owner + ")");
    }
}
