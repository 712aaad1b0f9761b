package cn.banwen.intake;

import java.io.IOException;

/** The document wants a password, or an encryption that nobody here knows. */
class LockedPdfException extends IOException {

    private static final long serialVersionUID = 1L;

    LockedPdfException(Exception cause) {
        super(cause);
    }
}
