package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** What an entry's name is compared by: tools on Windows write backslashes and don't mind case. */
    static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    /** What is left of the bound on everything unpacked. What is read again costs nothing: it is not kept. */
    final class Allowance {

        private static final int HARMLESS = 16 << 20;
        private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

        private final OfdBounds bounds;
        private final Set<String> counted = new HashSet<>();
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
            boolean again = counted.contains(name);
            long most = Math.min(again ? bounds.entryBytes() : Math.min(bounds.entryBytes(), left), LARGEST_ARRAY);
            long honest = Math.max(HARMLESS, Math.min(most, Math.max(packed, 1) * bounds.expansion()));
            int limit = (int) Math.min(most, honest);
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new OfdException(Problem.TOO_LARGE, name + " unpacks to more than " + limit + " bytes");
            }
            if (counted.add(name)) {
                left -= bytes.length;
            }
            return bytes;
        }
    }
}
