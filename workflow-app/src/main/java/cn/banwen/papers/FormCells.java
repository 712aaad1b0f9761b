package cn.banwen.papers;

import cn.banwen.papers.Cell.Kind;
import cn.banwen.papers.TextLine.Align;
import java.util.List;

/** The cells that forms are made of: printed words and short values. */
record FormCells(SlipStyles styles) {

    TextLine label(String text) {
        return TextLine.of(text, styles.label(), Align.CENTRE);
    }

    Cell labelCell(String text, float width) {
        return new Cell(width, List.of(label(text)), Kind.LABEL);
    }

    Cell field(String text, float width) {
        return field(text, width, styles.value(), Align.CENTRE);
    }

    Cell field(String text, float width, Style style, Align align) {
        List<String> words = TextLayout.wrap(text, style, Kind.FIELD.textWidth(width));
        return new Cell(width, lines(words, style, align), Kind.FIELD);
    }

    static List<TextLine> lines(List<String> words, Style style, Align align) {
        return words.stream().map(line -> TextLine.of(line, style, align)).toList();
    }
}
