package cn.banwen.eml;

import cn.banwen.platform.ChineseText;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a header, in encoded words (RFC 2047) or in raw bytes. Mailers cut a Chinese letter in two between encoded words,
 * against the rule, so neighbours of one encoding are put together before they are decoded.
 */
final class EncodedWords {

    private static final int LONGEST = 8_000;
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** @param raw the header's bytes, one char each */
    static String decode(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String unfolded = text.replaceAll("\\r?\\n[ \\t]?", " ");
        Matcher words = WORD.matcher(unfolded);
        StringBuilder decoded = new StringBuilder();
        Run run = new Run();
        int end = 0;
        while (words.find()) {
            String between = unfolded.substring(end, words.start());
            if (end == 0 || !between.isBlank()) {
                run.endIn(decoded);
                decoded.append(plain(between));
            }
            run.add(words.group(1), words.group(2), words.group(3), decoded);
            end = words.end();
        }
        run.endIn(decoded);
        return decoded.append(plain(unfolded.substring(end))).toString().strip();
    }

    /** What stands outside encoded words should be ASCII; where it isn't, its bytes tell what it is. */
    static String plain(String raw) {
        boolean bytes =
                raw.chars().allMatch(letter -> letter < 256) && raw.chars().anyMatch(letter -> letter > 127);
        return bytes ? ChineseText.read(raw.getBytes(StandardCharsets.ISO_8859_1), null) : raw;
    }

    /** Encoded words side by side. */
    private static final class Run {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        void add(String language, String encoding, String content, StringBuilder before) {
            int star = language.indexOf('*');
            String name = star < 0 ? language : language.substring(0, star);
            if (!name.equalsIgnoreCase(charset)) {
                endIn(before);
                charset = name;
            }
            String how = encoding.equalsIgnoreCase("b") ? "base64" : "quoted-printable";
            String letters = encoding.equalsIgnoreCase("b") ? content : content.replace('_', ' ');
            try (InputStream in =
                    MimeUtility.decode(new ByteArrayInputStream(letters.getBytes(StandardCharsets.ISO_8859_1)), how)) {
                in.transferTo(bytes);
            } catch (IOException | MessagingException undecodable) {
                bytes.writeBytes(content.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        void endIn(StringBuilder decoded) {
            decoded.append(ChineseText.read(bytes.toByteArray(), charset));
            bytes.reset();
            charset = null;
        }
    }
}
