package cn.banwen.storage;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of an S3 server. Whether a put that returned survives a power failure is the server's promise; that of
 * {@link EmbeddedS3Server} does. Constructing it does not connect.
 */
public final class S3DocumentStore implements DocumentStore {

    private final MinioAsyncClient client;
    private final MinioAsyncClient probe;
    private final String bucket;
    private final boolean signContent;
    private final Protection protection;
    private final ObjectLocks locks;
    private final Bucket ownBucket;

    public S3DocumentStore(S3Settings settings) {
        this(settings, null);
    }

    /** @param trusted whose certificates are believed; where null those of Java and of the environment */
    public S3DocumentStore(S3Settings settings, @Nullable X509TrustManager trusted) {
        this(settings, trusted, UploadHeaders.mustSignContent(settings.endpoint()));
    }

    S3DocumentStore(S3Settings settings, @Nullable X509TrustManager trusted, boolean signContent) {
        OkHttpClient http = S3Clients.http(settings.endpoint(), trusted);
        this.client = S3Clients.client(settings, http);
        this.probe = S3Clients.probe(settings, http);
        this.bucket = settings.bucket();
        this.protection = settings.protection();
        this.locks = new ObjectLocks(client, bucket, protection.lock());
        this.ownBucket = new Bucket(client, bucket, protection);
        this.signContent = signContent;
    }

    /**
     * Creates the bucket unless it is there, and tries whether objects can be put as the settings ask for. Safe to call from
     * several processes at once.
     *
     * @throws StorageException {@link StorageException#NO_ENCRYPTION} where the store doesn't encrypt as it is asked to
     */
    public void createBucketIfMissing() {
        ownBucket.createIfMissing();
    }

    @Override
    public void put(String key, Path file, String mediaType) {
        String act = "put " + ObjectKeys.require(key);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long size = content.length();
            if (size > MAX_FILE_SIZE) {
                throw new IllegalArgumentException(act + ": " + size + " bytes are more than one put takes");
            }
            await(
                    act,
                    client.putObject(PutObjectAPIArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .file(content, size)
                            .contentType(mediaType)
                            .headers(UploadHeaders.encrypting(UploadHeaders.of(file, signContent), protection))
                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(act + ": cannot read " + file, e);
        }
    }

    @Override
    public InputStream open(String key) {
        return open(key, GetObjectArgs.builder());
    }

    @Override
    public InputStream open(String key, long offset, long length) {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("no such range: " + length + " bytes from " + offset);
        }
        return open(key, GetObjectArgs.builder().offset(offset).length(length));
    }

    private InputStream open(String key, GetObjectArgs.Builder range) {
        return await(
                "open " + ObjectKeys.require(key),
                client.getObject(range.bucket(bucket).object(key).build()));
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        try {
            StatObjectResponse found = await(
                    "stat " + ObjectKeys.require(key),
                    client.statObject(
                            StatObjectArgs.builder().bucket(bucket).object(key).build()));
            return Optional.of(object(key, found.size(), found.contentType(), found.lastModified()));
        } catch (ObjectNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Keeping> keeping() {
        return locks.offered() ? Optional.of(new Keeping(bucket, protection.lock())) : Optional.empty();
    }

    @Override
    public void keep(String key, Instant until) {
        locks.keep(ObjectKeys.require(key), until);
    }

    @Override
    public void delete(String key) {
        locks.requireDeletable(ObjectKeys.require(key));
        await(
                "delete " + key,
                client.removeObject(
                        RemoveObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> consumer) {
        ListObjectsArgs everything = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build();
        Iterator<Result<Item>> items = client.listObjects(everything).iterator();
        for (Optional<StoredObject> next = next(items, prefix); next.isPresent(); next = next(items, prefix)) {
            consumer.accept(next.get());
        }
    }

    private static Optional<StoredObject> next(Iterator<Result<Item>> items, String prefix) {
        try {
            if (!items.hasNext()) {
                return Optional.empty();
            }
            Item item = items.next().get();
            return Optional.of(object(item.objectName(), item.size(), null, item.lastModified()));
        } catch (MinioException | IllegalStateException e) { // the SDK's iterator wraps a lost connection in the latter
            throw S3Failures.of("list " + prefix, e);
        }
    }

    @Override
    public void check() {
        if (!ownBucket.exists(probe)) {
            throw new StorageException("there is no bucket " + bucket, StorageException.NO_BUCKET, null);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static StoredObject object(String key, long size, @Nullable String mediaType, ZonedDateTime lastModified) {
        return new StoredObject(key, size, mediaType, lastModified.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    static <T> T await(String act, CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw S3Failures.of(act, e);
        }
    }
}
