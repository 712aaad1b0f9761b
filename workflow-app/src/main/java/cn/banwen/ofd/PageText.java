package cn.banwen.ofd;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page in reading order: from top to bottom, in a row from left to right; slanted text (a watermark) last.
 * Text that is there only to be searched, as under a scan, is part of it; text of seals is not.
 *
 * @param size of the page
 * @param lines empty where the page holds none
 */
public record PageText(PageSize size, List<TextLine> lines) {

    public PageText {
        lines = List.copyOf(lines);
    }

    /** All lines, each ended by a line feed. */
    public String plain() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
