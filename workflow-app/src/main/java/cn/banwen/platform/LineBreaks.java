package cn.banwen.platform;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Where a line may end: never before 。，、） nor before a · in a name, nor after （〈; between any two Chinese characters, and not inside a word or a
 * number.
 */
public final class LineBreaks {

    private static final String JOINING = ":.-/,";
    private static final int INTERPUNCT = '·';
    private static final String UNITS = "年月日时分号";

    private LineBreaks() {}

    /** The text cut at each place where a line may end; not for an empty text. */
    public static List<String> pieces(String text) {
        BitSet boundaries = boundaries(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = text.offsetByCodePoints(0, 1); i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (mayBreak(text.codePointBefore(i), text.codePointAt(i), boundaries.get(i))) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Collected in one pass: {@link BreakIterator#isBoundary} goes back to the beginning of a word each time. */
    private static BitSet boundaries(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);
        lines.setText(text);
        BitSet boundaries = new BitSet(text.length());
        for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            boundaries.set(at);
        }
        return boundaries;
    }

    private static boolean mayBreak(int before, int after, boolean boundary) {
        if (Character.isIdeographic(before) && Character.isIdeographic(after)) {
            return true; // the JDK's rules don't know Extension A
        }
        return boundary && after != INTERPUNCT && !isInsideWord(before, after) && !isInsideNumber(before, after);
    }

    /** Such as 17:00 and abc.txt; the JDK's rules would part them. */
    private static boolean isInsideWord(int before, int after) {
        return JOINING.indexOf(before) >= 0 && after > ' ' && after < 0x7F;
    }

    /** Such as 8日 and 33号. */
    private static boolean isInsideNumber(int before, int after) {
        return before >= '0' && before <= '9' && UNITS.indexOf(after) >= 0;
    }
}
