package cn.banwen.papers;

/** Printable text at its place; {@code baseline} is counted downwards from the top of the page. */
record Words(String text, Style style, float x, float baseline) {

    /** What the words cover: the em squares of their characters. */
    Box box() {
        float top = baseline - style.baseline() + (style.leading() - style.size()) / 2;
        return new Box(x, top, style.width(text), style.size());
    }
}
