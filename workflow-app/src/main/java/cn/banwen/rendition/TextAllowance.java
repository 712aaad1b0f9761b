package cn.banwen.rendition;

import cn.banwen.rendition.drawing.DrawnPage;

/** How much text is kept of a file: several times that of the longest book. Not for use by several threads at once. */
final class TextAllowance {

    private static final long MOST_CHARACTERS = 4_000_000;

    /** With their places, some sixty megabytes. */
    private static final long MOST_RUNS = 400_000;

    private long characters;
    private long runs;

    /** What is left after so much. */
    TextAllowance(long characters, long runs) {
        this.characters = characters;
        this.runs = runs;
    }

    /** Whether the page's text is kept; what comes later and is shorter may be again. */
    boolean takes(DrawnPage page) {
        boolean taken = characters + page.text().length() <= MOST_CHARACTERS
                && runs + page.runs().size() <= MOST_RUNS;
        if (taken) {
            characters += page.text().length();
            runs += page.runs().size();
        }
        return taken;
    }
}
