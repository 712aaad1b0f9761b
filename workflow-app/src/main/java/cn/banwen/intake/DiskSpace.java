package cn.banwen.intake;

import cn.banwen.platform.DiskFull;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Refuses what a full disk can't take. */
final class DiskSpace {

    private DiskSpace() {}

    /** Throws {@code failure} itself unless it is one for lack of space. */
    static Refusal refusalFor(IOException failure, Path directory) throws IOException {
        if (DiskFull.isCauseOf(failure, directory)) {
            Refusal refusal = new Refusal(Refusal.Kind.UNAVAILABLE, "disk-full");
            refusal.initCause(failure);
            return refusal;
        }
        throw failure;
    }
}
