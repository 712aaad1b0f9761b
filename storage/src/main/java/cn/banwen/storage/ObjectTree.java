package cn.banwen.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The directory tree whose files are the objects: a directory for each bucket, in it a file at the path of each key. */
final class ObjectTree {

    private static final int MAX_NAME_BYTES = 255;

    private final Path root;

    /** A deletion tidies empty directories away, and must not take one that a new file is about to be moved into. */
    private final ReadWriteLock directories = new ReentrantReadWriteLock();

    ObjectTree(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /**
     * Where the object belongs.
     *
     * @throws IllegalArgumentException if no file can have this place, which S3Proxy answers as a bad request
     */
    Path place(String bucket, String key) {
        for (Path name : Path.of(key)) {
            if (name.toString().getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw new IllegalArgumentException("a segment of the key is longer than 255 bytes: " + key);
            }
        }
        Path place = root.resolve(bucket).resolve(key);
        if (Files.isDirectory(place) || liesBelowAFile(place)) {
            throw new IllegalArgumentException("the key is the path of another one, or the other way round: " + key);
        }
        return place;
    }

    private boolean liesBelowAFile(Path place) {
        for (Path above = DurableFiles.parent(place); above.startsWith(root); above = DurableFiles.parent(above)) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Forces the file to disk and only then moves it to its place, replacing what is there. Either way it is gone from
     * where it was.
     */
    void publish(Path file, Path place) throws IOException {
        try {
            DurableFiles.force(file);
            move(file, place);
            DurableFiles.forceDirectories(DurableFiles.parent(place), root);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void move(Path file, Path place) throws IOException {
        directories.readLock().lock();
        try {
            Files.createDirectories(DurableFiles.parent(place));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            directories.readLock().unlock();
        }
    }

    /** Runs the deletion of the file at the place and forces it to disk. */
    <T> T remove(Path place, Supplier<T> deletion) throws IOException {
        T deleted = undisturbed(deletion);
        DurableFiles.forceDirectories(DurableFiles.parent(place), root);
        return deleted;
    }

    private <T> T undisturbed(Supplier<T> deletion) {
        directories.writeLock().lock();
        try {
            return deletion.get();
        } finally {
            directories.writeLock().unlock();
        }
    }
}
