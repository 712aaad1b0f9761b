package cn.banwen.ofd;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page in reading order: from top to bottom, in a row from left to right; slanted text (a watermark) last.
 * Text that is there only to be searched, as under a scan, is part of it; text of seals is not.
 *
 * @param size of the page
 * @param lines empty where the page holds none
 * @param whole false where the page holds more than {@link #MOST_CHARACTERS}
 */
public record PageText(PageSize size, List<TextLine> lines, boolean whole) {

    /** Of one page: more than anybody reads on it. What comes after them is left out. */
    public static final int MOST_CHARACTERS = 40_000;

    public PageText {
        lines = List.copyOf(lines);
    }

    /** All lines, each ended by a line feed. */
    public String plain() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
