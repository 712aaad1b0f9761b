package cn.banwen.rendition.drawing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the file of a JPEG has all of it: the reader makes up what never came, in grey, and does not say so. */
final class JpegEnd {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegEnd() {}

    static boolean isThere(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int marker = next(in);
            while (marker != END) {
                if (marker != START) {
                    // A smaller picture within has an end of its own, which is not this one's.
                    in.skipNBytes(Math.max(0, in.readUnsignedShort() - Short.BYTES));
                }
                marker = next(in);
            }
            return true;
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** The next marker that begins or ends a part; dots, stuffing and restarts among them are passed over. */
    private static int next(DataInputStream in) throws IOException {
        int before = 0;
        int now = in.readUnsignedByte();
        while (before != MARK || now <= 1 || now == MARK || (now >= FIRST_RESTART && now <= LAST_RESTART)) {
            before = now;
            now = in.readUnsignedByte();
        }
        return now;
    }
}
