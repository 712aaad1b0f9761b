package cn.banwen.platform;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.Keeping;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import cn.banwen.storage.StoredObject;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the monitoring how long the store takes over each call, and of which calls it failed. */
final class MeasuredStore implements DocumentStore {

    private final DocumentStore store;
    private final MeterRegistry registry;

    MeasuredStore(DocumentStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public void put(String key, Path file, String mediaType) {
        measured("put", () -> {
            store.put(key, file, mediaType);
            return true;
        });
    }

    @Override
    public InputStream open(String key) {
        return measured("open", () -> store.open(key));
    }

    @Override
    public InputStream open(String key, long offset, long length) {
        return measured("open", () -> store.open(key, offset, length));
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        return measured("stat", () -> store.stat(key));
    }

    @Override
    public Optional<Keeping> keeping() {
        return store.keeping();
    }

    @Override
    public void keep(String key, Instant until) {
        measured("keep", () -> {
            store.keep(key, until);
            return true;
        });
    }

    @Override
    public void delete(String key) {
        measured("delete", () -> {
            store.delete(key);
            return true;
        });
    }

    /** How long it takes is its consumer's affair: not measured. */
    @Override
    public void list(String prefix, Consumer<StoredObject> consumer) {
        store.list(prefix, consumer);
    }

    @Override
    public void check() {
        measured("check", () -> {
            store.check();
            return true;
        });
    }

    @Override
    public void close() {
        store.close();
    }

    private <T> T measured(String call, Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "refused";
        try {
            T answer = work.get();
            outcome = "done";
            return answer;
        } catch (ObjectNotFoundException missing) {
            outcome = "missing";
            throw missing;
        } catch (StorageUnavailableException away) {
            outcome = "unavailable";
            throw away;
        } catch (StorageException refused) {
            throw refused;
        } finally {
            sample.stop(registry.timer("banwen.store", "call", call, "outcome", outcome));
        }
    }
}
