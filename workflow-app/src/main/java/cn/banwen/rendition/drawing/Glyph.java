package cn.banwen.rendition.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter on a page, at a point of its baseline.
 *
 * @param length along the text
 */
record Glyph(String text, float x, float y, float length, float size, int turn, @Nullable String colour) {

    private static final float SAME_LINE = 0.25f;
    private static final float SAME_SIZE = 0.08f;

    /** A wider gap begins a new run, so that within a run each letter's place can be told from its length. */
    private static final float FARTHEST = 0.12f;

    private static final float OVERLAP = 0.5f;

    /** Puts neighbours of one size and colour together, in the order in which they come. */
    static List<TextRun> runs(List<Glyph> glyphs) {
        List<TextRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !glyphs.get(i).follows(glyphs.get(i - 1))) {
                run(glyphs.subList(start, i), runs);
                start = i;
            }
        }
        return runs;
    }

    private static void run(List<Glyph> glyphs, List<TextRun> runs) {
        int from = 0;
        int to = glyphs.size();
        while (from < to && glyphs.get(from).text.isBlank()) {
            from++;
        }
        while (to > from && glyphs.get(to - 1).text.isBlank()) {
            to--;
        }
        if (from == to) {
            return;
        }
        StringBuilder text = new StringBuilder();
        glyphs.subList(from, to).forEach(glyph -> text.append(glyph.text));
        Glyph first = glyphs.get(from);
        Glyph last = glyphs.get(to - 1);
        float length = Math.max(first.along(last) + last.length, first.length);
        runs.add(TextRun.at(text.toString(), first.x, first.y, length, first.size, first.turn, first.colour));
    }

    private boolean follows(Glyph before) {
        float gap = before.along(this) - before.length;
        return turn == before.turn
                && Math.abs(size - before.size) <= SAME_SIZE * size
                && Objects.equals(colour, before.colour)
                && Math.abs(before.across(this)) <= SAME_LINE * size
                && gap >= -OVERLAP * size
                && gap <= FARTHEST * size;
    }

    private float along(Glyph other) {
        return switch (turn) {
            case 90 -> y - other.y;
            case 180 -> x - other.x;
            case 270 -> other.y - y;
            default -> other.x - x;
        };
    }

    private float across(Glyph other) {
        return turn % 180 == 0 ? other.y - y : other.x - x;
    }
}
