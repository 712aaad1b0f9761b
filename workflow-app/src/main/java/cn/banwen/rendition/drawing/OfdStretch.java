package cn.banwen.rendition.drawing;

import cn.banwen.ofd.TextBox;
import cn.banwen.ofd.TextLine;
import java.util.ArrayList;
import java.util.List;

/** A stretch of an OFD's line without wide gaps, so that each letter's place can be told from the stretch's length. */
record OfdStretch(String text, TextBox box) {

    /** In parts of the letters' size. */
    private static final double NEAR = 0.2;

    /** As wide as a written space counts. */
    private static final double SPACE = 0.5;

    /** What is not level has even steps, and stays one. */
    static List<OfdStretch> of(TextLine line) {
        if (line.slanted() || line.runsDown()) {
            return List.of(new OfdStretch(line.text(), line.box()));
        }
        int[] letters = line.text().codePoints().toArray();
        List<OfdStretch> stretches = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (int i = 1; i < letters.length; i++) {
            if (isBlank(letters[i])) {
                continue;
            }
            double gap =
                    line.characters().get(i).x() - line.characters().get(last).right();
            if (gap > (NEAR + (i - last - 1) * SPACE) * line.size()) {
                stretches.add(between(line, letters, start, last));
                start = i;
            }
            last = i;
        }
        stretches.add(between(line, letters, start, last));
        return stretches;
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static OfdStretch between(TextLine line, int[] letters, int first, int last) {
        List<TextBox> boxes = line.characters().subList(first, last + 1);
        double left = boxes.stream().mapToDouble(TextBox::x).min().orElseThrow();
        double right = boxes.stream().mapToDouble(TextBox::right).max().orElseThrow();
        return new OfdStretch(
                new String(letters, first, last + 1 - first),
                new TextBox(left, line.box().y(), right - left, line.box().height()));
    }
}
