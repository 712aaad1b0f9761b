package cn.banwen.papers;

import java.util.ArrayList;
import java.util.List;

/** One laid-out page: first the words around the form, then its cells, both in reading order; and printed lines. */
final class Sheet {

    private final List<HorizontalLine> lines = new ArrayList<>();
    private final List<Words> margin = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();

    void add(Words words) {
        margin.add(words);
    }

    void add(Panel panel) {
        panels.add(panel);
    }

    void add(HorizontalLine line) {
        lines.add(line);
    }

    List<HorizontalLine> lines() {
        return lines;
    }

    List<Words> margin() {
        return margin;
    }

    List<Panel> panels() {
        return panels;
    }

    /** The smallest box around all cells, of which there is at least one. */
    Box frame() {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        for (Panel panel : panels) {
            left = Math.min(left, panel.box().x());
            top = Math.min(top, panel.box().y());
            right = Math.max(right, panel.box().right());
            bottom = Math.max(bottom, panel.box().bottom());
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
