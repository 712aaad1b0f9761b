package cn.banwen.papers;

import cn.banwen.papers.Cell.Kind;
import cn.banwen.papers.TextLine.Align;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of the handling slip, from the number row down to the remarks. */
final class HandlingSlipForm {

    static final float WIDTH = FormFrame.WIDTH;

    private static final float LABEL = 68;
    private static final float INNER = WIDTH - LABEL;
    private static final float SIDE_LABEL = 46;
    private static final float DATE = 110;
    private static final int CLIPPED_LINES = 2;

    private final HandlingSlip slip;
    private final SlipStyles styles;
    private final FormCells cells;

    HandlingSlipForm(HandlingSlip slip, SlipStyles styles) {
        this.slip = slip;
        this.styles = styles;
        this.cells = new FormCells(styles);
    }

    List<Block> blocks() {
        return List.of(
                numbers(Integer.MAX_VALUE),
                title(),
                opinions(),
                block("主要领导批示", prose(INNER).entries(slip.mainLeaders()), 46, 3),
                block("分管领导批示", prose(INNER).entries(slip.otherLeaders()), 46, 3),
                new CirculationGrid(WIDTH, LABEL, styles).block(cells.label("传阅"), slip.readings()),
                handling(),
                block("备注", remarks(), 34, 1));
    }

    /** The number row as it is repeated on each further page: one too long is shortened there. */
    Block repeatedHeading() {
        return numbers(CLIPPED_LINES);
    }

    private Block numbers(int mostLines) {
        String copies = slip.copies() == null ? "" : slip.copies().toString();
        List<Column> columns = List.of(
                new Column("收文号", 92, slip.registrationNumber()),
                new Column("来文单位", 140, slip.sender()),
                new Column("来文号", 116, slip.documentNumber()),
                new Column("缓急", 46, slip.urgency()),
                new Column("密级", 48, slip.classification()),
                new Column("份数", 40, copies));
        List<Cell> labels = new ArrayList<>();
        List<Cell> values = new ArrayList<>();
        for (Column column : columns) {
            labels.add(cells.labelCell(column.label(), column.width()));
            values.add(column.cell(mostLines, styles.value()));
        }
        return Block.unlabelled(new Row(labels, 20, 0, true), new Row(values, 28, 0, false));
    }

    private record Column(String label, float width, @Nullable String value) {

        Cell cell(int mostLines, Style style) {
            String text = value == null ? "" : value;
            List<String> lines = TextLayout.wrapAtMost(mostLines, text, style, Kind.FIELD.textWidth(width));
            return new Cell(width, FormCells.lines(lines, style, Align.CENTRE), Kind.FIELD);
        }
    }

    private Block title() {
        float width = INNER - SIDE_LABEL - DATE;
        return labelled(
                "文件标题",
                new Row(
                        List.of(
                                cells.field(slip.title(), width, styles.title(), Align.LEFT),
                                cells.labelCell("收文日期", SIDE_LABEL),
                                cells.field(Wording.minute(slip.receivedAt()), DATE)),
                        48,
                        0.4f,
                        false));
    }

    private Block opinions() {
        float half = (INNER - SIDE_LABEL) / 2;
        return labelled(
                "拟办意见",
                new Row(
                        List.of(
                                prose(half).entries(slip.proposals()).cell(),
                                cells.labelCell("科室意见", SIDE_LABEL),
                                prose(half).entries(slip.sections()).cell()),
                        64,
                        3,
                        false));
    }

    private Block handling() {
        Prose prose = prose(INNER).entries(slip.handlings());
        if (slip.result() != null && !slip.result().isBlank()) {
            prose.paragraph("办理结果：" + slip.result());
        }
        float date = INNER / 2 - SIDE_LABEL;
        return new Block(
                List.of(cells.label("承办情况"), cells.label("办理结果")),
                LABEL,
                List.of(
                        new Row(List.of(prose.cell()), 56, 2.5f, false),
                        new Row(
                                List.of(
                                        cells.labelCell("办结时限", SIDE_LABEL),
                                        cells.field(Wording.minute(slip.dueAt()), date),
                                        cells.labelCell("办结时间", SIDE_LABEL),
                                        cells.field(Wording.minute(slip.concludedAt()), date)),
                                24,
                                0,
                                false)));
    }

    private Prose remarks() {
        Prose prose = prose(INNER);
        slip.remarks().forEach(prose::paragraph);
        return prose;
    }

    private Block block(String label, Prose prose, float minHeight, float stretch) {
        return labelled(label, new Row(List.of(prose.cell()), minHeight, stretch, false));
    }

    private Block labelled(String label, Row row) {
        return new Block(List.of(cells.label(label)), LABEL, List.of(row));
    }

    private Prose prose(float width) {
        return new Prose(width, styles.text(), styles.signature());
    }
}
