package cn.banwen.sources;

import cn.banwen.circulation.SourceArrivals.Delivery;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An item, fetched. Whoever opened it closes it.
 *
 * @param sha256 of all its bytes
 * @param messageId of a mail, its digest where it bears none; null of a file
 * @param contents what removes its copies
 */
record Parcel(Delivery delivery, String sha256, @Nullable String messageId, AutoCloseable contents)
        implements AutoCloseable {

    /** Fetches it. */
    @FunctionalInterface
    interface Opener {

        /**
         * @throws Changing when it is still being written
         * @throws cn.banwen.refusal.Refusal when it can't be taken in
         */
        Parcel open() throws IOException, SourceFailure, Changing;
    }

    /** The item is still being written: it is looked at another time. */
    static final class Changing extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() throws IOException {
        try {
            contents.close();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }
}
