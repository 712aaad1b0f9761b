package cn.banwen.circulation;

/** What became of a task. */
public enum TaskState implements Coded {
    OPEN,
    DONE,
    /** Ended by somebody else's act. */
    WITHDRAWN,
    /** Called back by the clerk before anybody had opened it. */
    RECALLED,
    /** A reading that was still open when the document was archived. */
    UNREAD
}
