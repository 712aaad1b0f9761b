package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.banwen.storage.Protection;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.S3Settings;
import cn.banwen.storage.StorageException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an S3 service calls its refusals, in the words of our settings: one line. */
class StorageTroubleTests {

    private HttpServer server;
    private S3DocumentStore store;

    /** No bucket is there, and making one is refused for a reason. */
    private volatile String reason = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean looks = exchange.getRequestMethod().equals("HEAD");
            byte[] body = looks
                    ? new byte[0]
                    : "<Error><Code>%s</Code><Message>no</Message><RequestId>1</RequestId></Error>"
                            .formatted(reason)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(looks ? 404 : 403, looks ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        store = new S3DocumentStore(new S3Settings(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                "us-east-1",
                "documents",
                "key",
                "secret"));
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    private static BackendTrouble told(ThrowingCallable asking) {
        StorageException refused = catchThrowableOfType(StorageException.class, asking);
        return new StorageTrouble(new StorageSettings(
                        URI.create("https://s3.example.org"),
                        "us-east-1",
                        "documents",
                        "key",
                        "secret",
                        Protection.Lock.OFF,
                        null,
                        null))
                .of(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, denied, may not use or make the bucket BANWEN_STORAGE_BUCKET=documents",
        "TooManyBuckets, denied, the rights of BANWEN_STORAGE_ACCESS_KEY",
        "InvalidAccessKeyId, access-key, BANWEN_STORAGE_ACCESS_KEY",
        "SignatureDoesNotMatch, secret-key, BANWEN_STORAGE_SECRET_KEY",
        "RequestTimeTooSkewed, clock-skew, BANWEN_STORAGE_ENDPOINT=https://s3.example.org",
        "SomethingElse, refused, BANWEN_STORAGE_ENDPOINT=https://s3.example.org"
    })
    void namesTheSettingWhereABucketThatIsMissingCannotBeMade(String refusal, String code, String words) {
        reason = refusal;

        BackendTrouble trouble = told(store::createBucketIfMissing);

        assertThat(trouble.code()).isEqualTo(code);
        assertThat(trouble.line()).contains(words).doesNotContain("\n");
    }

    @Test
    void namesTheBucketThatIsGone() {
        BackendTrouble trouble = told(store::check);

        assertThat(trouble.code()).isEqualTo("bucket-missing");
        assertThat(trouble.line())
                .contains("BANWEN_STORAGE_BUCKET=documents", "没有存储桶")
                .doesNotContain("\n");
    }
}
