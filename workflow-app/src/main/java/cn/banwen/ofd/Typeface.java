package cn.banwen.ofd;

import java.util.Optional;

/**
 * A font that text names: its own outlines where the file holds them, and what stands in for the rest.
 *
 * @param bold whether its own outlines are bold, or it asks to be
 * @param italic whether it is, or asks to be
 */
record Typeface(String name, Optional<Outlines> own, boolean bold, boolean italic) {

    /** A glyph and the font that it is of. */
    record Glyph(Outlines font, int number, boolean own) {}

    /** By number, as a document may name the glyphs of its own font; empty if the font is not in the file. */
    Optional<Glyph> numbered(int number) {
        return own.map(outlines -> new Glyph(outlines, number, true));
    }

    /** The character's glyph in its own font, else in a shipped one; number 0, a box, if neither has it. */
    Glyph of(int codePoint, boolean boldText) {
        if (own.isPresent()) {
            int glyph = own.get().glyph(codePoint);
            if (glyph > 0) {
                return new Glyph(own.get(), glyph, true);
            }
        }
        Outlines shipped = (bold || boldText ? ShippedFont.BOLD : ShippedFont.REGULAR).outlines();
        return new Glyph(shipped, shipped.glyph(codePoint), false);
    }
}
