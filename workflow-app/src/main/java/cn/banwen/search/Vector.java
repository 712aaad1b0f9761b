package cn.banwen.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a text with their places, as PostgreSQL's {@code tsvector} spells them. */
final class Vector {

    /** As many places of one word are kept. */
    private static final int MOST_PLACES = 255;

    private Vector() {}

    /** @param weight {@code A} to {@code D}: how much a word in it says of the document */
    static String of(String text, char weight) {
        Map<String, StringBuilder> places = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Token token : Token.of(Letters.of(text))) {
            if (counts.merge(token.word(), 1, Integer::sum) <= MOST_PLACES) {
                StringBuilder of = places.computeIfAbsent(token.word(), word -> new StringBuilder());
                of.append(of.isEmpty() ? "" : ",").append(token.position());
                if (weight != 'D') {
                    of.append(weight);
                }
            }
        }
        StringBuilder vector = new StringBuilder(text.length() * 8);
        places.forEach((word, at) -> vector.append(vector.isEmpty() ? "" : " ")
                .append(quoted(word))
                .append(':')
                .append(at));
        return vector.toString();
    }

    /** Words are letters only; a quote in one would end the spelling of it. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
