package cn.banwen.rendition.drawing;

import java.io.IOException;

/** A file that can't be shown, for a reason that its reader is told by its code. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unreadable(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    Unreadable(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
