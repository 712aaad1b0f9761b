package cn.banwen.rendition.drawing;

import cn.banwen.rendition.drawing.RedInk.Stamp;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds red ink that hangs together, on a coarse grid: a seal is a ring, a star and letters, none far from the next. */
final class RedInkFinder {

    /** In points: half of what parts a seal's ring from its letters. */
    private static final float CELL = 4;

    /** Of a cell, across and down. */
    private static final int SAMPLES = 4;

    /** Of those, so that a speck is none. */
    private static final int LEAST = 2;

    /** In cells: a line of black text across a seal parts what hangs together. */
    private static final int BRIDGED = 4;

    /** By how much red outweighs the others, on a scan that has paled. */
    private static final int REDDER = 50;

    private static final int LIGHTEST = 200;

    /** Cells of a page that has red at all. */
    private static final int SOME = 12;

    /** A seal measures 3.8 to 5 cm across; a head's letters 2.2 cm at most. */
    private static final float LEAST_SIZE = 80;

    private static final float MOST_SIZE = 175;
    private static final float LEAST_RATIO = 0.7f;

    /** A sheet of three metres a side: nobody looks for a seal of five centimetres on more. */
    private static final double MOST_CELLS = 4_500_000;

    private final int across;
    private final int down;
    private final BitSet red;

    private RedInkFinder(int across, int down) {
        this.across = across;
        this.down = down;
        this.red = new BitSet(across * down);
    }

    /** @param width of the page, in points of paper */
    static RedInk in(BufferedImage page, float width, float height) {
        if ((double) width * height / (CELL * CELL) > MOST_CELLS) {
            return new RedInk(false, List.of());
        }
        RedInkFinder finder = new RedInkFinder(
                (int) Math.max(1, Math.ceil(width / CELL)), (int) Math.max(1, Math.ceil(height / CELL)));
        finder.look(page);
        boolean any = finder.red.cardinality() >= SOME;
        return new RedInk(any, any ? finder.stamps() : List.of());
    }

    private void look(BufferedImage page) {
        for (int cell = 0; cell < across * down; cell++) {
            int samples = 0;
            for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                double x = (cell % across + (i % SAMPLES + 0.5) / SAMPLES) / across;
                double y = (cell / across + (i / SAMPLES + 0.5) / SAMPLES) / down;
                samples += isRed(page.getRGB((int) (x * page.getWidth()), (int) (y * page.getHeight()))) ? 1 : 0;
            }
            red.set(cell, samples >= LEAST);
        }
    }

    private static boolean isRed(int rgb) {
        int others = Math.max(rgb >> 8 & 0xFF, rgb & 0xFF);
        return others < LIGHTEST && (rgb >> 16 & 0xFF) - others > REDDER;
    }

    private List<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        for (int cell = red.nextSetBit(0); cell >= 0; cell = red.nextSetBit(cell + 1)) {
            Stamp stamp = around(cell);
            if (stamp.height() >= LEAST_SIZE
                    && stamp.height() <= MOST_SIZE
                    && stamp.width() >= LEAST_RATIO * stamp.height()) {
                stamps.add(stamp);
            }
        }
        return stamps;
    }

    /** Takes away all cells that hang together with this one. */
    private Stamp around(int first) {
        int left = across;
        int right = 0;
        int top = down;
        int bottom = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(first);
        red.clear(first);
        while (!open.isEmpty()) {
            int cell = open.remove();
            int x = cell % across;
            int y = cell / across;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - BRIDGED); ny <= Math.min(down - 1, y + BRIDGED); ny++) {
                for (int nx = Math.max(0, x - BRIDGED); nx <= Math.min(across - 1, x + BRIDGED); nx++) {
                    if (red.get(ny * across + nx)) {
                        red.clear(ny * across + nx);
                        open.add(ny * across + nx);
                    }
                }
            }
        }
        return new Stamp(left * CELL, top * CELL, (right - left + 1) * CELL, (bottom - top + 1) * CELL);
    }
}
