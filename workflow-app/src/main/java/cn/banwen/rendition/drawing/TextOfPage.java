package cn.banwen.rendition.drawing;

import java.util.List;

/**
 * The text of a page, as much of it as is kept.
 *
 * @param whole false where some was left out
 */
record TextOfPage(List<TextRun> runs, boolean whole) {

    /** Each is kept with its place, which takes ten times its letters; a table's page has some hundreds. */
    private static final int MOST_RUNS = 10_000;

    static final TextOfPage NONE = new TextOfPage(List.of(), true);

    /** @param whole whether these are all that the page holds */
    static TextOfPage of(List<TextRun> runs, boolean whole) {
        return runs.size() <= MOST_RUNS
                ? new TextOfPage(List.copyOf(runs), whole)
                : new TextOfPage(List.copyOf(runs.subList(0, MOST_RUNS)), false);
    }
}
