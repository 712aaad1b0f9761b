package cn.banwen.ofd;

import java.util.List;

/**
 * The text of an object, laid out.
 *
 * @param font the name that the document gives its font
 * @param size in millimetres of the object's space
 * @param turn of each character, in degrees with the clock
 * @param fakeBold whether outlines must be made thicker, because bold text has a font that is not
 */
record PlacedText(
        String font,
        double size,
        boolean bold,
        boolean fakeBold,
        double turn,
        List<PlacedCharacter> characters,
        List<PlacedGlyph> glyphs) {

    PlacedText {
        characters = List.copyOf(characters);
        glyphs = List.copyOf(glyphs);
    }
}
