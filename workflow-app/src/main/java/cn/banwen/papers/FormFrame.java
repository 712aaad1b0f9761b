package cn.banwen.papers;

import cn.banwen.papers.TextLine.Align;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What stands around the blocks of a form on A4: its heading, a caption at the left, the page count at the right. */
final class FormFrame {

    static final float WIDTH = 482;

    private static final float LEFT = (PDRectangle.A4.getWidth() - WIDTH) / 2;
    private static final float TOP = 42;
    private static final float BOTTOM = PDRectangle.A4.getHeight() - 44;
    private static final float BELOW_HEADING = 8;
    private static final float BELOW_CAPTION = 4;
    private static final int HEADING_LINES = 3;

    private final SlipStyles styles;
    private final List<String> heading;
    private final String caption;

    FormFrame(String heading, String caption, SlipStyles styles) {
        this.styles = styles;
        this.heading = TextLayout.wrapAtMost(HEADING_LINES, heading, styles.heading(), WIDTH);
        this.caption = caption;
    }

    /**
     * The form's pages.
     *
     * @param repeated stands above the blocks on each page but the first
     */
    List<Sheet> around(Block repeated, List<Block> blocks) {
        float formTop = captionTop() + styles.caption().leading() + BELOW_CAPTION;
        Box area = new Box(LEFT, formTop, WIDTH, BOTTOM - formTop);
        List<Sheet> sheets = PageFlow.flow(area, repeated, blocks);
        for (int i = 0; i < sheets.size(); i++) {
            addHeading(sheets.get(i));
            addCaption(sheets.get(i), i, sheets.size());
        }
        return sheets;
    }

    private void addHeading(Sheet sheet) {
        float y = TOP;
        for (String line : heading) {
            sheet.add(TextLine.of(line, styles.heading(), Align.CENTRE).at(LEFT, y, WIDTH));
            y += styles.heading().leading();
        }
    }

    private void addCaption(Sheet sheet, int index, int count) {
        Style style = styles.caption();
        String pages = "第" + (index + 1) + "页 共" + count + "页" + (index == 0 ? "" : "(续)");
        float left = WIDTH - style.width(pages) - style.size();
        for (String line : TextLayout.wrapAtMost(1, caption, style, left)) {
            sheet.add(TextLine.of(line, style, Align.LEFT).at(LEFT, captionTop(), left));
        }
        sheet.add(TextLine.of(pages, style, Align.RIGHT).at(LEFT, captionTop(), WIDTH));
    }

    private float captionTop() {
        return TOP + heading.size() * styles.heading().leading() + BELOW_HEADING;
    }
}
