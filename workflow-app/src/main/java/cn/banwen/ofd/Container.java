package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The parts of an OFD, read within its bounds. */
interface Container extends AutoCloseable {

    boolean has(PartPath path);

    /**
     * The bytes of a part.
     *
     * @return empty if there is no such part
     * @throws OfdException if it passes a bound or can't be unpacked
     */
    Optional<byte[]> bytes(PartPath path) throws IOException;

    @Override
    void close() throws IOException;

    /** What is left of the bound on everything unpacked; shared with the containers within a container. */
    final class Allowance {

        private static final int HARMLESS = 16 << 20;

        private final OfdBounds bounds;
        private long left;

        Allowance(OfdBounds bounds) {
            this.bounds = bounds;
            this.left = bounds.totalBytes();
        }

        OfdBounds bounds() {
            return bounds;
        }

        /** Reads to the end of a stream that came out of {@code packed} bytes. */
        byte[] unpack(InputStream stream, String name, long packed) throws IOException {
            long most = Math.min(Math.min(bounds.entryBytes(), left), Integer.MAX_VALUE - 16L);
            long honest = Math.max(HARMLESS, Math.min(most, Math.max(packed, 1) * bounds.expansion()));
            int limit = (int) Math.min(most, honest);
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new OfdException(Problem.TOO_LARGE, name + " unpacks to more than " + limit + " bytes");
            }
            left -= bytes.length;
            return bytes;
        }
    }
}
