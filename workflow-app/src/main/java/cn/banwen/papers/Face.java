package cn.banwen.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A parsed TrueType font. Parsing takes a tenth of a second, so a face is kept and shared by threads and documents. */
final class Face {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Face parse(InputStream stream) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        // A ligature has no code point of its own: the text could no longer be extracted as it was typed.
        font.setEnableGsub(false);
        return new Face(font);
    }

    String name() throws IOException {
        return font.getName();
    }

    /** Whether the font's maker allows a subset of it to be embedded. */
    boolean mayBeEmbedded() throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        if (metrics == null) {
            return false;
        }
        int rights = metrics.getFsType();
        return (rights & 0x000F) != OS2WindowsMetricsTable.FSTYPE_RESTRICTED
                && (rights & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) == 0
                && (rights & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
    }

    boolean covers(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    /** The advance width in parts of the font size. */
    float advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font for one document; a {@link PDFont} belongs to the document that it was made for. */
    PDFont embedIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
