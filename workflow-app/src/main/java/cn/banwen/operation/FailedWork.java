package cn.banwen.operation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Work in the background that was given up and waits for somebody to look, as a bean of the capability whose work it is. */
public interface FailedWork {

    /** Short and lasting; {@code work.<kind>} is what it is called. */
    String kind();

    /**
     * One that was given up. Nothing in it tells of a document's content.
     *
     * @param subject what it was about
     * @param reason why it failed, in the reader's language where there are words for it
     */
    record Failed(String subject, String reason, @Nullable Instant at) {}

    /** The newest first. */
    List<Failed> newest(int most, Locale locale);

    /** Has all of it tried once more; returns how many. */
    int retryAll();
}
