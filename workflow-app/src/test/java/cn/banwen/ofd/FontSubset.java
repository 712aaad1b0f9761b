package cn.banwen.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A few characters of the shipped font, as a font file of their own. */
final class FontSubset {

    private final byte[] bytes;
    private final Map<Character, Integer> glyphs = new HashMap<>();

    private FontSubset(TrueTypeFont font, char[] characters) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font);
        for (char character : characters) {
            subsetter.add(character);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        bytes = out.toByteArray();
        for (char character : characters) {
            int large = font.getUnicodeCmapLookup().getGlyphId(character);
            subsetter.getGIDMap().forEach((small, before) -> {
                if (before == large) {
                    glyphs.put(character, small);
                }
            });
        }
    }

    static FontSubset of(char... characters) throws IOException {
        try (InputStream stream =
                FontSubset.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            return new FontSubset(new TTFParser().parseEmbedded(Objects.requireNonNull(stream)), characters);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Its number in the subset. */
    int glyph(char character) {
        return Objects.requireNonNull(glyphs.get(character));
    }
}
