package cn.banwen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document has to contain: letters in their order, without a gap. A Latin word or figure at the end may go on in
 * the text.
 */
record Term(Letters letters) {

    /** What stands between blanks, or between quotes. */
    private static final Pattern TERMS = Pattern.compile("[\"“]([^\"“”]*)[\"”]|[^\\s\\u3000\"“”]+");

    /** More say no more. */
    private static final int MOST = 12;

    static List<Term> of(String query) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERMS.matcher(query);
        while (matcher.find() && terms.size() < MOST) {
            Letters letters = Letters.of(matcher.group(1) == null ? matcher.group() : matcher.group(1));
            if (letters.size() > 0) {
                terms.add(new Term(letters));
            }
        }
        return terms;
    }

    /** A single letter, which too many documents have. */
    boolean isSingleLetter() {
        return letters.size() == 1;
    }

    /** As PostgreSQL's {@code tsquery} spells it. */
    String query() {
        List<Token> tokens = Token.of(letters);
        StringBuilder query = new StringBuilder();
        int position = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            if (i > 0 && isCovered(tokens, i)) {
                continue;
            }
            if (!query.isEmpty()) {
                query.append(" <").append(token.position() - position).append("> ");
            }
            query.append(Vector.quoted(token.word()));
            if (last && (!token.chinese() || token.letters() == 1)) {
                query.append(":*");
            }
            position = token.position();
        }
        return query.toString();
    }

    /** A letter of Chinese that stands alone only because the pair before it ends there. */
    private static boolean isCovered(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        Token before = tokens.get(index - 1);
        return token.chinese() && token.letters() == 1 && before.letters() == 2 && before.chinese();
    }
}
