package cn.banwen.papers;

/**
 * How words look.
 *
 * @param size font size in points
 * @param leading height of a line in points, at least the size
 * @param struck crossed out
 */
record Style(FontChain fonts, float size, float leading, Ink ink, boolean struck) {

    /** Share of the em square above the baseline, as CJK fonts are drawn. */
    private static final float ABOVE_BASELINE = 0.88f;

    enum Ink {
        BLACK,
        GREY,
        /** Of the pre-printed form. */
        RED
    }

    Style(FontChain fonts, float size, float leading, Ink ink) {
        this(fonts, size, leading, ink, false);
    }

    float width(String printable) {
        return fonts.width(printable, size);
    }

    /** Distance from the top of a line to its baseline. */
    float baseline() {
        return (leading - size) / 2 + ABOVE_BASELINE * size;
    }

    Style in(Ink other) {
        return new Style(fonts, size, leading, other, struck);
    }

    Style sized(float otherSize, float otherLeading) {
        return new Style(fonts, otherSize, otherLeading, ink, struck);
    }

    Style crossedOut() {
        return new Style(fonts, size, leading, ink, true);
    }
}
