package cn.banwen.eml;

import cn.banwen.platform.ChineseText;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks through a mail's parts and tells its words from its enclosures. A mail in a mail is an enclosure, and not entered. */
final class LetterParts {

    private static final int DEEPEST = 12;
    private static final int MOST_ENCLOSURES = 100;
    private static final int LONGEST_TEXT = 1 << 20;

    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    private LetterParts() {}

    static LetterParts of(Part letter) throws IOException, MessagingException {
        LetterParts parts = new LetterParts();
        parts.walk(letter, "", 0);
        return parts;
    }

    String text() {
        List<String> said = plain.stream().allMatch(String::isBlank) ? html : plain;
        return said.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    List<Enclosure> enclosures() {
        return List.copyOf(enclosures);
    }

    private void walk(Part part, String within, int depth) throws IOException, MessagingException {
        if (depth > DEEPEST) {
            throw new LetterException(LetterException.Problem.TOO_COMPLEX, "parts within parts");
        }
        String type = type(part);
        if (type.startsWith("multipart/") && content(part) instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                walk(inner, type, depth + 1);
            }
        } else if (isWords(part, type)) {
            (type.equals("text/html") ? html : plain).add(words(part, type));
        } else if (!isShownInTheWords(part, type, within)) {
            enclose(part, type);
        }
    }

    /** Null where the parser can't take the part apart; then it is an enclosure like any other. */
    private static @Nullable Object content(Part part) throws IOException {
        try {
            return part.getContent();
        } catch (MessagingException | RuntimeException damaged) {
            return null;
        }
    }

    private static boolean isWords(Part part, String type) throws MessagingException {
        boolean text = type.equals("text/plain") || type.equals("text/html");
        return text && !isAttached(part) && PartName.of(part).isEmpty();
    }

    private static boolean isAttached(Part part) throws MessagingException {
        String[] disposition = part.getHeader("Content-Disposition");
        return disposition != null
                && disposition.length > 0
                && disposition[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private static boolean isShownInTheWords(Part part, String type, String within) throws MessagingException {
        return type.startsWith("image/")
                && within.equals("multipart/related")
                && part.getHeader("Content-ID") != null
                && !isAttached(part);
    }

    private static String words(Part part, String type) throws IOException, MessagingException {
        String words;
        try (InputStream in = part.getInputStream()) {
            words = ChineseText.read(in.readNBytes(LONGEST_TEXT), charset(part));
        } catch (IOException undecodable) {
            return "";
        }
        return type.equals("text/html")
                ? HtmlWords.of(words)
                : words.replace("\r\n", "\n").strip();
    }

    private void enclose(Part part, String type) throws IOException, MessagingException {
        if (enclosures.size() == MOST_ENCLOSURES) {
            throw new LetterException(LetterException.Problem.TOO_COMPLEX, "enclosures");
        }
        String unnamed = "附件" + (enclosures.size() + 1) + extension(type);
        enclosures.add(new Enclosure(PartName.of(part).orElse(unnamed), part));
    }

    private static String extension(String type) {
        return switch (type) {
            case "message/rfc822" -> ".eml";
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }

    private static String type(Part part) throws MessagingException {
        String[] stated = part.getHeader("Content-Type");
        if (stated == null || stated.length == 0) {
            return "text/plain";
        }
        int end = stated[0].indexOf(';');
        return (end < 0 ? stated[0] : stated[0].substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getHeader("Content-Type")[0]).getParameter("charset");
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }
}
