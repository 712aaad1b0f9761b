package cn.banwen.ofd;

/**
 * Something of a page that its picture does not show, or not as its maker meant it.
 *
 * @param what a stable code for the texts that users see
 * @param detail which one and why, for operators: the object's id, the part's path
 */
public record Omission(What what, String detail) {

    /** The kinds of what can be left out. */
    public enum What {
        /** The page's content, or that of a template under it, is missing or broken. */
        CONTENT,
        /** An embedded font cannot be read or has no such glyph: a replacement was drawn, or a box. */
        GLYPH,
        /** An image is missing, broken or of an unknown format: a crossed box was drawn. */
        IMAGE,
        /** A path, a clip or another drawing instruction is not understood. */
        DRAWING,
        /** A seal's picture cannot be had, or a signature that may show one on any page. */
        SEAL,
        /** An annotation's appearance is missing or broken. */
        ANNOTATION,
        /** The page holds more than its bounds allow: the rest was left out. */
        REST,
        /** The page is so large that it was drawn at a lower resolution. */
        RESOLUTION
    }
}
