package cn.banwen.ofd;

import java.util.Optional;

/**
 * A font that text names: its own outlines where the file holds them, and what stands in for the rest.
 *
 * @param standIn for what its own outlines lack; empty for the shipped ones
 * @param bold whether its own outlines are bold, or it asks to be
 * @param italic whether it is, or asks to be
 * @param fixedWidth whether its Latin letters are all of one width
 */
record Typeface(
        String name,
        Optional<Outlines> own,
        Optional<Outlines> standIn,
        boolean bold,
        boolean italic,
        boolean fixedWidth) {

    /** A glyph and the font that it is of. */
    record Glyph(Outlines font, int number, boolean own) {}

    /** The character's glyph in its own font, else in one that stands in, else in a shipped one; number 0, a box, if neither has it. */
    Glyph of(int codePoint, boolean boldText) {
        if (own.isPresent()) {
            int glyph = own.get().glyph(codePoint);
            if (glyph > 0) {
                return new Glyph(own.get(), glyph, true);
            }
        }
        if (standIn.isPresent()) {
            int glyph = standIn.get().glyph(codePoint);
            if (glyph > 0) {
                return new Glyph(standIn.get(), glyph, false);
            }
        }
        Outlines shipped = bold || boldText ? ShippedFont.bold() : ShippedFont.regular();
        return new Glyph(shipped, shipped.glyph(codePoint), false);
    }
}
