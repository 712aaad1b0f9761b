package cn.banwen.papers;

import cn.banwen.papers.TextLine.Align;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays the handover list out on A4: who, for whom, from when to when; what waits, what was done, and the confirmation. */
final class HandoverListLayout {

    static final String NAME = "工作交接清单";

    private static final float LABEL = 68;
    private static final float WIDE = FormFrame.WIDTH - LABEL;
    private static final float HALF = FormFrame.WIDTH / 2 - LABEL;
    private static final float ROW = 26;
    private static final float NUMBER = 32;
    private static final float REFERENCE = 92;
    private static final float STEP = 62;
    private static final float OUTCOME = 64;
    private static final float NAME_WIDTH = 66;
    private static final float TIME = 62;
    private static final float OPEN_TITLE = FormFrame.WIDTH - NUMBER - REFERENCE - STEP - 2 * TIME;
    private static final float DONE_TITLE = FormFrame.WIDTH - NUMBER - REFERENCE - OUTCOME - NAME_WIDTH - TIME;
    private static final DateTimeFormatter OF_THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter OF_ANOTHER_YEAR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final HandoverList list;
    private final SlipStyles styles;
    private final FormCells cells;

    HandoverListLayout(HandoverList list, Typefaces faces) {
        this.list = list;
        this.styles = SlipStyles.with(faces).inBlack();
        this.cells = new FormCells(styles);
    }

