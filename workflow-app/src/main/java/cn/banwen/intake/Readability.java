package cn.banwen.intake;

/** Whether the words of a file could be read, and so whether “no mark found” means that there is none. */
public enum Readability {
    /** The words came out: a mark in the official place would have been found. */
    TEXT,
    /** No page draws anything at all, so nothing there can carry a mark. */
    BLANK,
    /** Something is there that can't be read, such as a scan: a person has to confirm that nothing is marked. */
    UNREADABLE
}
