package cn.banwen.storage;

import io.minio.GetObjectLockConfigurationArgs;
import io.minio.GetObjectRetentionArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

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

    /** The store would take a shorter time from whoever may pass over governance, which the change to compliance needs. */
    void keep(String key, Instant until) {
        RetentionMode mode = wanted == Protection.Lock.COMPLIANCE ? RetentionMode.COMPLIANCE : RetentionMode.GOVERNANCE;
        Optional<Retention> kept = retention(key);
        RetentionMode before = kept.map(Retention::mode).orElse(mode);
        Instant longer = kept.map(Retention::retainUntilDate)
                .map(ZonedDateTime::toInstant)
                .filter(until::isBefore)
                .orElse(until);
        boolean stricter = before == RetentionMode.GOVERNANCE && mode == RetentionMode.COMPLIANCE;
        S3DocumentStore.await(
                "keep " + key,
                client.setObjectRetention(SetObjectRetentionArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .bypassGovernanceMode(stricter)
                        .config(new Retention(
                                stricter || before == RetentionMode.COMPLIANCE ? RetentionMode.COMPLIANCE : mode,
                                longer.atZone(ZoneOffset.UTC)))
                        .build()));
    }

    /**
     * A deletion of the newest version would only hide a kept object. So what bears a time is deleted as that version, which
     * the store, whose clock counts, refuses until the time is over.
     *
     * @throws StorageException {@link StorageException#KEPT}
     */
    void requireDeletable(String key) {
        if (!wanted() || !isMarked(key)) {
            return;
        }
        String version = S3DocumentStore.await(
                        "look at " + key,
                        client.statObject(StatObjectArgs.builder()
                                .bucket(bucket)
                                .object(key)
                                .build()))
                .versionId();
        try {
            S3DocumentStore.await(
                    "delete " + key,
                    client.removeObject(RemoveObjectArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .versionId(version)
                            .build()));
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException refused) {
            throw new StorageException("delete " + key + ": it is kept", StorageException.KEPT, refused);
        }
    }

    private boolean isMarked(String key) {
        return retention(key).isPresent();
    }

    /** What the object bears; none where the store says so, in whichever words. */
    private Optional<Retention> retention(String key) {
        try {
            return Optional.ofNullable(S3DocumentStore.await(
                            "look how long to keep " + key,
                            client.getObjectRetention(GetObjectRetentionArgs.builder()
                                    .bucket(bucket)
                                    .object(key)
                                    .build())))
                    .filter(retention -> retention.retainUntilDate() != null);
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException none) {
            return Optional.empty();
        }
    }
}
