package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.storage.Protection.Lock;
import io.minio.GetObjectRetentionArgs;
import io.minio.ListObjectVersionsArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by a bucket with versions and object lock whose objects are encrypted by the store; and what that adds. */
class CephProtectedStoreIT extends DocumentStoreContractTests {

    private static final CephServer CEPH = CephServer.get();
    private static final Protection PROTECTION = new Protection(Lock.COMPLIANCE, "aws:kms", CephServer.ENCRYPTION_KEY);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    S3Settings settings(String bucket) {
        return new S3Settings(
                CEPH.endpoint(), "default", bucket, CephServer.ACCESS_KEY, CephServer.SECRET_KEY, PROTECTION);
    }

    private S3DocumentStore opened(String bucket) {
        return opened(bucket, Lock.COMPLIANCE);
    }

    private S3DocumentStore opened(String bucket, Lock lock) {
        S3Settings settings = settings(bucket);
        S3DocumentStore opened = new S3DocumentStore(new S3Settings(
                settings.endpoint(),
                settings.region(),
                bucket,
                settings.accessKey(),
                settings.secretKey(),
                new Protection(lock, PROTECTION.encryption(), PROTECTION.encryptionKey())));
        opened.createBucketIfMissing();
        return opened;
    }

    private static MinioAsyncClient client() {
        return MinioAsyncClient.builder()
                .endpoint(CEPH.endpoint().toString())
                .region("default")
                .credentials(CephServer.ACCESS_KEY, CephServer.SECRET_KEY)
                .build();
    }

    @Test
    void keepsAnObjectFromDeletionUntilItsTime() throws Exception {
        String bucket = "kept-" + UUID.randomUUID();
        try (S3DocumentStore kept = opened(bucket);
                MinioAsyncClient direct = client()) {
            kept.put("2026/a", TestFiles.text(folder, "for ten years"), "application/pdf");
            assertThat(kept.keeping()).isPresent();

            kept.keep("2026/a", Instant.now().plus(Duration.ofDays(3653)));

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> kept.delete("2026/a"))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(StorageException.KEPT));
            assertThat(kept.open("2026/a"))
                    .hasBinaryContent("for ten years".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            // the store itself refuses whoever goes past this application
            StatObjectResponse found = direct.statObject(StatObjectArgs.builder()
                            .bucket(bucket)
                            .object("2026/a")
                            .build())
                    .join();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> direct.removeObject(RemoveObjectArgs.builder()
                                    .bucket(bucket)
                                    .object("2026/a")
                                    .versionId(found.versionId())
                                    .bypassGovernanceMode(true)
                                    .build())
                            .join());
            // and nobody shortens it
            kept.keep("2026/a", Instant.now().plusSeconds(60));
            assertThat(retention(direct, bucket).retainUntilDate().toInstant())
                    .isAfter(Instant.now().plus(Duration.ofDays(3650)));
        }
    }

    private static Retention retention(MinioAsyncClient direct, String bucket) {
        return direct.getObjectRetention(GetObjectRetentionArgs.builder()
                        .bucket(bucket)
                        .object("2026/a")
                        .build())
                .join();
    }

    @Test
    void makesComplianceOfGovernanceAndNeverTheOtherWayRound() throws Exception {
        String bucket = "stricter-" + UUID.randomUUID();
        Instant until = Instant.now().plus(Duration.ofDays(3653));
        try (S3DocumentStore governed = opened(bucket, Lock.GOVERNANCE);
                S3DocumentStore strict = opened(bucket, Lock.COMPLIANCE);
                MinioAsyncClient direct = client()) {
            governed.put("2026/a", TestFiles.text(folder, "for ten years"), "application/pdf");
            governed.keep("2026/a", until);
            assertThat(retention(direct, bucket).mode()).isEqualTo(RetentionMode.GOVERNANCE);

            strict.keep("2026/a", Instant.now().plusSeconds(60));
            assertThat(retention(direct, bucket).mode()).isEqualTo(RetentionMode.COMPLIANCE);

            governed.keep("2026/a", until);
            assertThat(retention(direct, bucket).mode()).isEqualTo(RetentionMode.COMPLIANCE);
            assertThat(retention(direct, bucket).retainUntilDate().toInstant())
                    .isAfter(until.minus(Duration.ofDays(1)));
        }
    }

    @Test
    void deletesWhatIsNotKeptAndLeavesAnOlderVersion() throws IOException {
        String bucket = "loose-" + UUID.randomUUID();
        try (S3DocumentStore store = opened(bucket);
                MinioAsyncClient direct = client()) {
            store.put("a", TestFiles.text(folder, "x"), "application/pdf");
            store.delete("a");

            assertThat(store.stat("a")).isEmpty();
            assertThat(direct.listObjectVersions(ListObjectVersionsArgs.builder()
                                    .bucket(bucket)
                                    .build())
                            .join()
                            .result()
                            .contents())
                    .extracting(version -> version.objectName())
                    .contains("a");
        }
    }

    @Test
    void encryptsInTheStore() throws IOException {
        String bucket = "secret-" + UUID.randomUUID();
        try (S3DocumentStore store = opened(bucket);
                MinioAsyncClient direct = client()) {
            store.put("a", TestFiles.text(folder, "x"), "application/pdf");

            assertThat(direct.statObject(StatObjectArgs.builder()
                                    .bucket(bucket)
                                    .object("a")
                                    .build())
                            .join()
                            .headers()
                            .get("x-amz-server-side-encryption"))
                    .isEqualTo("aws:kms");
        }
    }

    @Test
    void saysThatTheStoreDoesNotEncryptSo() {
        assertNotEncrypted(new Protection(Lock.OFF, "aws:kms", "no-such-key"));
    }

    /** Ceph's gateway of before 17 takes an object that is to be encrypted so, and keeps it as it came. */
    @Test
    void saysThatTheStoreTakesTheWishAndDoesNotEncrypt() {
        assertNotEncrypted(new Protection(Lock.OFF, "AES256", null));
    }

    private static void assertNotEncrypted(Protection protection) {
        S3Settings wrong = new S3Settings(
                CEPH.endpoint(),
                "default",
                "odd-" + UUID.randomUUID(),
                CephServer.ACCESS_KEY,
                CephServer.SECRET_KEY,
                protection);
        try (S3DocumentStore store = new S3DocumentStore(wrong)) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(store::createBucketIfMissing)
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(StorageException.NO_ENCRYPTION));
        }
    }

    @Test
    void findsNoLockInABucketThatWasMadeWithoutOne() {
        String bucket = "plain-" + UUID.randomUUID();
        S3Settings plain =
                new S3Settings(CEPH.endpoint(), "default", bucket, CephServer.ACCESS_KEY, CephServer.SECRET_KEY);
        try (S3DocumentStore without = new S3DocumentStore(plain);
                S3DocumentStore asking = new S3DocumentStore(settings(bucket))) {
            without.createBucketIfMissing();
            assertThat(without.keeping()).isEmpty();
            assertThat(asking.keeping()).isEmpty();
        }
    }
}
