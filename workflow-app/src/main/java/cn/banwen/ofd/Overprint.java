package cn.banwen.ofd;

import java.util.HashMap;
import java.util.Map;

/** Tells characters of a page that are printed again, a hair beside themselves: some makers print bold text that way. */
public final class Overprint {

    /** How far aside, in parts of a character's size: less than half of the narrowest letter's width. */
    private static final double REACH = 0.06;

    /** In millimetres, for the largest letters. */
    private static final double FARTHEST = 0.5;

    /** In millimetres: what is within reach lies in one of few cells, however much a page holds. */
    private static final double CELL = 0.1;

    private final Map<Cell, Point> seen = new HashMap<>();

    private record Cell(String character, long x, long y) {}

    private record Point(double x, double y) {}

    /**
     * Whether this character has been printed there before; else notes it. Lengths are in millimetres on the page.
     *
     * @param size of the character
     */
    public boolean isAgain(String character, double x, double y, double size) {
        double reach = Math.min(FARTHEST, size * REACH);
        for (long across = cell(x - reach); across <= cell(x + reach); across++) {
            for (long down = cell(y - reach); down <= cell(y + reach); down++) {
                Point before = seen.get(new Cell(character, across, down));
                if (before != null && Math.abs(before.x - x) <= reach && Math.abs(before.y - y) <= reach) {
                    return true;
                }
            }
        }
        seen.put(new Cell(character, cell(x), cell(y)), new Point(x, y));
        return false;
    }

    private static long cell(double place) {
        return (long) Math.floor(place / CELL);
    }
}
