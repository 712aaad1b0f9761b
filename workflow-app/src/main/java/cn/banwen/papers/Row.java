package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells side by side; as high as the highest of them.
 *
 * @param minHeight in points, for the look of the empty form
 * @param stretch share of the page's spare height that the row takes when the form fits on one page
 * @param keptWithNext moves to the next page together with the row below it
 */
record Row(List<Cell> cells, float minHeight, float stretch, boolean keptWithNext) {

    /** A row lower than this is not parted but moved to the next page. */
    private static final float KEPT_WHOLE = 110;

    private static final int LEAST_LINES = 2;

    Row {
        cells = List.copyOf(cells);
    }

    /** What stands on this page and what goes on the next. */
    record Split(Row here, Row next) {}

    float height() {
        float height = minHeight;
        for (Cell cell : cells) {
            height = Math.max(height, cell.height());
        }
        return height;
    }

    Row stretchedBy(float points) {
        return new Row(cells, height() + points, stretch, keptWithNext);
    }

    /**
     * Parts a row that is higher than {@code room}; empty when it should rather begin on the next page.
     *
     * @param fresh whether this already is an empty page, where some of the row has to stand
     */
    Optional<Split> split(float room, boolean fresh) {
        if (!fresh && height() < KEPT_WHOLE) {
            return Optional.empty();
        }
        List<Cell> here = new ArrayList<>();
        List<Cell> next = new ArrayList<>();
        for (Cell cell : cells) {
            int size = cell.lines().size();
            int count = cell.kind() == Cell.Kind.LABEL ? size : cell.fitting(room, fresh);
            if (!fresh
                    && (count < Math.min(LEAST_LINES, size)
                            || cell.part(0, count).height() > room)) {
                return Optional.empty();
            }
            count = size == 0 ? 0 : Math.max(1, count);
            here.add(cell.part(0, count));
            next.add(cell.kind() == Cell.Kind.LABEL ? cell : cell.part(count, size));
        }
        return Optional.of(new Split(new Row(here, room, 0, false), new Row(next, 0, 0, keptWithNext)));
    }
}
