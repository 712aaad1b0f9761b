package cn.banwen.storage;

import io.minio.GetObjectLockConfigurationArgs;
import io.minio.GetObjectRetentionArgs;
import io.minio.MinioAsyncClient;
import io.minio.SetObjectRetentionArgs;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Object Lock of a bucket, as far as it is asked for and offered. */
final class ObjectLocks {

    private final MinioAsyncClient client;
    private final String bucket;
    private final Protection.Lock wanted;

    ObjectLocks(MinioAsyncClient client, String bucket, Protection.Lock wanted) {
        this.client = client;
        this.bucket = bucket;
        this.wanted = wanted;
    }

    boolean wanted() {
        return wanted != Protection.Lock.OFF;
    }

    /** Whether it is asked for and the bucket has it. */
    boolean offered() {
        if (!wanted()) {
            return false;
        }
        try {
            S3DocumentStore.await(
                    "look for object lock",
                    client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder()
                            .bucket(bucket)
                            .build()));
            return true;
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException none) {
            return false;
        }
    }

    void keep(String key, Instant until) {
        RetentionMode mode = wanted == Protection.Lock.COMPLIANCE ? RetentionMode.COMPLIANCE : RetentionMode.GOVERNANCE;
        S3DocumentStore.await(
                "keep " + key,
                client.setObjectRetention(SetObjectRetentionArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .config(new Retention(mode, until.atZone(ZoneOffset.UTC)))
                        .build()));
    }

    /**
     * A deletion of the newest version only hides a kept object: it is refused here, before the store would accept it.
     *
     * @throws StorageException {@link StorageException#KEPT}
     */
    void requireDeletable(String key) {
        ZonedDateTime until = wanted() ? keptUntil(key) : null;
        if (until != null && until.toInstant().isAfter(Instant.now())) {
            throw new StorageException("delete " + key + ": it is kept until " + until, StorageException.KEPT, null);
        }
    }

    private @Nullable ZonedDateTime keptUntil(String key) {
        try {
            Retention retention = S3DocumentStore.await(
                    "look how long to keep " + key,
                    client.getObjectRetention(GetObjectRetentionArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .build()));
            return retention == null ? null : retention.retainUntilDate();
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException none) {
            return null;
        }
    }
}
