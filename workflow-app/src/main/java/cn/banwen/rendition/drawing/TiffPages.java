package cn.banwen.rendition.drawing;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** The list of a TIFF's pages, each of which says where the next one is. */
final class TiffPages {

    private static final int MAGIC = 42;
    private static final int ENTRY = 12;

    private TiffPages() {}

    /**
     * Whether the file ends before the list of its pages does: the reader would leave out what is missing and not say so. Leaves
     * the stream at its beginning; of what is no TIFF the answer is no.
     *
     * @throws Unreadable {@code file-damaged} where the list comes back to itself: the reader would follow it for ever
     */
    static boolean breakOff(ImageInputStream stream) throws IOException {
        ByteOrder before = stream.getByteOrder();
        try {
            follow(stream);
            return false;
        } catch (EOFException cutOff) {
            return true;
        } finally {
            stream.setByteOrder(before);
            stream.seek(0);
        }
    }

    private static void follow(ImageInputStream stream) throws IOException {
        stream.seek(0);
        int order = stream.readUnsignedShort();
        stream.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if ((order != 0x4949 && order != 0x4D4D) || stream.readUnsignedShort() != MAGIC) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        long page = stream.readUnsignedInt();
        while (page != 0) {
            if (!seen.add(page)) {
                throw new Unreadable("file-damaged");
            }
            stream.seek(page);
            int entries = stream.readUnsignedShort();
            stream.seek(page + Short.BYTES + (long) entries * ENTRY);
            page = stream.readUnsignedInt();
        }
    }
}
