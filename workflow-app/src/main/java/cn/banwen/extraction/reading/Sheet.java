package cn.banwen.extraction.reading;

import cn.banwen.rendition.drawing.Lines;
import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page as lines of letters, from top to bottom. What stands on its side, a stamp or a margin's note, is left out.
 *
 * @param recognised whether its text was read from a picture and may be wrong
 */
record Sheet(int page, float width, float height, boolean recognised, List<Line> lines) {

    /** Of the red that heads are printed in. */
    private static final int LEAST_RED = 0x90;

    private static final int MOST_OF_OTHERS = 0x70;

    /** In letters: no line of a paper is longer, and patterns are looked for in lines. */
    private static final int LONGEST = 300;

    /** 附件 alone above an attachment (7.3.7); with a colon it is the list of them. */
    private static final Pattern ATTACHMENT =
            Pattern.compile("附[件表](?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—]\\d{1,2})?:?)?");

    private static final int TOP = 3;

    /** @param firstLine number of its first line in the paper */
    static Sheet of(PageText page, int firstLine) {
        List<Line> lines = new ArrayList<>();
        for (List<TextRun> runs : Lines.lines(page.runs())) {
            List<Letter> letters = new ArrayList<>();
            for (TextRun run : runs) {
                if (run.turn() == 0 && letters.size() + run.text().length() <= LONGEST) {
                    add(run, page.page(), firstLine + lines.size(), letters);
                }
            }
            if (!letters.isEmpty()) {
                lines.add(new Line(Passage.of(letters)));
            }
        }
        return new Sheet(page.page(), page.width(), page.height(), page.recognised(), lines);
    }

    private static void add(TextRun run, int page, int line, List<Letter> letters) {
        double all = run.text().codePoints().mapToDouble(Letter::share).sum();
        boolean red = isRed(run);
        double at = 0;
        for (int letter : run.text().codePoints().toArray()) {
            double share = Letter.share(letter);
            if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                Box box = new Box(
                        (float) (run.x() + at / all * run.width()),
                        run.y(),
                        (float) (share / all * run.width()),
                        run.height());
                letters.add(new Letter(
                        Character.toString(letter),
                        Letter.fold(letter),
                        page,
                        line,
                        box,
                        run.level(),
                        run.size(),
                        red));
            }
            at += share;
        }
    }

    private static boolean isRed(TextRun run) {
        String colour = run.colour();
        if (colour == null || colour.length() != 7) {
            return false;
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return rgb >> 16 >= LEAST_RED && (rgb >> 8 & 0xFF) <= MOST_OF_OTHERS && (rgb & 0xFF) <= MOST_OF_OTHERS;
    }

    /** Lines of the page's upper part, of which 1 is all. */
    List<Line> above(double part) {
        return lines.stream().filter(line -> line.level() < part * height).toList();
    }

    /** Whether an attachment begins on it. */
    boolean beginsAttachment() {
        return lines.stream().limit(TOP).anyMatch(line -> ATTACHMENT
                .matcher(line.pieces().get(0).text())
                .matches());
    }

    int letters() {
        return lines.stream().mapToInt(line -> line.passage().length()).sum();
    }

    boolean centred(Line line, double tolerance) {
        return Math.abs(line.middle() - width / 2) <= tolerance * width;
    }
}
