package cn.banwen.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Characters one after the other: on a level line, straight down, or slanted as their object is. */
final class LetterRow {

    private static final double SAME_LINE = 0.25;
    private static final double WORD_GAP = 0.3;

    private final List<Letter> letters = new ArrayList<>();
    private boolean down;

    void add(Letter letter) {
        down = down || (letters.size() == 1 && isBelow(last(), letter));
        letters.add(letter);
    }

    void addAll(LetterRow row) {
        letters.addAll(row.letters);
    }

    Letter first() {
        return letters.get(0);
    }

    Letter last() {
        return letters.get(letters.size() - 1);
    }

    boolean isUpright() {
        return first().upright();
    }

    boolean isLevel() {
        return isUpright() && !down;
    }

    /** The height at which the row is read. */
    double middle() {
        return first().baseline() - first().size() * 0.36;
    }

    /** @param reach of the gap to the next character, in parts of the size */
    boolean continuesWith(Letter next, double reach) {
        Letter last = last();
        if (!next.run().equals(last.run())) {
            return false;
        }
        if (!isUpright()) {
            return true;
        }
        if (down) {
            return isBelow(last, next);
        }
        double gap = next.box().x() - last.box().right();
        boolean level = Math.abs(next.baseline() - last.baseline()) < SAME_LINE * last.size();
        boolean onward = next.box().x() >= last.box().x() && gap < reach * last.size();
        return (level && onward) || (letters.size() == 1 && isBelow(last, next));
    }

    private static boolean isBelow(Letter last, Letter next) {
        double step = next.baseline() - last.baseline();
        double aside = next.box().x()
                + next.box().width() / 2
                - last.box().x()
                - last.box().width() / 2;
        return step > 0.5 * last.size() && step < 2.5 * last.size() && Math.abs(aside) < 0.3 * last.size();
    }

    /** Empty for a row of nothing but space. */
    Optional<TextLine> line() {
        int from = 0;
        int to = letters.size();
        while (from < to && letters.get(from).isSpace()) {
            from++;
        }
        while (to > from && letters.get(to - 1).isSpace()) {
            to--;
        }
        return from == to ? Optional.empty() : Optional.of(line(letters.subList(from, to)));
    }

    private TextLine line(List<Letter> seen) {
        StringBuilder text = new StringBuilder();
        List<TextBox> boxes = new ArrayList<>();
        Letter before = null;
        for (Letter letter : seen) {
            if (before != null && isGap(before, letter)) {
                text.append(' ');
                boxes.add(between(before.box(), letter.box()));
            }
            text.appendCodePoint(letter.codePoint());
            boxes.add(letter.box());
            before = letter;
        }
        Letter first = seen.get(0);
        double size = seen.stream().mapToDouble(Letter::size).max().orElse(first.size());
        Letter.Look look = first.look();
        return new TextLine(
                text.toString(), around(boxes), boxes, look.font(), size, look.bold(), look.rgb(), !first.upright());
    }

    /** Space that separates words and is not written. */
    private boolean isGap(Letter before, Letter letter) {
        return isLevel()
                && before.isOfWord()
                && letter.isOfWord()
                && letter.box().x() - before.box().right() > WORD_GAP * letter.size();
    }

    private static TextBox between(TextBox left, TextBox right) {
        return new TextBox(left.right(), left.y(), right.x() - left.right(), left.height());
    }

    private static TextBox around(List<TextBox> boxes) {
        double left = boxes.stream().mapToDouble(TextBox::x).min().orElse(0);
        double top = boxes.stream().mapToDouble(TextBox::y).min().orElse(0);
        double right = boxes.stream().mapToDouble(TextBox::right).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(TextBox::bottom).max().orElse(0);
        return new TextBox(left, top, right - left, bottom - top);
    }
}
