package cn.banwen.eml;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part of a mail is called: by RFC 2231, by encoded words where none belong, or in raw bytes of any encoding. */
final class PartName {

    private static final Pattern LOOSE = Pattern.compile("(?i);\\s*(?:file)?name\\s*=\\s*\"?([^\";\\r\\n]+)");

    private PartName() {}

    static Optional<String> of(Part part) throws MessagingException {
        return parameter(part, "Content-Disposition", "filename").or(() -> typed(part));
    }

    private static Optional<String> typed(Part part) {
        try {
            return parameter(part, "Content-Type", "name");
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> parameter(Part part, String header, String name) throws MessagingException {
        String[] lines = part.getHeader(header);
        if (lines == null || lines.length == 0) {
            return Optional.empty();
        }
        String line = lines[0];
        int semicolon = line.indexOf(';');
        return semicolon < 0
                ? Optional.empty()
                : Optional.ofNullable(value(line.substring(semicolon), name))
                        .map(EncodedWords::decode)
                        .filter(found -> !found.isBlank());
    }

    private static @Nullable String value(String parameters, String name) {
        try {
            return new ParameterList(parameters).get(name);
        } catch (ParseException unquoted) {
            Matcher loose = LOOSE.matcher(parameters);
            return loose.find() ? loose.group(1) : null;
        }
    }
}
