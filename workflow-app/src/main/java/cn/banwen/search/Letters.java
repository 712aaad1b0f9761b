package cn.banwen.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the search reads it, letter by letter: without regard to width and case, without blanks, quotes and brackets,
 * which stand between letters but don't part them; any other sign does.
 */
final class Letters {

    /** What stands before a letter. */
    enum Before {
        NOTHING,
        /** A blank, a bracket, a line's end: parts Latin words and figures, not Chinese ones. */
        GAP,
        /** A comma, a full stop: parts everything. */
        STOP
    }

    private int[] letters;
    private int[] starts;
    private int[] ends;
    private byte[] before;
    private int size;

    private Letters(int capacity) {
        letters = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        before = new byte[capacity];
    }

    static Letters of(String text) {
        Letters read = new Letters(Math.max(8, text.length()));
        Before gap = Before.STOP;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isPlain(letter)) {
                gap = read.add(letter, at, next, gap);
            } else {
                for (int folded : folded(letter)) {
                    gap = isLetter(folded) ? read.add(folded, at, next, gap) : wider(gap, folded);
                }
            }
            at = next;
        }
        return read;
    }

    private Before add(int letter, int start, int end, Before gap) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        letters[size] = letter;
        starts[size] = start;
        ends[size] = end;
        before[size++] = (byte) gap.ordinal();
        return Before.NOTHING;
    }

    /** What needs no folding: nearly every letter of an official text. */
    private static boolean isPlain(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF || letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z';
    }

    private static int[] folded(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
    }

    private static Before wider(Before gap, int sign) {
        return gap == Before.STOP || !isTransparent(sign) ? Before.STOP : Before.GAP;
    }

    private static boolean isTransparent(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> sign == '"' || sign == '\'';
        };
    }

    static boolean isChinese(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF || letter > 0x2E00 && UnicodeScript.of(letter) == UnicodeScript.HAN;
    }

    private static boolean isLetter(int sign) {
        return Character.isLetterOrDigit(sign) || isChinese(sign);
    }

    int size() {
        return size;
    }

    int at(int index) {
        return letters[index];
    }

    /** What stands between the letter and the one before. */
    Before before(int index) {
        return Before.values()[before[index]];
    }

    /** Where the letter begins in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Where the letter has ended in the text. */
    int end(int index) {
        return ends[index];
    }

    boolean chineseAt(int index) {
        return isChinese(letters[index]);
    }

    /** Whether the letter goes on with the Latin word or figure of the one before. */
    boolean continuesWord(int index) {
        return index > 0 && before(index) == Before.NOTHING && !chineseAt(index) && !chineseAt(index - 1);
    }

    String word(int from, int to) {
        return new String(letters, from, to - from);
    }
}
