package cn.banwen.rendition.drawing;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Letters as a reader would type them. */
final class Letters {

    private Letters() {}

    /** Radicals that stand for the characters they look like become those; what can't be shown goes. */
    static String readable(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter >= 0x2E80 && letter <= 0x2FDF) {
                result.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                result.append(letter == 0x3000 ? '\u3000' : ' ');
            } else if (isShown(letter)) {
                result.appendCodePoint(letter);
            }
        });
        return result.toString();
    }

    /** Letters without width among others would hide a word from whoever looks for it. */
    private static boolean isShown(int letter) {
        return !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && Character.isDefined(letter)
                && !isSurrogate(letter);
    }

    private static boolean isSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE || letter == 0xFFFD;
    }
}
