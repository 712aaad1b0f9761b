package cn.banwen.papers;

import cn.banwen.papers.Cell.Kind;
import cn.banwen.papers.HandlingSlip.Reading;
import cn.banwen.papers.Style.Ink;
import cn.banwen.papers.TextLine.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 传阅: five readers side by side, each with name, signature and date; opinions too long for that stand below. */
final class CirculationGrid {

    private static final int COLUMNS = 5;
    private static final int LEAST_READERS = 2 * COLUMNS;
    private static final int SHORT_OPINION_LINES = 2;
    private static final float CAPTION = 28;

    private final float labelWidth;
    private final float inner;
    private final float column;
    private final SlipStyles styles;

    /**
     * @param label width of the form's label column, which the captions of the rows share
     */
    CirculationGrid(float width, float label, SlipStyles styles) {
        this.labelWidth = label - CAPTION;
        this.inner = width - labelWidth;
        this.column = (inner - CAPTION) / COLUMNS;
        this.styles = styles;
    }

    Block block(TextLine label, List<Reading> readings) {
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < Math.max(LEAST_READERS, readings.size()); from += COLUMNS) {
            List<Reading> five =
                    readings.subList(Math.min(from, readings.size()), Math.min(from + COLUMNS, readings.size()));
            rows.add(row("阅者", five, this::reader, 18, true));
            rows.add(row("签名", five, this::signature, 22, true));
            rows.add(row("日期", five, this::date, 18, false));
        }
        Prose below = new Prose(inner, styles.text(), styles.signature());
        readings.stream().filter(this::hasLongOpinion).forEach(reading -> addOpinion(below, reading));
        if (!below.cell().lines().isEmpty()) {
            rows.add(new Row(List.of(below.cell()), 0, 0, false));
        }
        return new Block(List.of(label), labelWidth, rows);
    }

    private Row row(
            String caption,
            List<Reading> five,
            Function<Reading, List<TextLine>> content,
            float minHeight,
            boolean keptWithNext) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(CAPTION, List.of(TextLine.of(caption, styles.caption(), Align.CENTRE)), Kind.LABEL));
        for (int i = 0; i < COLUMNS; i++) {
            List<TextLine> lines = i < five.size() ? content.apply(five.get(i)) : List.of();
            cells.add(new Cell(column, lines, Kind.FIELD));
        }
        return new Row(cells, minHeight, 0, keptWithNext);
    }

    private List<TextLine> reader(Reading reading) {
        return lines(
                reading.unit().isBlank() ? reading.name() : reading.unit(),
                styles.caption().in(Ink.BLACK));
    }

    private List<TextLine> signature(Reading reading) {
        if (reading.readAt() == null) {
            return lines("未阅", styles.caption().in(Ink.GREY));
        }
        List<TextLine> lines = new ArrayList<>(lines(
                Wording.person(reading.name(), reading.actingFor()),
                styles.caption().in(Ink.BLACK)));
        lines.addAll(hasLongOpinion(reading) ? lines("意见见下", styles.small()) : opinion(reading));
        return lines;
    }

    private List<TextLine> date(Reading reading) {
        if (reading.readAt() != null) {
            return lines(Wording.minute(reading.readAt()), styles.small());
        }
        return reading.sentAt() == null
                ? List.of()
                : lines(
                        "送阅\n" + Wording.minute(reading.sentAt()),
                        styles.small().in(Ink.GREY));
    }

    private boolean hasLongOpinion(Reading reading) {
        return opinion(reading).size() > SHORT_OPINION_LINES;
    }

    private List<TextLine> opinion(Reading reading) {
        return reading.opinion() == null ? List.of() : lines(reading.opinion(), styles.small());
    }

    private static void addOpinion(Prose below, Reading reading) {
        String opinion = reading.opinion() == null ? "" : reading.opinion();
        below.signed(opinion, Wording.signature(reading.unit(), reading.name(), reading.actingFor(), reading.readAt()));
    }

    private List<TextLine> lines(String text, Style style) {
        return TextLayout.wrap(text, style, Kind.FIELD.textWidth(column)).stream()
                .map(line -> TextLine.of(line, style, Align.CENTRE))
                .toList();
    }
}
