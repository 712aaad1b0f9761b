package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.operation.KeptRound;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.Protection;
import cn.banwen.storage.Protection.Lock;
import cn.banwen.storage.S3Settings;
import cn.banwen.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The operator's commands on buckets whose store keeps files of archived documents from deletion, and in the first encrypts all of
 * them by its key service.
 */
class ProtectedBackupIT {

    private static final String DIGESTS = "select sha256 from document_file order by object_key";

    private static CephProcess ceph;

    @BeforeAll
    static void start() throws IOException {
        ceph = new CephProcess();
    }

    @AfterAll
    static void stop() throws IOException {
        ceph.close();
    }

    private static Installation installation(String bucket, Protection protection) {
        return new Installation(
                ScratchDatabase.empty(),
                new S3Settings(
                        ceph.endpoint(),
                        "default",
                        bucket,
                        CephProcess.ACCESS_KEY,
                        CephProcess.SECRET_KEY,
                        protection));
    }

    @Test
    void checkBackupAndRestoreFindEveryFileOfABucketThatIsLockedAndEncrypted() {
        Installation locked =
                installation("locked", new Protection(Lock.COMPLIANCE, "aws:kms", CephProcess.ENCRYPTION_KEY));
        try (ConfigurableApplicationContext application = locked.start()) {
            locked.owner()
                    .sql(
                            "update document set archived_at = now(), retention = '10年' where archived_at is null and id in"
                                    + " (select document_id from document_file)")
                    .update();
            KeptRound.now(application);
            assertThat(locked.run("check")).as("beside it").isZero();
        }
        assertThat(locked.count("kept_file")).isPositive().isEqualTo(locked.count("document_file"));
        assertKept(locked);
        assertThat(locked.run("check")).isZero();
        Path backup = AtExit.temporaryDirectory().resolve("locked");
        assertThat(locked.run("backup", backup.toString())).isZero();

        Installation fresh = installation("fresh", new Protection(Lock.GOVERNANCE, null, null))
                .restored(backup);

        assertThat(fresh.run("check")).as("every digest reckoned again").isZero();
        assertThat(digests(fresh)).isNotEmpty().isEqualTo(digests(locked));
        assertThat(fresh.objects()).isNotEmpty().isEqualTo(locked.objects());
        try (ConfigurableApplicationContext application = fresh.start()) {
            KeptRound.now(application);
        }
        assertKept(fresh);
        assertThat(fresh.run("check")).isZero();
    }

    private static List<String> digests(Installation installation) {
        return installation.owner().sql(DIGESTS).query(String.class).list();
    }

    private static void assertKept(Installation installation) {
        try (DocumentStore store = installation.store()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> store.delete(installation.aFile()))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(StorageException.KEPT));
        }
    }
}
