package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server in the middle of an upload. */
class KilledServerIT {

    /** More than the socket's buffers hold: some of it has reached the server's disk. */
    private static final int SENT = 64;

    private static final int ANNOUNCED = 100;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void leavesNothingOfAHalfPutAndKeepsWhatWasThere() throws Exception {
        Path data = directory.resolve("data");
        Path first = TestFiles.text(directory, "the content before");
        Process child = ChildJvm.of(KilledServerIT.class, List.of("-Xmx96m"), data.toString(), first.toString())
                .start();
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.lines().anyMatch("half"::equals)).isTrue();
            child.destroyForcibly().waitFor();
        }
        assertThat(arrivals(data)).singleElement().satisfies(half -> assertThat(half)
                .isNotEmptyFile());

        try (EmbeddedS3Server server = EmbeddedS3Server.start(data, "banwen", "a-long-secret");
                S3DocumentStore store = store(server);
                InputStream content = store.open("kept")) {
            List<String> keys = new ArrayList<>();
            store.list("", found -> keys.add(found.key()));

            assertThat(keys).containsExactly("kept");
            assertThat(content).hasBinaryContent(Files.readAllBytes(first));
            assertThat(arrivals(data)).isEmpty();
        }
    }

    private static List<Path> arrivals(Path data) throws IOException {
        try (Stream<Path> arrivals = Files.list(data.resolve("incoming/.puts"))) {
            return arrivals.toList();
        }
    }

    /** Stores {@code kept}, then replaces it, says so in the middle and never goes on. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedS3Server server = EmbeddedS3Server.start(Path.of(arguments[0]), "banwen", "a-long-secret");
        S3DocumentStore store = store(server);
        store.createBucketIfMissing();
        store.put("kept", Path.of(arguments[1]), "application/pdf");
        HttpURLConnection upload = upload(server);
        try (OutputStream out = upload.getOutputStream()) {
            for (int i = 0; i < SENT; i++) {
                out.write(new byte[TestFiles.MEGABYTE]);
            }
            System.out.println("half");
            new CountDownLatch(1).await();
        }
    }

    private static HttpURLConnection upload(EmbeddedS3Server server) throws Exception {
        try (MinioClient client = MinioClient.builder()
                .endpoint(server.endpoint().toString())
                .region("us-east-1")
                .credentials("banwen", "a-long-secret")
                .build()) {
            String url = client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.PUT)
                    .bucket("documents")
                    .object("kept")
                    .build());
            HttpURLConnection upload =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            upload.setRequestMethod("PUT");
            upload.setDoOutput(true);
            upload.setFixedLengthStreamingMode((long) ANNOUNCED * TestFiles.MEGABYTE);
            return upload;
        }
    }

    private static S3DocumentStore store(EmbeddedS3Server server) {
        return new S3DocumentStore(
                new S3Settings(server.endpoint(), "us-east-1", "documents", "banwen", "a-long-secret"));
    }
}
