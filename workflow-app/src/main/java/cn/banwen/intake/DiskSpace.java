package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a full disk from one that fails otherwise. */
final class DiskSpace {

    /** Below this a disk counts as full: the words of the failure are in the system's language and can't be relied on. */
    private static final long NEARLY_NOTHING = 1L << 20;

    private DiskSpace() {}

    /** Throws {@code failure} itself unless it is one for lack of space. */
    static Refusal refusalFor(IOException failure, Path directory) throws IOException {
        if (saysFull(failure) || Files.getFileStore(directory).getUsableSpace() < NEARLY_NOTHING) {
            Refusal refusal = new Refusal(Refusal.Kind.TOO_LARGE, "disk-full");
            refusal.initCause(failure);
            return refusal;
        }
        throw failure;
    }

    private static boolean saysFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("quota exceeded")
                || words.contains("not enough space");
    }
}
