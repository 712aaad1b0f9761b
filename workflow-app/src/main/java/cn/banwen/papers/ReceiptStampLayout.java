package cn.banwen.papers;

import cn.banwen.papers.Cell.Kind;
import cn.banwen.papers.Style.Ink;
import cn.banwen.papers.TextLine.Align;
import java.util.List;

/** Lays the stamp out: a red frame with the office above, number and date below it. */
record ReceiptStampLayout(Sheet sheet, float width, float height) {

    /** 53 mm: as office stamps are. */
    private static final float WIDTH = 150;

    private static final float LABEL = 46;
    private static final int OFFICE_LINES = 2;
    private static final int NUMBER_LINES = 3;

    /** Room for the half of the frame's line that is outside. */
    private static final float RIM = 1;

    static ReceiptStampLayout of(ReceiptStamp stamp, Typefaces faces) {
        Style office = new Style(faces.title(), 11, 15, Ink.RED);
        Style small = new Style(faces.body(), 9, 13, Ink.RED);
        List<Row> rows = List.of(
                row(cell(OFFICE_LINES, stamp.office(), office, WIDTH, Kind.LABEL)),
                row(
                        cell(1, "收文编号", small, LABEL, Kind.LABEL),
                        cell(NUMBER_LINES, stamp.registrationNumber(), small, WIDTH - LABEL, Kind.FIELD)),
                row(
                        cell(1, "收文日期", small, LABEL, Kind.LABEL),
                        cell(1, Wording.day(stamp.date()), small, WIDTH - LABEL, Kind.FIELD)));
        Sheet sheet = new Sheet();
        BlockPart part = new BlockPart(Block.unlabelled(), false, RIM, RIM);
        rows.forEach(part::add);
        part.closeOn(sheet);
        return new ReceiptStampLayout(sheet, WIDTH + 2 * RIM, part.bottom() + RIM);
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells), 0, 0, false);
    }

    private static Cell cell(int mostLines, String text, Style style, float width, Kind kind) {
        List<String> lines = TextLayout.wrapAtMost(mostLines, text, style, kind.textWidth(width));
        return new Cell(width, FormCells.lines(lines, style, Align.CENTRE), kind);
    }
}
