package cn.banwen.ofd;

import java.awt.Shape;

/**
 * A glyph's outline in its object's space.
 *
 * @param own whether it is of the font that the document names
 */
record PlacedGlyph(Shape outline, boolean own) {}
