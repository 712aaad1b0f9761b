package cn.banwen.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was recorded. Names rows, never their content.
 *
 * @param documentId whose chain it is, null for a checkpoint
 * @param first the place in the chain, or without a document the checkpoint's id
 * @param last the last place where several are meant, else the same as {@code first}
 * @param step the step that the act names, where there still is an act
 */
public record Finding(Kind kind, @Nullable UUID documentId, long first, long last, @Nullable String step) {

    public enum Kind {
        /** A field of the act differs from what was hashed. */
        ALTERED_ACT,
        /** The act is sound in itself, but a checkpoint saw another one in its place. */
        REPLACED_ACT,
        /** Two sound acts that don't follow each other: one of them was replaced, or one was put in. */
        BROKEN_LINK,
        /** Later acts of the document are there, these are not. */
        MISSING_ACTS,
        /** A checkpoint saw the chain longer than it is. */
        REMOVED_LAST_ACTS,
        /** A checkpoint saw a chain of which nothing is left. */
        REMOVED_DOCUMENT,
        /** A checkpoint or one of its heads differs from what was hashed. */
        ALTERED_CHECKPOINT,
        /** Two sound checkpoints that don't follow each other. */
        BROKEN_CHECKPOINT_LINK,
        /** Later checkpoints are there, or heads of this one, but not itself. */
        REMOVED_CHECKPOINT,
        /** When the checkpoint was made there were fewer or more acts or documents than the chains tell. */
        CHECKPOINT_COUNTS;

        /** As the REST interface and the message bundles spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding act(Kind kind, Act act) {
        return new Finding(kind, act.documentId(), act.seq(), act.seq(), act.step());
    }

    static Finding gone(Kind kind, UUID documentId, long first, long last) {
        return new Finding(kind, documentId, first, last, null);
    }

    static Finding checkpoint(Kind kind, long first, long last) {
        return new Finding(kind, null, first, last, null);
    }
}