    List<Sheet> sheets() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.unlabelled(facts()));
        blocks.add(waiting());
        if (list.done() != null) {
            blocks.add(done(list.done()));
        }
        blocks.add(notes());
        blocks.add(Block.unlabelled(new Row(List.of(confirmation()), 96, 0, false)));
        return new FormFrame(list.office() + NAME, "交接编号：" + list.number(), styles).around(whose(), blocks);
    }

    /** Stands above the blocks on each further page. */
    private Block whose() {
        return Block.unlabelled(pair("岗位", list.post(), "交接人", list.from() + " → " + list.to()));
    }

    private Row[] facts() {
        List<Row> rows = new ArrayList<>();
        rows.add(pair("岗位", list.post(), "交接类别", list.kind()));
        rows.add(pair("移交人", list.from(), "接收人", list.to()));
        rows.add(pair("交接时间", Wording.minute(list.at()), "事由", Objects.requireNonNullElse(list.reason(), "")));
        HandoverList.Span away = list.away();
        if (away != null) {
            rows.add(wide("代岗时间", Wording.minute(away.from()) + " 至 " + Wording.minute(away.until())));
        }
        rows.add(wide("交接范围", list.scope()));
        return rows.toArray(Row[]::new);
    }

    private Block waiting() {
        String urgent = list.urgentTotal() == 0 ? "" : "，其中急件" + list.urgentTotal() + "件";
        String heading =
                "未办事项：共" + list.openTotal() + "件" + urgent + listed(list.open().size(), list.openTotal());
        Row head = head(
                List.of("序号", "收文编号", "文件标题", "环节和缓急", "收到时间", "办理时限"),
                List.of(NUMBER, REFERENCE, OPEN_TITLE, STEP, TIME, TIME));
        List<Row> rows = new ArrayList<>();
        for (HandoverList.Open item : list.open()) {
            rows.add(new Row(
                    List.of(
                            cells.field(String.valueOf(rows.size() + 1), NUMBER),
                            cells.field(Objects.requireNonNullElse(item.number(), "未登记"), REFERENCE),
                            cells.field(item.title(), OPEN_TITLE, styles.value(), Align.LEFT),
                            cells.field(item.step() + "\n" + item.urgency(), STEP),
                            cells.field(minute(item.since()), TIME),
                            cells.field(minute(item.dueAt()), TIME)),
                    ROW,
                    0,
                    false));
        }
        return section(heading, head, rows);
    }

    private Block done(List<HandoverList.Done> done) {
        String heading = "代岗期间已办事项：共" + list.doneTotal() + "件" + listed(done.size(), list.doneTotal());
        Row head = head(
                List.of("序号", "收文编号", "文件标题和意见", "环节结果", "办理人", "办理时间"),
                List.of(NUMBER, REFERENCE, DONE_TITLE, OUTCOME, NAME_WIDTH, TIME));
        List<Row> rows = new ArrayList<>();
        for (HandoverList.Done act : done) {
            String opinion = act.opinion() == null ? "" : "\n意见：" + act.opinion();
            rows.add(new Row(
                    List.of(
                            cells.field(String.valueOf(rows.size() + 1), NUMBER),
                            cells.field(Objects.requireNonNullElse(act.number(), "未登记"), REFERENCE),
                            cells.field(act.title() + opinion, DONE_TITLE, styles.value(), Align.LEFT),
                            cells.field(act.outcome(), OUTCOME),
                            cells.field(Wording.person(act.actor(), act.actingFor()), NAME_WIDTH),
                            cells.field(minute(act.at()), TIME)),
                    ROW,
                    0,
                    false));
        }
        return section(heading, head, rows);
    }

    private static String listed(int lines, int total) {
        return lines < total ? "（以下列出前" + lines + "件，其余见系统）" : "";
    }

    private Block section(String heading, Row head, List<Row> rows) {
        Row title = new Row(
                List.of(cells.field(heading, FormFrame.WIDTH, styles.title(), Align.LEFT)), ROW, 0, !rows.isEmpty());
        return rows.isEmpty() ? Block.unlabelled(title) : Block.table(title, head, rows);
    }

    private Row head(List<String> labels, List<Float> widths) {
        List<Cell> head = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            head.add(cells.labelCell(labels.get(i), widths.get(i)));
        }
        return new Row(head, 20, 0, true);
    }

    private Block notes() {
        Prose prose = new Prose(WIDE, styles.text(), styles.signature());
        prose.paragraph(list.notes() == null ? "无" : list.notes());
        return new Block(List.of(cells.label("交接说明")), LABEL, List.of(new Row(List.of(prose.cell()), 40, 0, false)));
    }

    private Cell confirmation() {
        float width = Cell.Kind.PROSE.textWidth(FormFrame.WIDTH);
        List<TextLine> lines = new ArrayList<>(FormCells.lines(
                TextLayout.wrap("上列事项已交接清楚，未办事项由接收人继续办理。", styles.text(), width), styles.text(), Align.LEFT));
        sign(lines, "移交人：" + list.from(), 14, width);
        sign(lines, "接收人：" + list.to() + "　" + confirmed(list.confirmedAt()), 4, width);
        if (list.witnessed()) {
            sign(lines, "监交人：　　　　　　　　　　　　年　　月　　日", 12, width);
        }
        return new Cell(FormFrame.WIDTH, lines, Cell.Kind.PROSE);
    }

    private void sign(List<TextLine> lines, String words, float gap, float width) {
        float above = gap;
        for (String line : TextLayout.wrap(words, styles.text(), width)) {
            lines.add(TextLine.of(line, styles.text(), Align.RIGHT).after(above).glue());
            above = 0;
        }
    }

    private static String confirmed(@Nullable OffsetDateTime at) {
        return at == null ? "（待确认）" : Wording.minute(at) + " 确认";
    }

    private String minute(@Nullable OffsetDateTime at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime time = at.atZoneSameInstant(Wording.ZONE);
        int year = list.at().atZoneSameInstant(Wording.ZONE).getYear();
        return (time.getYear() == year ? OF_THIS_YEAR : OF_ANOTHER_YEAR).format(time);
    }

    private Row wide(String label, String value) {
        return new Row(
                List.of(cells.labelCell(label, LABEL), cells.field(value, WIDE, styles.value(), Align.LEFT)),
                ROW,
                0,
                false);
    }

    private Row pair(String label, String value, String other, String otherValue) {
        return new Row(
                List.of(
                        cells.labelCell(label, LABEL),
                        cells.field(value, HALF, styles.value(), Align.LEFT),
                        cells.labelCell(other, LABEL),
                        cells.field(otherValue, HALF, styles.value(), Align.LEFT)),
                ROW,
                0,
                false);
    }
}
