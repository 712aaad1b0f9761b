package cn.banwen.intake;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** Whether the character behind a glyph can be told. */
final class GlyphText {

    private GlyphText() {}

    static boolean isKnown(PDFont font, int code) throws IOException {
        @Nullable String text = font.toUnicode(code);
        return text != null && !text.isEmpty() && text.codePoints().noneMatch(GlyphText::saysNothing);
    }

    /** Some fonts leave the space without a character; of a font that isn't embedded nobody here has the outlines. */
    static boolean leavesInk(PDFont font, int code) {
        try {
            return !font.isEmbedded()
                    || !(font instanceof PDVectorFont outlines)
                    || !outlines.getNormalizedPath(code).getBounds2D().isEmpty();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** Private use says nothing, but for the range in which symbol fonts keep their bullets. */
    private static boolean saysNothing(int character) {
        boolean bullet = character >= 0xF000 && character <= 0xF0FF;
        return character == 0xFFFD || (Character.getType(character) == Character.PRIVATE_USE && !bullet);
    }
}
