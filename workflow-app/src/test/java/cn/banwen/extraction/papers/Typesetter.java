package cn.banwen.extraction.papers;

import static cn.banwen.extraction.papers.Press.HEAD_RED;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets a paper from top to bottom as GB/T 9704-2012 describes it, and keeps what is true of it. */
final class Typesetter {

    static final double LEFT = 28;
    static final double RIGHT = 184;
    static final double THREE = 16;
    static final double TWO = 22;

    private static final double ROW = 10.2;
    private static final double FOOT = 258;
    private static final int LETTERS = 27;
    private static final double SQUARE = THREE * 25.4 / 72;

    private final Press press = new Press();
    private final String layout;
    private final Map<String, String> truth = new LinkedHashMap<>();
    private final Set<String> limits = new LinkedHashSet<>();
    private double y;

    Typesetter(String layout) {
        this.layout = layout;
    }

    Press press() {
        return press;
    }

    Typesetter at(double where) {
        y = where;
        return this;
    }

    Typesetter down(double by) {
        y += by;
        return this;
    }

    double y() {
        return y;
    }

    Typesetter is(String field, String value) {
        truth.put(field, value);
        return this;
    }

    Typesetter wants(String... times) {
        limits.addAll(List.of(times));
        return this;
    }

    /** Copy number, mark, urgency: one below the other at the upper left. */
    Typesetter marks(String... marks) {
        y = 42;
        for (String mark : marks) {
            press.put(LEFT, y, THREE, mark, Color.BLACK, !Character.isDigit(mark.charAt(0)), 0);
            y += ROW;
        }
        return this;
    }

    Typesetter head(double where, double size, String words) {
        press.middle(where, size, words, HEAD_RED, true);
        y = where;
        return this;
    }

    /** Number in the middle and the red line. */
    Typesetter number(String printed) {
        y += 22;
        press.middle(y, THREE, printed, Color.BLACK, false);
        press.rule(y + 4, 1.6, HEAD_RED);
        y += 4;
        return this;
    }

    Typesetter title(String... lines) {
        y += 22;
        for (String line : lines) {
            press.middle(y, TWO, line, Color.BLACK, true);
            y += 12;
        }
        y += 5;
        return this;
    }

    Typesetter flush(String... lines) {
        for (String line : lines) {
            room();
            press.put(LEFT, y, THREE, line);
            y += ROW;
        }
        return this;
    }

    /** A paragraph, its first line two letters in. */
    Typesetter text(String paragraph) {
        int first = LETTERS - 2;
        int from = 0;
        while (from < paragraph.length()) {
            boolean begins = from == 0;
            int to = fit(paragraph, from, begins ? first : LETTERS);
            room();
            press.put(begins ? LEFT + 2 * SQUARE : LEFT, y, THREE, paragraph.substring(from, to));
            y += ROW;
            from = to;
        }
        return this;
    }

    private static int fit(String text, int from, int letters) {
        double width = 0;
        int at = from;
        while (at < text.length() && width + Press.width(THREE, text.substring(at, at + 1)) <= letters * SQUARE + 0.1) {
            width += Press.width(THREE, text.substring(at, at + 1));
            at++;
        }
        // No line begins with a stop.
        return at < text.length() && "，。；、：）".indexOf(text.charAt(at)) >= 0 ? at - 1 : at;
    }

    /** Names and date on the right, the date a little farther in. */
    Typesetter signed(String date, String... names) {
        y += ROW;
        for (String name : names) {
            room();
            press.right(RIGHT - 2 * SQUARE, y, THREE, name);
            y += ROW;
        }
        room();
        press.right(RIGHT - 4 * SQUARE, y, THREE, date);
        y += ROW;
        return this;
    }

    /** 版记: at the foot of the last page. */
    Typesetter imprint(String copies, String printer, String date) {
        double row = 262;
        press.rule(row - 6, 0.8, Color.BLACK);
        if (!copies.isEmpty()) {
            press.put(LEFT + 3, row, 14, "抄送：" + copies + "。");
            row += 8;
        }
        press.put(LEFT + 3, row, 14, printer);
        press.right(RIGHT - 3, row, 14, date + "印发");
        press.rule(row + 3, 0.8, Color.BLACK);
        return this;
    }

    private void room() {
        if (y > FOOT - ROW) {
            press.put(RIGHT - 20, 270, 14, "— " + press.pageCount() + " —");
            press.page();
            y = 45;
        }
    }

    OfficialPaper done() {
        return new OfficialPaper(layout, press.pdf(), Map.copyOf(truth), Set.copyOf(limits));
    }
}
