package cn.banwen.eml;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail in a file. Its enclosures can be read until it is closed. */
public final class Letter implements AutoCloseable {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private final SharedFileInputStream file;
    private final MimeMessage message;
    private final LetterParts parts;

    private Letter(SharedFileInputStream file, MimeMessage message, LetterParts parts) {
        this.file = file;
        this.message = message;
        this.parts = parts;
    }

    /**
     * Who wrote it, as the mail says; anybody can write anything there.
     *
     * @param name as people call it; null where only an address is given
     */
    public record Sender(@Nullable String name, @Nullable String address) {}

    /**
     * Reads a mail.
     *
     * @throws LetterException beyond the bounds, or when it is no mail
     * @throws IOException when the disk fails
     */
    public static Letter open(Path path) throws IOException {
        LetterBounds.check(path);
        SharedFileInputStream file = new SharedFileInputStream(path.toFile());
        boolean complete = false;
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), file);
            Letter letter = new Letter(file, message, LetterParts.of(message));
            complete = true;
            return letter;
        } catch (MessagingException | RuntimeException e) {
            throw new LetterException(LetterException.Problem.DAMAGED, e);
        } finally {
            if (!complete) {
                file.close();
            }
        }
    }

    /** Empty where there is none. */
    public String subject() {
        return header("Subject");
    }

    public Sender sender() {
        return Senders.of(header("From").isEmpty() ? header("Sender") : raw("From"));
    }

    /** To whom it says that it goes. */
    public String recipients() {
        return header("To");
    }

    public Optional<String> messageId() {
        return Optional.of(raw("Message-ID").strip()).filter(id -> !id.isEmpty());
    }

    /** When it says that it was sent; empty where that can't be read. */
    public Optional<Instant> sentAt() {
        try {
            String date = COMMENT.matcher(raw("Date")).replaceAll("").strip();
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Its words without those of enclosures; of HTML what a reader would see. Long ones end early. */
    public String text() {
        return parts.text();
    }

    /** In the order in which they stand. Pictures that the words show in their midst are none. */
    public List<Enclosure> enclosures() {
        return parts.enclosures();
    }

    /** A header's words. @param raw its bytes, one char each */
    public static String words(String raw) {
        return EncodedWords.decode(raw);
    }

    private String header(String name) {
        return EncodedWords.decode(raw(name));
    }

    private String raw(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null || values.length == 0 ? "" : values[0];
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
