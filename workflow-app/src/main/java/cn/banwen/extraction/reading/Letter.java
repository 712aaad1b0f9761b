package cn.banwen.extraction.reading;

/**
 * A letter on a page.
 *
 * @param raw as it is printed
 * @param folded half-width and of one {@code char}, to search by
 * @param line number of the line that it stands in, counted through the paper
 * @param level how far down its middle stands once the page is straightened
 */
record Letter(String raw, char folded, int page, int line, Box box, float level, float size, boolean red) {

    private static final char UNUSUAL = '〓';

    /** Typesetters write 17∶00 with it. */
    private static final char RATIO = '∶';

    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int TO_HALF_WIDTH = 0xFEE0;

    static char fold(int letter) {
        if (letter >= FULL_WIDTH && letter <= FULL_WIDTH_END) {
            return (char) (letter - TO_HALF_WIDTH);
        }
        if (letter == RATIO) {
            return ':';
        }
        return Character.isBmpCodePoint(letter) ? (char) letter : UNUSUAL;
    }

    /** Of a square: what a letter takes of its line where only the whole line's length is known. */
    static float share(int letter) {
        return letter < 0x2000 ? 0.5f : 1;
    }

    boolean isHan() {
        return isHan(folded);
    }

    static boolean isHan(char letter) {
        return letter == UNUSUAL || letter == '〇' || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
