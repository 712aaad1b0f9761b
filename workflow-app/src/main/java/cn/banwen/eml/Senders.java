package cn.banwen.eml;

import cn.banwen.eml.Letter.Sender;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first sender apart: {@code "name" <address>}, {@code name <address>} or {@code address}. */
final class Senders {

    private static final Pattern NAMED = Pattern.compile("^\\s*\"?([^<\"]*)\"?\\s*<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;]+@[^\\s<>\",;]+");

    private Senders() {}

    static Sender of(String raw) {
        Matcher named = NAMED.matcher(raw.length() > 2_000 ? raw.substring(0, 2_000) : raw);
        if (named.find()) {
            String name = EncodedWords.decode(named.group(1));
            return new Sender(name.isEmpty() ? null : name, named.group(2));
        }
        Matcher address = ADDRESS.matcher(raw);
        String rest = EncodedWords.decode(raw);
        return address.find() ? new Sender(null, address.group()) : new Sender(rest.isEmpty() ? null : rest, null);
    }
}
