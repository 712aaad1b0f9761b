package cn.banwen.rendition;

import java.util.Locale;

/** Where a page's text comes from. */
public enum TextSource {
    /** The file states it. */
    FILE,
    /** It was read from the page's picture, and may be wrong. */
    RECOGNISED,
    /** It will be read from the picture. */
    WAITING,
    /** There is none. */
    NONE;

    /** As it stands in rows and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TextSource of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
