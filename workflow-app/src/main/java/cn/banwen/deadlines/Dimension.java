package cn.banwen.deadlines;

/** What a row of the table asks of a document and its step. */
public enum Dimension {
    STEP("step", "step.", false),
    URGENCY("urgency", "urgency.", false),
    /** Unknown before registration, as the next two. */
    KIND("kind", "kind.", true),
    SENDER_LEVEL("senderLevel", "level.", true),
    DOCUMENT_TYPE("documentType", "", true);

    private final String field;
    private final String messagePrefix;
    private final boolean mayBeUnknown;

    Dimension(String field, String messagePrefix, boolean mayBeUnknown) {
        this.field = field;
        this.messagePrefix = messagePrefix;
        this.mayBeUnknown = mayBeUnknown;
    }

    /** As the REST interface spells it. */
    public String field() {
        return field;
    }

    /** Before a code, the key of its word; empty where the code is the word. */
    public String messagePrefix() {
        return messagePrefix;
    }

    /** Whether it can be open what the value is. */
    public boolean mayBeUnknown() {
        return mayBeUnknown;
    }
}
