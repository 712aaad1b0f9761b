package cn.banwen.rendition.drawing;

import java.io.IOException;

/** What was made of a page could not be written down, which says nothing of the page. */
final class Unwritten extends IOException {

    private static final long serialVersionUID = 1L;

    Unwritten(Throwable cause) {
        super(cause);
    }
}
