package cn.banwen.operation;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads of the store that may be repeated. A store that goes away for seconds, as at its restart, is waited for, since what is
 * under way may have taken hours; an object that can't be read while the store serves others is given up alone.
 */
final class PatientStore {

    private static final int TRIES = 3;
    private static final int WAITS = 12;

    private final DocumentStore store;
    private final Duration pause;

    PatientStore(DocumentStore store) {
        this(store, Duration.ofSeconds(5));
    }

    /** @param pause between two questions whether a store that is away is there again; a fifth of it between two tries */
    PatientStore(DocumentStore store, Duration pause) {
        this.store = store;
        this.pause = pause;
    }

    /** One attempt, which begins from the start each time. */
    @FunctionalInterface
    interface Attempt<T> {
        /** @throws IOException where the content broke off */
        T on(DocumentStore store) throws IOException;
    }

    /**
     * What the attempt came to; empty where the store serves, but not this.
     *
     * @throws ObjectNotFoundException when the attempt found none
     * @throws StorageException when the store itself stays away, or refuses everything
     */
    <T> Optional<T> read(Attempt<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(attempt.on(store));
            } catch (ObjectNotFoundException missing) {
                throw missing;
            } catch (IOException | StorageUnavailableException broken) {
                awaitStore();
                if (tries == TRIES) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(pause.dividedBy(5).toNanos());
            } catch (StorageException refused) {
                store.check();
                return Optional.empty();
            }
        }
    }

    private void awaitStore() {
        for (int waits = 0; ; waits++) {
            try {
                store.check();
                return;
            } catch (StorageUnavailableException away) {
                if (waits == WAITS || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }
}
