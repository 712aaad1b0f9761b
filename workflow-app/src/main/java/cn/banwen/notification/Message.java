package cn.banwen.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param code the text stands in the message bundles under {@code notice.<code>}
 * @param args of that text; an argument {@code #key} stands for the text of that key in the reader's language
 * @param link path of a page to read on, null for the document
 * @param about a task or document of which only the last word counts: it takes the place of earlier ones about the same, and is
 *     moot once that is done
 */
public record Message(
        UUID documentId, String code, List<String> args, @Nullable String link, @Nullable UUID about, Pace pace) {

    /** How fast a mail goes; on the pages everything shows at once. */
    public enum Pace {
        /** At once, also at night: 特急. */
        ALWAYS,
        /** At once, or when the quiet time is over. */
        AT_ONCE,
        /** With what else comes up about that time, in one mail. */
        GATHERED,
        /** On the pages only. */
        NO_MAIL
    }

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(UUID documentId, String code, Pace pace, String... args) {
        return new Message(documentId, code, List.of(args), null, null, pace);
    }

    /** The same, leading to another page than the document's. */
    public Message leadingTo(String path) {
        return new Message(documentId, code, args, path, about, pace);
    }

    /** The same, as the last word about a task or document. */
    public Message about(UUID subject) {
        return new Message(documentId, code, args, link, subject, pace);
    }
}
