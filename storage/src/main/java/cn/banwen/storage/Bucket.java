package cn.banwen.storage;

import io.minio.BucketExistsArgs;
import io.minio.Http;
import io.minio.ListObjectsV2Args;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bucket itself: whether it is there, how it is made, and whether it takes objects as the settings ask for. */
final class Bucket {

    private static final String ENCRYPTED_BY = "x-amz-server-side-encryption";

    private final MinioAsyncClient client;
    private final String name;
    private final Protection protection;

    Bucket(MinioAsyncClient client, String name, Protection protection) {
        this.client = client;
        this.name = name;
        this.protection = protection;
    }

    void createIfMissing() {
        if (!exists(client)) {
            try {
                create();
            } catch (StorageException e) {
                if (!exists(client)) {
                    throw e;
                }
            }
        }
        if (protection.encryption() != null) {
            tryEncryption();
        }
    }

    boolean exists(MinioAsyncClient asker) {
        try {
            return S3DocumentStore.await(
                    "look for bucket",
                    asker.bucketExists(BucketExistsArgs.builder().bucket(name).build()));
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException refused) {
            throw reason(asker, refused);
        }
    }

    /** The answer to that question has no body: asked for a listing, the server says why it refuses. */
    private StorageException reason(MinioAsyncClient asker, StorageException refused) {
        try {
            S3DocumentStore.await(
                    "look into bucket",
                    asker.listObjectsV2(
                            ListObjectsV2Args.builder().bucket(name).maxKeys(1).build()));
            return refused;
        } catch (StorageException told) {
            return told;
        }
    }

    /** Only a new bucket can have object lock; a store that has none makes one without. */
    private void create() {
        boolean lock = protection.lock() != Protection.Lock.OFF;
        try {
            create(lock);
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException refused) {
            if (!lock || exists(client)) {
                throw refused;
            }
            create(false);
        }
    }

    private void create(boolean lock) {
        S3DocumentStore.await(
                "create bucket",
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(name).objectLock(lock).build()));
    }

    /** A store may refuse, or take the wish without a word and not encrypt: then it doesn't say of the object that it did. */
    private void tryEncryption() {
        String key = "encryption-" + UUID.randomUUID();
        try {
            S3DocumentStore.await(
                    "put encrypted",
                    client.putObject(PutObjectAPIArgs.builder()
                            .bucket(name)
                            .object(key)
                            .data(new byte[1], 1)
                            .headers(UploadHeaders.encrypting(new Http.Headers(), protection))
                            .build()));
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException refused) {
            throw notEncrypted(refused);
        }
        String told = S3DocumentStore.await(
                        "look at encrypted",
                        client.statObject(StatObjectArgs.builder()
                                .bucket(name)
                                .object(key)
                                .build()))
                .headers()
                .get(ENCRYPTED_BY);
        S3DocumentStore.await(
                "delete encrypted",
                client.removeObject(
                        RemoveObjectArgs.builder().bucket(name).object(key).build()));
        if (!Objects.equals(protection.encryption(), told)) {
            throw notEncrypted(null);
        }
    }

    private StorageException notEncrypted(@Nullable StorageException refused) {
        return new StorageException(
                "the store does not encrypt by " + protection.encryption(), StorageException.NO_ENCRYPTION, refused);
    }
}
