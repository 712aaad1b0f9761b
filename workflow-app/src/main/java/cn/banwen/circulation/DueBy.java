package cn.banwen.circulation;

/** Which date is the one that counts. */
public enum DueBy implements Coded {
    /** What the table of deadlines gives. */
    RULE,
    /** By when the sender wants an answer. */
    DOCUMENT,
    /** What a leader set in the approval. */
    LEADER,
    /** 延期. */
    EXTENSION
}
