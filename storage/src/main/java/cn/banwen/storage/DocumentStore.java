package cn.banwen.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of documents, each under a key that its caller chooses. No method takes part in a database transaction.
 *
 * <p>A key is 1 to 1024 bytes of UTF-8, made of segments between slashes; no segment is empty or begins with a dot,
 * and no character is a control character. Any other key is an {@link IllegalArgumentException}. A key that is the
 * path of another one ({@code a} beside {@code a/b}) is refused by stores on a file system: do not use such pairs.
 *
 * <p>Every method throws {@link StorageUnavailableException} when the store did not answer or cannot serve at the
 * moment, which is worth another try, and {@link StorageException} when it refused. Safe for use by many threads.
 */
public interface DocumentStore extends AutoCloseable {

    /** The largest file one {@link #put} takes, in bytes: 5 GiB, the limit of a single S3 upload. */
    long MAX_FILE_SIZE = 5L << 30;

    /**
     * Stores a copy of the file, replacing what the key held. The content is streamed, never held in memory as a whole,
     * and its checksum is verified by the store. Until this returns, readers see what the key held before; a put that
     * failed or was cut off leaves that unchanged, unless only the store's answer was lost. Putting again is harmless.
     *
     * @param file a readable file of the default file system, at most {@link #MAX_FILE_SIZE} bytes, that nobody
     *     changes meanwhile
     * @param mediaType its media type, such as {@code application/pdf}
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    void put(String key, Path file, String mediaType);

    /**
     * Opens the whole content. The caller closes the stream; reading it may throw an {@link java.io.IOException}, also
     * when the content ends too early.
     *
     * @throws ObjectNotFoundException if there is no such object
     */
    InputStream open(String key);

    /**
     * Opens a part of the content: {@code length} bytes from {@code offset} on, fewer if the object ends before.
     *
     * @param offset bytes to skip, at least 0 and less than the object's size
     * @param length bytes wanted, at least 1
     * @throws ObjectNotFoundException if there is no such object
     * @throws StorageException if the object ends at or before the offset
     */
    InputStream open(String key, long offset, long length);

    /** What the store knows about the object, empty if there is none. */
    Optional<StoredObject> stat(String key);

    /** How objects can be kept from deletion; empty unless the settings ask for it and the bucket can. Asks the store. */
    Optional<Keeping> keeping();

    /**
     * Keeps the object from deletion until then. A time that is kept already is not shortened, and governance becomes
     * compliance, never the other way round. Only where there is {@link #keeping()}.
     *
     * @throws ObjectNotFoundException if there is no such object
     * @throws StorageException where the store refuses, such as a time that is past, or governance to become compliance
     *     without the right to pass over it
     */
    void keep(String key, Instant until);

    /**
     * Removes the object. Does nothing if there is none.
     *
     * @throws StorageException {@link StorageException#KEPT} where it is kept
     */
    void delete(String key);

    /**
     * Hands every object whose key begins with the prefix to the consumer, in no promised order. Reads page by page, so
     * that memory does not grow with their number; an object put or deleted meanwhile may or may not be seen. What the
     * consumer throws ends the listing and reaches the caller.
     *
     * @param prefix plain text, not necessarily a whole segment; empty for all objects
     */
    void list(String prefix, Consumer<StoredObject> consumer);

    /** Returns if the bucket can be reached with the credentials; answers within ten seconds. */
    void check();

    /** Lets go of the connections. Streams still open may break. */
    @Override
    void close();
}
