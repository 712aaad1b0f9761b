package cn.banwen.rendition;

import cn.banwen.rendition.drawing.PictureSize;
import java.util.Locale;

/**
 * A task that this process has taken, until another takes it over.
 *
 * @param number which taking it is
 * @param tries how often it was taken, this time included
 * @param spentMillis of the time that drawing may take, in turns before this one
 */
record Lease(String sha256, String mediaType, Task task, int generation, long number, int tries, long spentMillis) {

    /** What is to be done. */
    enum Task {
        DRAW,
        RECOGNISE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Another has taken the task over, or the process ends. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    String key(int page, PictureSize size) {
        return key(sha256, generation, page, size);
    }

    static String key(String sha256, int generation, int page, PictureSize size) {
        return prefix(sha256) + generation + "/" + page + "-" + size.code();
    }

    static String prefix(String sha256) {
        return "renditions/" + sha256 + "/";
    }
}
