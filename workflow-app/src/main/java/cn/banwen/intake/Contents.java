package cn.banwen.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reading a file brought to light, once its type is known. */
record Contents(
        @Nullable Integer pages, Readability readability, boolean encrypted, Optional<ClassificationMark> mark) {

    /** A format whose words nobody here can read. */
    static Contents unread(Optional<ClassificationMark> mark) {
        return new Contents(null, Readability.UNREADABLE, false, mark);
    }

    static Contents withoutPages(Readability readability, Optional<ClassificationMark> mark) {
        return new Contents(null, readability, false, mark);
    }

    static Contents locked() {
        return new Contents(null, Readability.UNREADABLE, true, Optional.empty());
    }
}
