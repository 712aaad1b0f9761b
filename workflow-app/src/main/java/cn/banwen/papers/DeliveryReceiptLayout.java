package cn.banwen.papers;

import cn.banwen.papers.TextLine.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays the receipt out on A4: a form for what was counted, below it the office and the date. */
final class DeliveryReceiptLayout {

    static final String NAME = "签收回执";

    private static final float LABEL = 68;
    private static final float WIDE = FormFrame.WIDTH - LABEL;
    private static final float HALF = FormFrame.WIDTH / 2 - LABEL;
    private static final float ROW = 34;
    private static final float ABOVE_SIGNATURE = 26;

    private final DeliveryReceipt receipt;
    private final SlipStyles styles;
    private final FormCells cells;

    DeliveryReceiptLayout(DeliveryReceipt receipt, Typefaces faces) {
        this.receipt = receipt;
        this.styles = SlipStyles.with(faces);
        this.cells = new FormCells(styles);
    }

    List<Sheet> sheets() {
        return new FormFrame(receipt.office() + NAME, "签收编号：" + receipt.receiptId(), styles)
                .around(
                        Block.unlabelled(wide("签收编号", receipt.receiptId())),
                        List.of(
                                Block.unlabelled(facts()),
                                Block.unlabelled(new Row(List.of(declaration()), 130, 0, false))));
    }

    private Row[] facts() {
        return new Row[] {
            wide("来文单位", receipt.sender()),
            title(),
            wide("发文字号", receipt.documentNumber()),
            pair("紧急程度", receipt.urgency(), "成文日期", Wording.day(receipt.documentDate())),
            pair("应收份数", number(receipt.copiesExpected()), "实收份数", number(receipt.copiesReceived())),
            pair("印章", receipt.seal(), "来文方式", receipt.channel()),
            wide("清点说明", receipt.note()),
            pair(
                    "签收人",
                    Wording.person(receipt.signer(), receipt.actingFor()),
                    "签收时间",
                    Wording.minute(receipt.signedAt()))
        };
    }

    private Row title() {
        return new Row(
                List.of(cells.labelCell("文件标题", LABEL), cells.field(receipt.title(), WIDE, styles.title(), Align.LEFT)),
                48,
                0,
                false);
    }

    private Row wide(String label, @Nullable String value) {
        return new Row(
                List.of(
                        cells.labelCell(label, LABEL),
                        cells.field(Objects.requireNonNullElse(value, ""), WIDE, styles.value(), Align.LEFT)),
                ROW,
                0,
                false);
    }

    private Row pair(String label, String value, String other, @Nullable String otherValue) {
        return new Row(
                List.of(
                        cells.labelCell(label, LABEL),
                        cells.field(value, HALF, styles.value(), Align.LEFT),
                        cells.labelCell(other, LABEL),
                        cells.field(Objects.requireNonNullElse(otherValue, ""), HALF, styles.value(), Align.LEFT)),
                ROW,
                0,
                false);
    }

    private Cell declaration() {
        float width = Cell.Kind.PROSE.textWidth(FormFrame.WIDTH);
        List<TextLine> lines = new ArrayList<>(FormCells.lines(
                TextLayout.wrap("上述来文已按所列情况清点签收，特此回执。", styles.text(), width), styles.text(), Align.LEFT));
        float gap = ABOVE_SIGNATURE;
        for (String line : TextLayout.wrap(receipt.office(), styles.text(), width)) {
            lines.add(TextLine.of(line, styles.text(), Align.RIGHT).after(gap).glue());
            gap = 0;
        }
        lines.add(TextLine.of(
                        Wording.day(receipt.signedAt()
                                .atZoneSameInstant(Wording.ZONE)
                                .toLocalDate()),
                        styles.text(),
                        Align.RIGHT)
                .glue());
        return new Cell(FormFrame.WIDTH, lines, Cell.Kind.PROSE);
    }

    private static String number(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }
}
