package cn.banwen.rendition.drawing;

import java.util.Locale;

/** The sizes in which a page's picture is kept. */
public enum PictureSize {
    /** For a strip of pages. */
    THUMBNAIL(20),
    /** For a telephone, or a page in half a screen. */
    SMALL(100),
    /** For reading the small print, and for text recognition. */
    LARGE(200);

    private final int dotsPerInch;

    PictureSize(int dotsPerInch) {
        this.dotsPerInch = dotsPerInch;
    }

    /** As it stands in addresses and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Dots to a point of paper. */
    float scale() {
        return dotsPerInch / 72f;
    }
}
