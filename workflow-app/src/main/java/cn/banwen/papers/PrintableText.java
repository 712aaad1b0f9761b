package cn.banwen.papers;

import java.text.Normalizer;
import java.util.List;

/** Makes any text printable with the faces at hand. */
final class PrintableText {

    /** 〓, which printers set for a character that they have no type for. */
    static final int MISSING = 0x3013;

    private static final String TAB = "\u3000\u3000";

    private PrintableText() {}

    /** The text with {@code \n} as the only control character and without a character that {@code fonts} lacks. */
    static String of(String text, FontChain fonts) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n").codePoints().forEach(codePoint -> append(printable, codePoint, fonts));
        return printable.toString();
    }

    /** The characters of the text that {@code fonts} lacks, each once. */
    static List<String> missing(String text, FontChain fonts) {
        return text.codePoints()
                .filter(codePoint -> codePoint != MISSING)
                .distinct()
                .mapToObj(Character::toString)
                .filter(character -> of(character, fonts).equals(Character.toString(MISSING)))
                .toList();
    }

    private static void append(StringBuilder printable, int codePoint, FontChain fonts) {
        if (codePoint == '\n') {
            printable.append('\n');
        } else if (codePoint == '\t') {
            printable.append(TAB);
        } else if (isRadical(codePoint)) {
            // Converted files spell 文 as the radical ⽂: it looks the same, but no search finds it.
            append(printable, Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC), fonts);
        } else if (!isInvisible(codePoint)) {
            append(printable, Character.toString(codePoint), fonts);
        }
    }

    private static void append(StringBuilder printable, String character, FontChain fonts) {
        int codePoint = character.codePointAt(0);
        if (fonts.covers(codePoint)) {
            printable.append(character);
        } else {
            printable.appendCodePoint(Character.isSpaceChar(codePoint) ? ' ' : MISSING);
        }
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x2FDF;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
