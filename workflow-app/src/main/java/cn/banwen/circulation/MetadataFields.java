package cn.banwen.circulation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@link Metadata} from fields. A field that was not sent keeps what is known. */
final class MetadataFields {

    private static final int TITLE = 500;

    private static final String LINE_END = "\\s*\\n\\s*";
    private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFF65]";
    private static final Pattern BROKEN_CHINESE =
            Pattern.compile("(?<=" + CHINESE + ")" + LINE_END + "|" + LINE_END + "(?=" + CHINESE + ")");

    private MetadataFields() {}

    /** What may come with an arrival: anything, nothing required but a title, for which a file's name serves. */
    static Metadata ofArrival(Fields fields, @Nullable String fallbackTitle) {
        String fallback = fallbackTitle == null ? "" : fallbackTitle;
        Metadata metadata = merge(
                fields,
                new Metadata(
                        fallback,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Urgency.ROUTINE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
        if (metadata.title().isEmpty()) {
            fields.wrong("title", "required", "title");
        }
        return metadata;
    }

    /** What registration requires (register §2.6). */
    static Metadata ofRegistration(Fields fields, Metadata known) {
        Metadata metadata = merge(fields, known);
        require(fields, "title", metadata.title().isEmpty() ? null : metadata.title());
        require(fields, "sender", metadata.sender());
        require(fields, "senderLevel", metadata.senderLevel());
        require(fields, "documentType", metadata.documentType());
        require(fields, "kind", metadata.kind());
        return metadata;
    }

    private static void require(Fields fields, String name, @Nullable Object value) {
        if (value == null && !fields.isWrong(name)) {
            fields.wrong(name, "required", name);
        }
    }

    static Metadata merge(Fields fields, Metadata known) {
        return new Metadata(
                Optional.ofNullable(oneLine(text(fields, "title", TITLE, known.title())))
                        .orElse(""),
                text(fields, "documentNumber", Fields.SHORT_TEXT, known.documentNumber()),
                text(fields, "sender", Fields.SHORT_TEXT, known.sender()),
                choice(fields, "senderLevel", SenderLevel.class, known.senderLevel()),
                documentType(fields, known.documentType()),
                choice(fields, "kind", Kind.class, known.kind()),
                Optional.ofNullable(choice(fields, "urgency", Urgency.class, known.urgency()))
                        .orElse(Urgency.ROUTINE),
                channel(fields, known.channel()),
                fields.has("documentDate") ? fields.date("documentDate") : known.documentDate(),
                fields.has("copies") ? fields.count("copies") : known.copies(),
                fields.has("pages") ? fields.count("pages") : known.pages(),
                text(fields, "mainRecipients", 1000, known.mainRecipients()),
                text(fields, "copyRecipients", 1000, known.copyRecipients()),
                text(fields, "signer", Fields.SHORT_TEXT, known.signer()),
                text(fields, "contact", Fields.SHORT_TEXT, known.contact()),
                text(fields, "remark", 2000, known.remark()),
                fields.has("replyRequired") ? Boolean.TRUE.equals(fields.flag("replyRequired")) : known.replyRequired(),
                fields.has("replyBy") ? fields.moment("replyBy") : known.replyBy(),
                text(fields, "matter", Fields.SHORT_TEXT, known.matter()));
    }

    private static @Nullable String text(Fields fields, String name, int longest, @Nullable String known) {
        return fields.has(name) ? fields.text(name, longest) : known;
    }

    /** As copied from a page, where a line ends anywhere: beside a Chinese character that leaves no blank. */
    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : BROKEN_CHINESE.matcher(text).replaceAll("").replaceAll(LINE_END, " ");
    }

    private static <E extends Enum<E> & Coded> @Nullable E choice(
            Fields fields, String name, Class<E> type, @Nullable E known) {
        return fields.has(name) ? fields.choice(name, type) : known;
    }

    private static @Nullable String documentType(Fields fields, @Nullable String known) {
        String word = text(fields, "documentType", Fields.SHORT_TEXT, known);
        if (word != null && !DocumentType.isKnown(word)) {
            fields.wrong("documentType", "unknown-document-type", word);
        }
        return word;
    }

    private static @Nullable String channel(Fields fields, @Nullable String known) {
        String word = text(fields, "channel", Fields.SHORT_TEXT, known);
        return word == null ? null : Channel.wordOf(word);
    }
}
