package cn.banwen.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from one that fails otherwise. */
public final class DiskFull {

    /** Below this a disk counts as full: the words of the failure are in the system's language and can't be relied on. */
    private static final long NEARLY_NOTHING = 1L << 20;

    private DiskFull() {}

    /** Whether writing below {@code directory} failed for lack of space. */
    public static boolean isCauseOf(IOException failure, Path directory) throws IOException {
        return isToldBy(failure) || Files.getFileStore(directory).getUsableSpace() < NEARLY_NOTHING;
    }

    /** Whether the failure or a cause of it says so. */
    public static boolean isToldBy(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left")
                    || words.contains("quota exceeded")
                    || words.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }
}
