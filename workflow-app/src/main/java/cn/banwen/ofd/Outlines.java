package cn.banwen.ofd;

import java.awt.geom.Path2D;
import java.io.IOException;

/** The glyphs of a font. Lengths are in parts of its size; y grows upwards from the baseline. */
interface Outlines {

    /** The glyph of a character, or 0 if the font has none. */
    int glyph(int codePoint);

    /** Empty for a glyph that leaves no mark, and for one that the font doesn't hold. */
    Path2D outline(int glyph) throws IOException;

    double advance(int glyph) throws IOException;
}
