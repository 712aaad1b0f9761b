package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;

/** What stands of a block on one page. */
final class BlockPart {

    private final Block block;
    private final boolean continued;
    private final float left;
    private final float top;
    private final List<Row> rows = new ArrayList<>();
    private float bottom;

    BlockPart(Block block, boolean continued, float left, float top) {
        this.block = block;
        this.continued = continued;
        this.left = left;
        this.top = top;
        this.bottom = top;
    }

    Block block() {
        return block;
    }

    boolean continued() {
        return continued;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    float bottom() {
        return bottom;
    }

    boolean fits(Row row, float room) {
        return row.height() <= room && labelFits(room);
    }

    boolean labelFits(float room) {
        return !rows.isEmpty() || labelHeight() <= room;
    }

    void add(Row row) {
        rows.add(row);
        bottom += row.height();
    }

    /** Draws the part; {@code false} if nothing stands in it. */
    boolean closeOn(Sheet sheet) {
        if (rows.isEmpty()) {
            return false;
        }
        makeRoomForLabel();
        if (labelHeight() > 0) {
            sheet.add(block.labelCell(continued).at(left, top, bottom - top));
        }
        float y = top;
        for (Row row : rows) {
            float x = left + block.labelWidth();
            for (Cell cell : row.cells()) {
                sheet.add(cell.at(x, y, row.height()));
                x += cell.width();
            }
            y += row.height();
        }
        return true;
    }

    private void makeRoomForLabel() {
        float missing = labelHeight() - (bottom - top);
        if (missing > 0) {
            Row last = rows.remove(rows.size() - 1);
            rows.add(last.stretchedBy(missing));
            bottom += missing;
        }
    }

    private float labelHeight() {
        return block.label().isEmpty() ? 0 : block.labelCell(continued).height();
    }
}
