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
     * Looks whether the list comes to an end: the reader would follow one that comes back to itself for ever. Leaves the stream
     * at its beginning; what is no TIFF, or a damaged one, is for the reader to say.
     *
     * @throws Unreadable {@code file-damaged}
     */
    static void requireEnd(ImageInputStream stream) throws IOException {
        ByteOrder before = stream.getByteOrder();
        try {
            follow(stream);
        } catch (EOFException cutOff) {
            // It ends where the file does.
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
