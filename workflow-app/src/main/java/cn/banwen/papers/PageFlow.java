package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts blocks below each other on as many pages as they need. */
final class PageFlow {

    /** Spread to the last point, the sum of the rows could come out higher than the page. */
    private static final float ROUNDING = 0.5f;

    private final Box area;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Block heading;
    private float fresh;
    private BlockPart part;

    private PageFlow(Box area, Block heading) {
        this.area = area;
        this.heading = heading;
        this.fresh = area.y();
        this.part = new BlockPart(heading, false, area.x(), area.y());
        sheets.add(new Sheet());
    }

    /**
     * The laid-out pages, at least one.
     *
     * @param area where blocks may stand, on each page
     * @param heading stands above the blocks on each page but the first; lower than half of the area
     */
    static List<Sheet> flow(Box area, Block heading, List<Block> blocks) {
        PageFlow flow = new PageFlow(area, heading);
        flow.stretched(blocks).forEach(flow::place);
        return flow.sheets;
    }

    /** Spreads the spare height of a single page over its rows. */
    private List<Block> stretched(List<Block> blocks) {
        float spare = area.height() - ROUNDING;
        float shares = 0;
        for (Block block : blocks) {
            spare -= block.height();
            for (Row row : block.rows()) {
                shares += row.stretch();
            }
        }
        if (spare <= 0 || shares <= 0) {
            return blocks;
        }
        float points = spare / shares;
        return blocks.stream()
                .map(block -> block.withRows(block.rows().stream()
                        .map(row -> row.stretchedBy(points * row.stretch()))
                        .toList()))
                .toList();
    }

    private void place(Block block) {
        part = new BlockPart(block, false, area.x(), part.bottom());
        for (int i = 0; i < block.rows().size(); i++) {
            float together = block.heightKeptTogether(i);
            if (together > room() && together <= area.bottom() - fresh) {
                turn();
            }
            place(block.rows().get(i));
        }
        part.closeOn(sheet());
    }

    private void place(Row row) {
        Row rest = row;
        while (!part.fits(rest, room())) {
            Optional<Row.Split> split = part.labelFits(room()) ? rest.split(room(), isFresh()) : Optional.empty();
            split.ifPresent(found -> part.add(found.here()));
            rest = split.map(Row.Split::next).orElse(rest);
            turn();
        }
        part.add(rest);
    }

    private float room() {
        return area.bottom() - part.bottom();
    }

    private boolean isFresh() {
        return part.isEmpty() && part.bottom() <= fresh;
    }

    private void turn() {
        boolean begun = part.closeOn(sheet());
        sheets.add(new Sheet());
        BlockPart repeated = new BlockPart(heading, false, area.x(), area.y());
        heading.rows().forEach(repeated::add);
        repeated.closeOn(sheet());
        fresh = repeated.bottom();
        part = new BlockPart(part.block(), begun || part.continued(), area.x(), fresh);
        if (part.continued()) {
            part.block().head().forEach(part::add);
        }
    }

    private Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }
}
