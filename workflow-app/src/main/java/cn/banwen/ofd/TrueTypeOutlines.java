package cn.banwen.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A TrueType font, or an OpenType font whose outlines are TrueType's. */
final class TrueTypeOutlines implements Outlines {

    private final TrueTypeFont font;
    private final Optional<CmapLookup> characters;
    private final double unitsPerEm;

    private TrueTypeOutlines(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = characters(font);
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** A font that was read; it must have outlines of TrueType's kind. */
    static Outlines of(TrueTypeFont font) throws IOException {
        return new TrueTypeOutlines(font);
    }

    static Outlines parse(InputStream stream) throws IOException {
        return new TrueTypeOutlines(new TTFParser(true).parseEmbedded(stream));
    }

    /** The outlines of an OpenType font, of either kind. */
    static Outlines parseOpenType(byte[] bytes) throws IOException {
        TrueTypeFont font = new OTFParser(true).parseEmbedded(new ByteArrayInputStream(bytes));
        if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
            return new CffOutlines(openType.getCFF().getFont(), characters(font));
        }
        return new TrueTypeOutlines(font);
    }

    /** The first font of a collection. */
    static Outlines parseCollection(byte[] bytes) throws IOException {
        TrueTypeFont[] first = new TrueTypeFont[1];
        new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(font -> {
            if (first[0] == null) {
                first[0] = font;
            }
        });
        if (first[0] instanceof OpenTypeFont openType && openType.isPostScript()) {
            return new CffOutlines(openType.getCFF().getFont(), characters(openType));
        }
        return new TrueTypeOutlines(first[0]);
    }

    /** A subset may have no table of characters: its glyphs are then named by number. */
    private static Optional<CmapLookup> characters(TrueTypeFont font) throws IOException {
        font.setEnableGsub(false);
        CmapTable table = font.getCmap();
        if (table == null || table.getCmaps().length == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(font.getUnicodeCmapLookup(false));
    }

    @Override
    public int glyph(int codePoint) {
        return characters.map(lookup -> lookup.getGlyphId(codePoint)).orElse(0);
    }

    @Override
    public Path2D outline(int glyph) throws IOException {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        Path2D.Double path = new Path2D.Double();
        if (data != null) {
            path.append(data.getPath(), false);
            path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
        }
        return path;
    }

    @Override
    public double advance(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) / unitsPerEm;
    }
}
