package cn.banwen.papers;

import cn.banwen.papers.TextLine.Align;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays the handling slip out on A4: its heading and page count around the blocks of {@link HandlingSlipForm}. */
final class HandlingSlipLayout {

    static final String NAME = "文件处理笺";

    private static final float LEFT = (PDRectangle.A4.getWidth() - HandlingSlipForm.WIDTH) / 2;
    private static final float TOP = 42;
    private static final float BOTTOM = PDRectangle.A4.getHeight() - 44;
    private static final float BELOW_HEADING = 8;
    private static final float BELOW_CAPTION = 4;
    private static final int HEADING_LINES = 3;

    private final HandlingSlip slip;
    private final SlipStyles styles;
    private final List<String> heading;

    HandlingSlipLayout(HandlingSlip slip, Typefaces faces) {
        this.slip = slip;
        this.styles = SlipStyles.with(faces);
        this.heading =
                TextLayout.wrapAtMost(HEADING_LINES, slip.office() + NAME, styles.heading(), HandlingSlipForm.WIDTH);
    }

    List<Sheet> sheets() {
        HandlingSlipForm form = new HandlingSlipForm(slip, styles);
        float formTop = captionTop() + styles.caption().leading() + BELOW_CAPTION;
        Box area = new Box(LEFT, formTop, HandlingSlipForm.WIDTH, BOTTOM - formTop);
        List<Sheet> sheets = PageFlow.flow(area, form.repeatedHeading(), form.blocks());
        for (int i = 0; i < sheets.size(); i++) {
            addHeading(sheets.get(i));
            addCaption(sheets.get(i), i, sheets.size());
        }
        return sheets;
    }

    private void addHeading(Sheet sheet) {
        float y = TOP;
        for (String line : heading) {
            sheet.add(TextLine.of(line, styles.heading(), Align.CENTRE).at(LEFT, y, HandlingSlipForm.WIDTH));
            y += styles.heading().leading();
        }
    }

    private void addCaption(Sheet sheet, int index, int count) {
        Style style = styles.caption();
        String pages = "第" + (index + 1) + "页 共" + count + "页" + (index == 0 ? "" : "(续)");
        float left = HandlingSlipForm.WIDTH - style.width(pages) - style.size();
        for (String receipt : TextLayout.wrapAtMost(1, "签收编号：" + slip.receiptId(), style, left)) {
            sheet.add(TextLine.of(receipt, style, Align.LEFT).at(LEFT, captionTop(), left));
        }
        sheet.add(TextLine.of(pages, style, Align.RIGHT).at(LEFT, captionTop(), HandlingSlipForm.WIDTH));
    }

    private float captionTop() {
        return TOP + heading.size() * styles.heading().leading() + BELOW_HEADING;
    }
}
