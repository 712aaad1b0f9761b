package cn.banwen.rendition;

import java.util.Locale;

/** How far a rendition, or its text, has come. */
public enum RenditionState {
    WAITING,
    READY,
    FAILED,
    /** There is none for files of this type. */
    UNSUPPORTED;

    /** As it stands in rows and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RenditionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
