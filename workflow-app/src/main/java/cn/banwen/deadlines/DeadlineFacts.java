package cn.banwen.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document and its step, in the codes of {@link DeadlineTerms}; null for what is not known yet.
 *
 * @param step {@code conclude} stands for the document's own clock, from receipt to its conclusion
 */
public record DeadlineFacts(
        String step,
        String urgency,
        @Nullable String kind,
        @Nullable String senderLevel,
        @Nullable String documentType) {

    @Nullable
    String of(Dimension dimension) {
        return switch (dimension) {
            case STEP -> step;
            case URGENCY -> urgency;
            case KIND -> kind;
            case SENDER_LEVEL -> senderLevel;
            case DOCUMENT_TYPE -> documentType;
        };
    }
}
