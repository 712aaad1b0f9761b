package cn.banwen.operation;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares objects with what is written down of them, streaming. */
final class StoredContent {

    private static final Standing UNREADABLE = new Standing(Discrepancy.UNREADABLE, 0);

    private final PatientStore store;

    StoredContent(PatientStore store) {
        this.store = store;
    }

    /**
     * How an object stands.
     *
     * @param fault code of a {@link Discrepancy}, null where all is well
     * @param bytes that were read
     */
    record Standing(@Nullable String fault, long bytes) {}

    /** @throws StorageUnavailableException when the store stays away */
    Standing of(KeptObject object) {
        try {
            return store.read(from -> object.sha256() == null ? found(from, object) : compared(from, object))
                    .orElse(UNREADABLE);
        } catch (ObjectNotFoundException missing) {
            return new Standing(Discrepancy.MISSING, 0);
        }
    }

    private static Standing found(DocumentStore store, KeptObject object) {
        boolean there = store.stat(object.key())
                .filter(found -> object.size() == null || object.size() == found.size())
                .isPresent();
        return new Standing(there ? null : Discrepancy.MISSING, 0);
    }

    private static Standing compared(DocumentStore store, KeptObject object) throws IOException {
        try (InputStream in = store.open(object.key())) {
            Sha256 found = Sha256.copying(in, OutputStream.nullOutputStream());
            return new Standing(matches(object, found) ? null : Discrepancy.ALTERED, found.bytes());
        }
    }

    static boolean matches(KeptObject object, Sha256 found) {
        return Optional.ofNullable(object.sha256()).map(found.hex()::equals).orElse(true)
                && (object.size() == null || object.size() == found.bytes());
    }
}
