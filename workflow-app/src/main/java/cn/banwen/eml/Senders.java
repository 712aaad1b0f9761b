package cn.banwen.eml;

import cn.banwen.eml.Letter.Sender;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first sender apart: {@code "name" <address>}, {@code name <address>} or {@code address}. */
final class Senders {

    /** Of a header that names the first sender of thousands, or has no end. */
    private static final int LONGEST = 2_000;

    /** Each of its parts keeps what it took: blanks could be any of three's. */
    private static final Pattern NAMED = Pattern.compile("^\\s*+\"?+([^<\"]*+)\"?+\\s*+<\\s*+([^<>\\s]++)\\s*+>");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;]+@[^\\s<>\",;]+");

    private Senders() {}

    static Sender of(String header) {
        String raw = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        Matcher named = NAMED.matcher(raw);
        if (named.find()) {
            String name = EncodedWords.decode(named.group(1));
            return new Sender(name.isEmpty() ? null : name, named.group(2));
        }
        Matcher address = ADDRESS.matcher(raw);
        String rest = EncodedWords.decode(raw);
        return address.find() ? new Sender(null, address.group()) : new Sender(rest.isEmpty() ? null : rest, null);
    }
}
