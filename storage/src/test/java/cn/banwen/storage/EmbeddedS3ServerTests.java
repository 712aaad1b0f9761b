package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.UploadObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3ServerTests {

    private static final String ACCESS_KEY = "banwen";
    private static final String SECRET_KEY = "a-long-secret";
    private static final String BUCKET = "documents";
    private static final String PDF = "application/pdf";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path files;

    private Path data;
    private EmbeddedS3Server server;
    private S3DocumentStore store;

    @BeforeEach
    void start() {
        data = files.resolve("data");
        server = EmbeddedS3Server.start(data, ACCESS_KEY, SECRET_KEY);
        store = store(server);
        store.createBucketIfMissing();
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void keepsFilesAcrossRestarts() throws IOException {
        store.put("2026/a", TestFiles.text(files, "kept"), PDF);
        StoredObject before = store.stat("2026/a").orElseThrow();

        restart();

        assertThat(store.open("2026/a")).hasBinaryContent("kept".getBytes(StandardCharsets.UTF_8));
        assertThat(store.stat("2026/a")).contains(before);
    }

    @Test
    void throwsAwayWhatWasStillArriving() throws IOException {
        stop();
        Path half = Files.write(data.resolve("incoming/.puts/half"), new byte[100]);

        server = EmbeddedS3Server.start(data, ACCESS_KEY, SECRET_KEY);
        store = store(server);

        assertThat(half).doesNotExist();
        assertThat(keys()).isEmpty();
    }

    @Test
    void leavesNothingBehindOfAPut() throws IOException {
        store.put("a", TestFiles.text(files, "x"), PDF);

        try (Stream<Path> arrivals = Files.list(data.resolve("incoming/.puts"))) {
            assertThat(arrivals).isEmpty();
        }
        try (Stream<Path> objects = Files.list(data.resolve("objects").resolve(BUCKET))) {
            assertThat(objects)
                    .containsExactly(data.resolve("objects").resolve(BUCKET).resolve("a"));
        }
    }

    @Test
    void reportsAServerThatStoppedAsUnavailable() throws IOException {
        store.put("a", TestFiles.text(files, "x"), PDF);
        server.close();

        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> store.open("a"));
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(store::check);
    }

    @Test
    void keepsASecondServerOffTheDirectory() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> EmbeddedS3Server.start(data, ACCESS_KEY, SECRET_KEY))
                .withMessageContaining("used by another");
    }

    @Test
    void refusesADirectoryThatIsAFile() throws IOException {
        Path file = TestFiles.text(files, "x");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> EmbeddedS3Server.start(file, ACCESS_KEY, SECRET_KEY));
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(InetAddress.getByName(server.endpoint().getHost()).isLoopbackAddress())
                .isTrue();
    }

    @Test
    void answersUnsignedRequestsWithForbidden() throws Exception {
        store.put("a", TestFiles.text(files, "x"), PDF);
        URI object = server.endpoint().resolve("/" + BUCKET + "/a");
        HttpRequest unsigned = HttpRequest.newBuilder(object).build();

        assertThat(HttpClient.newHttpClient()
                        .send(unsigned, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAKeyThatIsThePathOfAnother() throws IOException {
        Path file = TestFiles.text(files, "x");
        store.put("a/b", file, PDF);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.put("a", file, PDF))
                .isExactlyInstanceOf(StorageException.class);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.put("a/b/c", file, PDF))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void takesASegmentOf255BytesAndNoLonger() throws IOException {
        Path file = TestFiles.text(files, "x");
        String key = "文".repeat(85);

        store.put(key, file, PDF);

        assertThat(keys()).containsExactly(key);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.put(key + "x", file, PDF))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void takesAnUploadInPartsFromAnotherClient() throws Exception {
        Path file = TestFiles.random(files, 12);
        try (MinioClient client = client()) {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(BUCKET)
                    .object("2026/parts")
                    .filename(file.toString(), 5L * TestFiles.MEGABYTE)
                    .contentType(PDF)
                    .build());
        }

        assertThat(keys()).containsExactly("2026/parts");
        assertThat(store.stat("2026/parts").orElseThrow().mediaType()).isEqualTo(PDF);
        try (InputStream content = store.open("2026/parts");
                InputStream expected = Files.newInputStream(file)) {
            assertThat(content).hasSameContentAs(expected);
        }
    }

    @Test
    void refusesConditionalWrites() throws Exception {
        try (MinioClient client = client()) {
            PutObjectArgs conditional = PutObjectArgs.builder().bucket(BUCKET).object("a").stream(
                            new ByteArrayInputStream(new byte[1]), 1L, -1L)
                    .headers(Map.of("If-None-Match", "*"))
                    .build();

            assertThatExceptionOfType(Exception.class).isThrownBy(() -> client.putObject(conditional));
        }
        assertThat(keys()).isEmpty();
    }

    private void restart() {
        stop();
        server = EmbeddedS3Server.start(data, ACCESS_KEY, SECRET_KEY);
        store = store(server);
    }

    private static S3DocumentStore store(EmbeddedS3Server server) {
        return new S3DocumentStore(new S3Settings(server.endpoint(), "us-east-1", BUCKET, ACCESS_KEY, SECRET_KEY));
    }

    private MinioClient client() {
        return MinioClient.builder()
                .endpoint(server.endpoint().toString())
                .region("us-east-1")
                .credentials(ACCESS_KEY, SECRET_KEY)
                .build();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        store.list("", found -> keys.add(found.key()));
        return keys;
    }
}
