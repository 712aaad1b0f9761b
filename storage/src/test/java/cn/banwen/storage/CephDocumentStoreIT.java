package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract, kept by Ceph's gateway. */
class CephDocumentStoreIT extends DocumentStoreContractTests {

    private static final CephServer CEPH = CephServer.get();

    @Override
    S3Settings settings(String bucket) {
        return new S3Settings(CEPH.endpoint(), "default", bucket, CephServer.ACCESS_KEY, CephServer.SECRET_KEY);
    }

    @Test
    void saysThatTheKeyMayMakeNoBucket() {
        CEPH.addUser("poor", "poor", "a-poor-secret", "--max-buckets=-1");
        S3Settings poor =
                new S3Settings(CEPH.endpoint(), "default", "poor-" + UUID.randomUUID(), "poor", "a-poor-secret");
        try (S3DocumentStore store = new S3DocumentStore(poor)) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(store::createBucketIfMissing)
                    .isExactlyInstanceOf(StorageException.class)
                    .satisfies(refused -> assertThat(refused.code()).isIn("TooManyBuckets", "AccessDenied"));
        }
    }

    @Test
    void saysThatTheBucketBelongsToSomebodyElse() {
        CEPH.addUser("stranger", "stranger", "a-strange-secret");
        String bucket = "mine-" + UUID.randomUUID();
        try (S3DocumentStore mine = new S3DocumentStore(settings(bucket));
                S3DocumentStore theirs = new S3DocumentStore(
                        new S3Settings(CEPH.endpoint(), "default", bucket, "stranger", "a-strange-secret"))) {
            mine.createBucketIfMissing();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(theirs::createBucketIfMissing)
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("AccessDenied"));
        }
    }

    @Test
    void saysWhichPartOfTheKeyIsWrong() {
        String bucket = "keys-" + UUID.randomUUID();
        for (String[] wrong : new String[][] {
            {"nobody", CephServer.SECRET_KEY, "InvalidAccessKeyId"},
            {CephServer.ACCESS_KEY, "wrong", "SignatureDoesNotMatch"}
        }) {
            try (S3DocumentStore store =
                    new S3DocumentStore(new S3Settings(CEPH.endpoint(), "default", bucket, wrong[0], wrong[1]))) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(store::createBucketIfMissing)
                        .satisfies(refused -> assertThat(refused.code()).isEqualTo(wrong[2]));
            }
        }
    }
}
