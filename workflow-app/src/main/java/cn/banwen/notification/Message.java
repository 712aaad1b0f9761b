package cn.banwen.notification;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param documentId null where it is not about a document; then there is a link
 * @param code the text stands in the message bundles under {@code notice.<code>}
 * @param args of that text; an argument {@code #key} stands for the text of that key in the reader's language
 * @param link path of a page to read on, null for the document
 * @param about a task or document of which only the last word counts: it takes the place of earlier ones about the same, and is
 *     moot once that is done
 * @param ofTask a task with whose end it is moot, whatever else is told of it: no later word takes its place
 * @param subject by which {@link Notices#settle} finds it; null for what stays until somebody has seen it
 */
public record Message(
        @Nullable UUID documentId,
        String code,
        List<String> args,
        @Nullable String link,
        @Nullable UUID about,
        @Nullable UUID ofTask,
        @Nullable String subject,
        Pace pace) {

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
        return new Message(documentId, code, List.of(args), null, null, null, null, pace);
    }

    /** The same, leading to another page than the document's. */
    public Message leadingTo(String path) {
        return new Message(documentId, code, args, path, about, ofTask, subject, pace);
    }

    /** The same, as the last word about a task or document. */
    public Message about(UUID taskOrDocument) {
        return new Message(documentId, code, args, link, taskOrDocument, ofTask, subject, pace);
    }

    /** The same, moot once the task is done. */
    public Message whileOpen(UUID task) {
        return new Message(documentId, code, args, link, about, task, subject, pace);
    }

    /** What is not about a document, leading to a page; an argument may be an instant. */
    public static Message leading(String path, String code, Pace pace, Object... args) {
        List<String> texts = Stream.of(args)
                .map(arg -> arg instanceof Instant at ? OfficialTime.at(at).toString() : arg.toString())
                .toList();
        return new Message(null, code, texts, path, null, null, null, pace);
    }

    /** The same, over when the subject is settled. */
    public Message until(String settled) {
        return new Message(documentId, code, args, link, about, ofTask, settled, pace);
    }
}
