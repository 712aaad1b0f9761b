package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a form: rows, with a label at their left that spans them and is repeated on every page they reach.
 *
 * @param labelWidth 0 without a label
 * @param head rows that stand again above what goes on over the page; the caller puts them first among the rows
 */
record Block(List<TextLine> label, float labelWidth, List<Row> rows, List<Row> head) {

    Block {
        label = List.copyOf(label);
        rows = List.copyOf(rows);
        head = List.copyOf(head);
    }

    Block(List<TextLine> label, float labelWidth, List<Row> rows) {
        this(label, labelWidth, rows, List.of());
    }

    static Block unlabelled(Row... rows) {
        return new Block(List.of(), 0, List.of(rows));
    }

    /** A title and below it rows under a head that is repeated on each page they reach. */
    static Block table(Row title, Row head, List<Row> rows) {
        return new Block(
                List.of(),
                0,
                Stream.concat(Stream.of(title, head), rows.stream()).toList(),
                List.of(head));
    }

    Block withRows(List<Row> others) {
        return new Block(label, labelWidth, others, head);
    }

    Cell labelCell(boolean continued) {
        List<TextLine> lines = new ArrayList<>(label);
        if (continued && !label.isEmpty()) {
            TextLine last = label.get(label.size() - 1);
            lines.add(TextLine.of("(续)", last.style(), last.align()));
        }
        return new Cell(labelWidth, lines, Cell.Kind.LABEL);
    }

    /** Height of the block on one page. */
    float height() {
        float height = 0;
        for (Row row : rows) {
            height += row.height();
        }
        return Math.max(height, label.isEmpty() ? 0 : labelCell(false).height());
    }

    /** Height of a row and of those that are kept with it. */
    float heightKeptTogether(int row) {
        float height = rows.get(row).height();
        for (int i = row; i + 1 < rows.size() && rows.get(i).keptWithNext(); i++) {
            height += rows.get(i + 1).height();
        }
        return height;
    }
}
