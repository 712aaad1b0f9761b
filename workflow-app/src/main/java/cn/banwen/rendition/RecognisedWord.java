package cn.banwen.rendition;

import org.jspecify.annotations.Nullable;

/**
 * A word of Tesseract's table at its place, in dots.
 *
 * @param line which line it stands in
 */
record RecognisedWord(String line, int x, int y, int width, int height, double confidence, String text) {

    /** A flat letter such as 一 is as large as it is wide. */
    private static final double FLATTEST = 0.8;

    private static final float GAP = 0.15f;
    private static final double EDGE = 0.2;
    private static final int CELLS = 12;

    /**
     * Null for a row that is no word.
     *
     * @param table tells lines of one table from those of another
     */
    static @Nullable RecognisedWord of(String row, String table) {
        String[] cells = row.split("\t", -1);
        if (cells.length < CELLS || !cells[0].equals("5") || cells[11].isBlank()) {
            return null;
        }
        return new RecognisedWord(
                table + cells[2] + '.' + cells[3] + '.' + cells[4],
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]),
                Double.parseDouble(cells[10]),
                cells[11].strip());
    }

    /** Whether one stands in the midst of the other: boxes reach into the lines above and below. */
    boolean isWhere(RecognisedWord other) {
        return hasInItsMidst(other) || other.hasInItsMidst(this);
    }

    private boolean hasInItsMidst(RecognisedWord other) {
        double down = other.y + other.height / 2.0 - y;
        return other.middle() >= x
                && other.middle() <= x + width
                && down >= EDGE * height
                && down <= (1 - EDGE) * height;
    }

    boolean continues(RecognisedWord before) {
        return line.equals(before.line) && x - before.x - before.width < GAP * Math.max(height, before.height);
    }

    double middle() {
        return x + width / 2.0;
    }

    /** How far down its middle would stand on a straight page. */
    double level(double slope) {
        return y + height / 2.0 - slope * middle();
    }

    double size(double slope) {
        double straight = height - Math.abs(slope) * width;
        return Math.max(straight, FLATTEST * width / text.codePointCount(0, text.length()));
    }

    /** How many square letters its letters would fill. */
    double squares() {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x2000 ? 0.5 : 1)
                .sum();
    }
}
