package cn.banwen.operation;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows and a store that a test breaks as it likes: each object's content is its key. */
final class ObjectsOfATest implements KeptObjects {

    /** What rows name. */
    final Map<String, KeptObject> rows = new TreeMap<>();

    /** What the store does when a key is opened; by default it hands out the key itself. */
    final Map<String, Opening> openings = new TreeMap<>();

    final AtomicInteger checks = new AtomicInteger();

    @FunctionalInterface
    interface Opening {
        InputStream open() throws Exception;
    }

    static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unexpected end of stream");
            }
        };
    }

    void add(String key) {
        try {
            Sha256 content = Sha256.copying(content(key), java.io.OutputStream.nullOutputStream());
            rows.put(key, new KeptObject(key, content.bytes(), content.hex(), null));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static InputStream content(String key) {
        return new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8));
    }

    DocumentStore store() {
        return (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "open" -> {
                            String key = (String) args[0];
                            return openings.getOrDefault(key, () -> content(key))
                                    .open();
                        }
                        case "stat" -> {
                            return Optional.of(new StoredObject((String) args[0], 1, "text/plain", Instant.EPOCH));
                        }
                        case "check" -> checks.incrementAndGet();
                        default -> {}
                    }
                    return null;
                });
    }

    static ObjectNotFoundException gone() {
        try {
            Constructor<ObjectNotFoundException> made =
                    ObjectNotFoundException.class.getDeclaredConstructor(String.class, Throwable.class);
            made.setAccessible(true);
            return made.newInstance("gone", new IOException());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        Set.copyOf(rows.values()).stream()
                .sorted(java.util.Comparator.comparing(KeptObject::key))
                .forEach(consumer);
    }

    /** What is under way is accounted for, also after it went. */
    @Override
    public Set<String> known(Collection<String> keys) {
        return Set.copyOf(keys);
    }

    @Override
    public Set<String> named(Collection<String> keys) {
        return keys.stream().filter(rows::containsKey).collect(Collectors.toSet());
    }
}
