package cn.banwen.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the embedded S3 server. */
class EmbeddedDocumentStoreTests extends DocumentStoreContractTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    private static EmbeddedS3Server server;

    @BeforeAll
    static void start() {
        server = EmbeddedS3Server.start(data, "banwen", "a-long-secret");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    S3Settings settings(String bucket) {
        return new S3Settings(server.endpoint(), "us-east-1", bucket, "banwen", "a-long-secret");
    }
}
