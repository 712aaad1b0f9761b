package cn.banwen.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the index knows a place of a text by: of Chinese each letter with the next one, or alone where none follows; of
 * anything else a whole word.
 *
 * @param position counts letters of Chinese, words of anything else, and signs that part them
 * @param letters how many of the text it has
 */
record Token(String word, int position, int letters, boolean chinese) {

    private static final int LONGEST = 60;

    static List<Token> of(Letters text) {
        List<Token> tokens = new ArrayList<>(text.size());
        int position = 0;
        for (int at = 0; at < text.size(); ) {
            position += at > 0 && text.before(at) == Letters.Before.STOP ? 2 : 1;
            int next = at + 1;
            if (text.chineseAt(at)) {
                boolean pair = next < text.size() && text.chineseAt(next) && text.before(next) != Letters.Before.STOP;
                tokens.add(new Token(text.word(at, pair ? next + 1 : next), position, pair ? 2 : 1, true));
            } else {
                while (next < text.size() && text.continuesWord(next)) {
                    next++;
                }
                tokens.add(new Token(text.word(at, Math.min(next, at + LONGEST)), position, next - at, false));
            }
            at = next;
        }
        return tokens;
    }
}
