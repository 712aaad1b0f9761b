package cn.banwen.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.cff.Type2CharString;
import org.apache.fontbox.ttf.CmapLookup;

/** A font of PostScript outlines, bare or in an OpenType font that tells its characters. */
record CffOutlines(CFFFont font, Optional<CmapLookup> characters) implements Outlines {

    static Outlines parse(byte[] bytes) throws IOException {
        return new CffOutlines(new CFFParser().parse(bytes, () -> bytes).get(0), Optional.empty());
    }

    @Override
    public int glyph(int codePoint) {
        if (characters.isPresent()) {
            return characters.get().getGlyphId(codePoint);
        }
        // A bare font knows its glyphs by name, if at all.
        if (font instanceof CFFType1Font named) {
            int glyph = named.nameToGID(String.format(Locale.ROOT, "uni%04X", codePoint));
            return glyph > 0 || codePoint > 'z' ? glyph : named.nameToGID(Character.toString(codePoint));
        }
        return 0;
    }

    @Override
    public Path2D outline(int glyph) throws IOException {
        Path2D.Double path = new Path2D.Double();
        if (glyph < font.getNumCharStrings()) {
            path.append(charString(glyph).getPath(), false);
            List<Number> m = font.getFontMatrix();
            path.transform(new AffineTransform(
                    m.stream().mapToDouble(Number::doubleValue).toArray()));
        }
        return path;
    }

    @Override
    public double advance(int glyph) throws IOException {
        return charString(glyph).getWidth() * font.getFontMatrix().get(0).doubleValue();
    }

    private Type2CharString charString(int glyph) throws IOException {
        // FontBox asks a font of characters by collection (CID) for the character, any other for the glyph.
        boolean byCharacter = font instanceof CFFCIDFont;
        return font.getType2CharString(byCharacter ? font.getCharset().getCIDForGID(glyph) : glyph);
    }
}
