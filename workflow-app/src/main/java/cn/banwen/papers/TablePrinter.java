package cn.banwen.papers;

import cn.banwen.papers.Cell.Kind;
import cn.banwen.papers.PrintedTable.Column;
import cn.banwen.papers.Style.Ink;
import cn.banwen.papers.TextLine.Align;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Prints a table of any length, line by line as the lines come: a page is painted when it is full, and painted pages lie
 * in a temporary file. For one thread.
 */
public final class TablePrinter implements AutoCloseable {

    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float LEFT = 34;
    private static final float WIDTH = PAGE.getWidth() - 2 * LEFT;
    private static final float TOP = 30;
    private static final float BOTTOM = PAGE.getHeight() - 28;
    private static final float BELOW_TITLE = 4;
    private static final float BELOW_CAPTION = 3;
    private static final float LEAST_ROW = 17;

    private final PrintedTable table;
    private final Style title;
    private final Style caption;
    private final Style label;
    private final Style text;
    private final List<Float> widths = new ArrayList<>();
    private final PDDocument document;
    private final Painter painter;
    private final Row head;
    private Sheet sheet = new Sheet();
    private BlockPart part;
    private float fresh;
    private int painted;

    TablePrinter(PrintedTable table, Typefaces faces) {
        this.table = table;
        this.title = new Style(faces.title(), 16, 24, Ink.BLACK);
        this.caption = new Style(faces.body(), 8.5f, 12, Ink.GREY);
        float size = table.size();
        this.label = new Style(faces.title(), size + 0.5f, size + 4, Ink.BLACK);
        this.text = new Style(faces.body(), size, size + 3.5f, Ink.BLACK);
        float shares = 0;
        for (Column column : table.columns()) {
            shares += column.share();
        }
        for (Column column : table.columns()) {
            widths.add(WIDTH * column.share() / shares);
        }
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.painter = new Painter(document, PAGE, Ink.GREY);
        this.head = row(
                table.columns().stream().map(Column::label).toList(),
                Collections.nCopies(table.columns().size(), label),
                Kind.LABEL);
        this.part = begin();
    }

    /**
     * What stands in one cell.
     *
     * @param struck crossed out, as what is void in a book
     */
    public record Words(String text, boolean struck) {}

    /** Adds a line, with one cell for each column. */
    public void add(List<Words> cells) throws IOException {
        Style crossedOut = text.in(Ink.GREY).crossedOut();
        Row rest = row(
                cells.stream().map(Words::text).toList(),
                cells.stream().map(words -> words.struck() ? crossedOut : text).toList(),
                Kind.FIELD);
        if (rest.height() > room() && rest.height() <= BOTTOM - fresh) {
            turn();
        }
        while (rest.height() > room()) {
            // higher than a page: begun here, or on the next where too little room is left
            Optional<Row.Split> split = rest.split(room(), part.bottom() <= fresh);
            split.ifPresent(found -> part.add(found.here()));
            rest = split.map(Row.Split::next).orElse(rest);
            turn();
        }
        part.add(rest);
    }

    /** Ends the table and writes it; nothing can be added any more. {@code out} stays open. */
    public void finish(OutputStream out) throws IOException {
        paint();
        for (int page = 0; page < painted; page++) {
            String number = "第" + (page + 1) + "页 共" + painted + "页";
            painter.amend(
                    page, List.of(TextLine.of(number, caption, Align.RIGHT).at(LEFT, captionTop(), WIDTH)));
        }
        Papers.describe(document, table.title(), table.toString(), null);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private BlockPart begin() {
        sheet = new Sheet();
        sheet.add(TextLine.of(fitting(table.title(), title, WIDTH), title, Align.CENTRE)
                .at(LEFT, TOP, WIDTH));
        float room = WIDTH - caption.width("第0000页 共0000页") - caption.size();
        sheet.add(TextLine.of(fitting(table.caption(), caption, room), caption, Align.LEFT)
                .at(LEFT, captionTop(), room));
        BlockPart started =
                new BlockPart(Block.unlabelled(), false, LEFT, captionTop() + caption.leading() + BELOW_CAPTION);
        started.add(head);
        fresh = started.bottom();
        return started;
    }

    private static String fitting(String words, Style style, float width) {
        return TextLayout.wrapAtMost(1, words, style, width).stream()
                .findFirst()
                .orElse("");
    }

    private float captionTop() {
        return TOP + title.leading() + BELOW_TITLE;
    }

    private void turn() throws IOException {
        paint();
        part = begin();
    }

    private void paint() throws IOException {
        part.closeOn(sheet);
        painter.paint(sheet);
        painted++;
    }

    private float room() {
        return BOTTOM - part.bottom();
    }

    private Row row(List<String> values, List<Style> styles, Kind kind) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            boolean centred = kind == Kind.LABEL || table.columns().get(i).centred();
            Style style = styles.get(i);
            List<String> lines = TextLayout.wrap(values.get(i), style, kind.textWidth(widths.get(i)));
            cells.add(
                    new Cell(widths.get(i), FormCells.lines(lines, style, centred ? Align.CENTRE : Align.LEFT), kind));
        }
        return new Row(cells, LEAST_ROW, 0, false);
    }
}
