package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client and embedded server share a heap that is much smaller than the file. */
class LargeFileIT {

    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:MaxDirectMemorySize=16m");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void neitherClientNorServerHoldsAFileInMemory() throws Exception {
        Path file = TestFiles.random(directory, 300);

        Process child = ChildJvm.of(
                        LargeFileIT.class, SMALL, directory.resolve("data").toString(), file.toString())
                .start();

        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(output).isZero();
        assertThat(output).endsWith("same\n");
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        try (EmbeddedS3Server server = EmbeddedS3Server.start(Path.of(arguments[0]), "banwen", "a-long-secret");
                S3DocumentStore store = new S3DocumentStore(
                        new S3Settings(server.endpoint(), "us-east-1", "documents", "banwen", "a-long-secret"))) {
            store.createBucketIfMissing();
            store.put("large", file, "application/pdf");
            System.out.print(same(store, file) ? "same\n" : "different\n");
        }
    }

    private static boolean same(DocumentStore store, Path file) throws IOException {
        try (InputStream stored = store.open("large");
                InputStream original = Files.newInputStream(file)) {
            byte[] expected = original.readNBytes(TestFiles.MEGABYTE);
            while (expected.length > 0) {
                if (!Arrays.equals(expected, stored.readNBytes(expected.length))) {
                    return false;
                }
                expected = original.readNBytes(TestFiles.MEGABYTE);
            }
            return stored.read() == -1;
        }
    }
}
