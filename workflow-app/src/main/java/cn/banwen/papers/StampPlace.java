package cn.banwen.papers;

import org.jspecify.annotations.Nullable;

/**
 * Where a stamp goes.
 *
 * @param x of its left edge, as the page is read
 * @param y of its upper edge, counted downwards from the top of the page
 * @param scale 1 is its own size
 * @param free whether nothing stands there
 */
record StampPlace(float x, float y, float scale, boolean free) {

    private static final float FROM_RIGHT = 36;
    private static final float FROM_TOP = 28;
    private static final float EDGE = 18;
    private static final float CLEARANCE = 5;
    private static final float STEP = 6;

    /** Along a side: a page may say of itself that it is as large as a field. */
    private static final int MOST_STEPS = 200;

    private static final float[] SCALES = {1, 0.8f, 0.65f};

    /** The margins of an official document: 37 mm above, 35 mm below the text. */
    private static final float UPPER_BAND = 0.2f;

    private static final float LOWER_BAND = 0.86f;

    /** How the page is taken up: the share of a box that something stands in. */
    interface Ground {
        float inked(Box box);
    }

    /**
     * The blank place nearest to the upper right corner: in the upper margin, else in the lower one, else anywhere;
     * smaller before it covers anything; and where the page is full, what covers least.
     */
    static StampPlace find(Ground ground, float pageWidth, float pageHeight, float width, float height) {
        float most = Math.min(1, Math.min(0.6f * pageWidth / width, 0.35f * pageHeight / height));
        Search search = new Search(ground, pageWidth, pageHeight);
        StampPlace last = new StampPlace(0, 0, most, false);
        for (float scale : SCALES) {
            last = search.best(width, height, most * scale);
            if (last.free()) {
                return last;
            }
        }
        return search.best(width, height, most);
    }

    private record Search(Ground ground, float pageWidth, float pageHeight) {

        StampPlace best(float stampWidth, float stampHeight, float scale) {
            float width = stampWidth * scale;
            float height = stampHeight * scale;
            float edge = Math.min(EDGE, Math.min(pageWidth - width, pageHeight - height) / 2);
            float step = Math.max(STEP, Math.max(pageWidth, pageHeight) / MOST_STEPS);
            int lines = (int) ((pageHeight - 2 * edge - height + 0.01f) / step);
            int columns = (int) ((pageWidth - 2 * edge - width + 0.01f) / step);
            @Nullable Candidate best = null;
            for (int line = 0; line <= lines; line++) {
                for (int column = 0; column <= columns; column++) {
                    float x = pageWidth - edge - width - column * step;
                    Candidate candidate = candidate(new Box(x, edge + line * step, width, height));
                    best = best == null || candidate.isBetterThan(best) ? candidate : best;
                }
            }
            Box box = best == null ? new Box(0, 0, width, height) : best.box();
            return new StampPlace(box.x(), box.y(), scale, best != null && best.inked() == 0);
        }

        private Candidate candidate(Box box) {
            Box around = new Box(
                    (box.x() - CLEARANCE) / pageWidth,
                    (box.y() - CLEARANCE) / pageHeight,
                    (box.width() + 2 * CLEARANCE) / pageWidth,
                    (box.height() + 2 * CLEARANCE) / pageHeight);
            int band = box.bottom() <= UPPER_BAND * pageHeight ? 0 : box.y() >= LOWER_BAND * pageHeight ? 1 : 2;
            float fromRight = Math.abs(pageWidth - FROM_RIGHT - box.right());
            float fromTop = Math.abs(box.y() - FROM_TOP);
            return new Candidate(box, ground.inked(around), band, fromRight + fromTop);
        }
    }

    private record Candidate(Box box, float inked, int band, float distance) {

        boolean isBetterThan(Candidate other) {
            if (inked != other.inked) {
                return inked < other.inked;
            }
            return band != other.band ? band < other.band : distance < other.distance;
        }
    }
}
