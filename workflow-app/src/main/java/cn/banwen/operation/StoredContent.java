package cn.banwen.operation;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares objects with what is written down of them, streaming. */
final class StoredContent {

    private static final int TRIES = 3;

    private final DocumentStore store;

    StoredContent(DocumentStore store) {
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
        if (object.sha256() == null) {
            boolean there = store.stat(object.key())
                    .filter(found -> object.size() == null || object.size() == found.size())
                    .isPresent();
            return new Standing(there ? null : Discrepancy.MISSING, 0);
        }
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = store.open(object.key())) {
                Sha256 found = Sha256.copying(in, OutputStream.nullOutputStream());
                return new Standing(matches(object, found) ? null : Discrepancy.ALTERED, found.bytes());
            } catch (ObjectNotFoundException missing) {
                return new Standing(Discrepancy.MISSING, 0);
            } catch (IOException | StorageUnavailableException broken) {
                if (attempt == TRIES) {
                    store.check();
                    return new Standing(Discrepancy.UNREADABLE, 0);
                }
            } catch (StorageException refused) {
                return new Standing(Discrepancy.UNREADABLE, 0);
            }
        }
    }

    static boolean matches(KeptObject object, Sha256 found) {
        return Optional.ofNullable(object.sha256()).map(found.hex()::equals).orElse(true)
                && (object.size() == null || object.size() == found.bytes());
    }
}
