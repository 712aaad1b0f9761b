package cn.banwen.sources;

import cn.banwen.circulation.Channel;
import cn.banwen.circulation.SourceArrivals.Delivery;
import cn.banwen.eml.Letter;
import cn.banwen.eml.LetterException;
import cn.banwen.intake.SpooledFile;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Makes a delivery of a mail: the mail itself, its enclosures, and what it tells of the document. */
final class MailDelivery {

    private static final int LONGEST_NAME = 150;

    /** An entry of an index holds some 2,700 bytes; the digest beside it tells mails apart that begin alike. */
    private static final int LONGEST_ID = 500;

    /** What a mail is called that bears no subject. */
    static final String NO_SUBJECT = "无主题邮件";

    /** What mailers put before the subject of what is passed on or answered, once. */
    private static final Pattern PASSED_ON =
            Pattern.compile("(?:fwd|fw|re|转发|答复|回复)\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private MailDelivery() {}

    /** What the mail is called before it is fetched. */
    static String subject(IMAPMessage message) throws MessagingException {
        String[] raw = message.getHeader("Subject");
        return raw == null || raw.length == 0 ? NO_SUBJECT : name(Letter.words(raw[0]));
    }

    /** @throws Refusal {@code mail-too-complex}, {@code mail-damaged} */
    static Letter open(SpooledFile copy) throws IOException {
        try {
            return Letter.open(copy.path());
        } catch (LetterException unreadable) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    unreadable.problem() == LetterException.Problem.TOO_COMPLEX ? "mail-too-complex" : "mail-damaged");
        }
    }

    /**
     * Closing the result closes the letter and removes the copy.
     *
     * @throws Refusal {@code mail-sender-not-taken}
     */
    static Parcel parcel(Letter letter, SpooledFile copy, MailAccount account) throws IOException {
        boolean complete = false;
        try {
            Letter.Sender sender = letter.sender();
            requireTaken(sender, account.senders());
            List<Upload> enclosures = letter.enclosures().stream()
                    .map(enclosure -> new Upload(enclosure.name(), new EnclosureContent(enclosure)))
                    .toList();
            Upload original = new Upload(name(letter.subject()) + ".eml", target -> Files.copy(copy.path(), target));
            Delivery delivery = new Delivery(account.called(), original, enclosures, values(letter, sender));
            complete = true;
            return new Parcel(delivery, copy.sha256(), id(letter, copy), () -> {
                letter.close();
                copy.close();
            });
        } finally {
            if (!complete) {
                letter.close();
            }
        }
    }

    /** A mail that bears none is known by its bytes. */
    private static String id(Letter letter, SpooledFile copy) {
        return letter.messageId()
                .map(id -> cut(oneLine(id), LONGEST_ID))
                .filter(id -> !id.isEmpty())
                .orElse(copy.sha256());
    }

    private static void requireTaken(Letter.Sender sender, List<String> taken) {
        String address = Optional.ofNullable(sender.address()).orElse("").toLowerCase(Locale.ROOT);
        boolean known = taken.isEmpty()
                || taken.stream()
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.startsWith("@") ? address.endsWith(one) : address.equals(one));
        if (!known) {
            throw new Refusal(Refusal.Kind.INVALID, "mail-sender-not-taken", cut(oneLine(address)));
        }
    }

    private static Map<String, Object> values(Letter letter, Letter.Sender sender) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", name(letter.subject()));
        values.put("channel", Channel.MAIL);
        Optional<String> name = Optional.ofNullable(sender.name()).map(MailDelivery::cut);
        Optional<String> address = Optional.ofNullable(sender.address()).map(MailDelivery::cut);
        // the name of a machine's account is nobody's
        name.filter(said -> HAN.matcher(said).find())
                .or(() -> address)
                .or(() -> name)
                .ifPresent(said -> values.put("sender", said));
        address.ifPresent(said -> values.put("contact", said));
        return values;
    }

    private static String name(String subject) {
        String line = oneLine(subject);
        Matcher prefix = PASSED_ON.matcher(line);
        // one by one: a repeated group would go as deep as they are many
        while (prefix.lookingAt()) {
            prefix.region(prefix.end(), line.length());
        }
        String bare = line.substring(prefix.regionStart()).strip();
        return bare.isEmpty() ? NO_SUBJECT : cut(bare);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
    }

    private static String cut(String text) {
        return cut(text, LONGEST_NAME);
    }

    private static String cut(String text, int most) {
        int letters = text.codePointCount(0, text.length());
        return letters <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
