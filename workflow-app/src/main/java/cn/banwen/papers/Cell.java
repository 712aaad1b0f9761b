package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;

/** A cell of a row: text of any length in a column of fixed width. */
record Cell(float width, List<TextLine> lines, Kind kind) {

    private static final float PADDING_Y = 3.5f;

    enum Kind {
        /** Printed words of the form, in the middle, repeated when the row goes on over the page. */
        LABEL(3),
        /** A short value, in the middle of the height. */
        FIELD(3),
        /** Flows from the top. */
        PROSE(4);

        private final float padding;

        Kind(float padding) {
            this.padding = padding;
        }

        /** Width of the column of text in a cell. */
        float textWidth(float cellWidth) {
            return cellWidth - 2 * padding;
        }
    }

    Cell {
        lines = List.copyOf(lines);
    }

    float height() {
        return TextLine.height(lines) + 2 * PADDING_Y;
    }

    /**
     * How many lines stand in {@code room} points without parting lines that belong together; on a fresh page they are
     * parted rather than none put there.
     */
    int fitting(float room, boolean fresh) {
        int count = 0;
        float height = 2 * PADDING_Y;
        while (count < lines.size()) {
            height += lines.get(count).height(count == 0);
            if (height > room) {
                break;
            }
            count++;
        }
        int apart = count;
        while (apart > 0 && apart < lines.size() && lines.get(apart).glued()) {
            apart--;
        }
        return apart == 0 && fresh ? count : apart;
    }

    Cell part(int from, int to) {
        return new Cell(width, lines.subList(from, to), kind);
    }

    Panel at(float x, float y, float height) {
        float top = kind == Kind.PROSE ? y + PADDING_Y : y + (height - TextLine.height(lines)) / 2;
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            top += i == 0 ? 0 : line.gap();
            words.add(line.at(x + kind.padding, top, kind.textWidth(width)));
            top += line.style().leading();
        }
        return new Panel(new Box(x, y, width, height), words);
    }
}
