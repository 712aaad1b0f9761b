package cn.banwen.ofd;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Glyphs that an object names by number, by the position of the character that they stand for: GB/T 33190, 11.4. Where
 * several characters share glyphs, the first ones get one each and the last glyph's character gets the rest.
 */
record GlyphTable(Map<Integer, int[]> byPosition) {

    private static final int MOST_CODES = 100_000;
    private static final int[] NOTHING = {};

    static GlyphTable of(Markup text) {
        Map<Integer, int[]> table = new HashMap<>();
        for (Markup transform : text.children("CGTransform")) {
            int[] glyphs = Arrays.stream(
                            Numbers.list(transform.childText("Glyphs").orElse("")))
                    .mapToInt(number -> (int) number)
                    .toArray();
            int first = (int) transform.number("CodePosition", 0);
            int codes = Math.max(1, Math.min(MOST_CODES, (int) transform.number("CodeCount", 1)));
            for (int i = 0; i < codes; i++) {
                int end = i == codes - 1 ? glyphs.length : Math.min(glyphs.length, i + 1);
                table.put(first + i, i < end ? Arrays.copyOfRange(glyphs, i, end) : NOTHING);
            }
        }
        return new GlyphTable(table);
    }

    boolean covers(int position) {
        return byPosition.containsKey(position);
    }

    int[] at(int position) {
        return byPosition.getOrDefault(position, NOTHING);
    }
}
