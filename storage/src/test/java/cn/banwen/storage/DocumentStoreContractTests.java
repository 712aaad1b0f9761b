package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every S3 server has to do for Banwen. A subclass names the server; each test has a bucket of its own. */
abstract class DocumentStoreContractTests {

    private static final String PDF = "application/pdf";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path files;

    private S3Settings settings;
    private S3DocumentStore store;

    /** Settings with the given bucket, which does not exist yet. */
    abstract S3Settings settings(String bucket);

    @BeforeEach
    void createBucket() {
        settings = settings("test-" + UUID.randomUUID());
        store = new S3DocumentStore(settings);
        store.createBucketIfMissing();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        Path file = TestFiles.text(files, "关于做好防汛工作的通知");

        store.put("2026/a", file, PDF);

        assertThat(store.open("2026/a")).hasSameContentAs(Files.newInputStream(file));
    }

    @Test
    void tellsSizeMediaTypeAndTime() throws IOException {
        put("a", "12345");

        StoredObject found = store.stat("a").orElseThrow();

        assertThat(found.key()).isEqualTo("a");
        assertThat(found.size()).isEqualTo(5);
        assertThat(found.mediaType()).isEqualTo(PDF);
        assertThat(found.lastModified())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(5)),
                        Instant.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void storesAnEmptyFile() throws IOException {
        put("empty", "");

        assertThat(read("empty")).isEmpty();
        assertThat(store.stat("empty").orElseThrow().size()).isZero();
    }

    @Test
    void storesALargeFile() throws IOException {
        Path file = TestFiles.random(files, 60);

        store.put("large", file, PDF);

        assertThat(store.stat("large").orElseThrow().size()).isEqualTo(60L * TestFiles.MEGABYTE);
        try (InputStream content = store.open("large");
                InputStream expected = Files.newInputStream(file)) {
            assertThat(content).hasSameContentAs(expected);
        }
    }

    @Test
    void replacesContentAndMediaType() throws IOException {
        put("a", "the first and longer content");
        store.put("a", TestFiles.text(files, "second"), "text/plain");

        assertThat(read("a")).isEqualTo("second");
        assertThat(store.stat("a").orElseThrow().mediaType()).isEqualTo("text/plain");
    }

    @Test
    void opensAPart() throws IOException {
        put("a", "0123456789");

        assertThat(text(store.open("a", 3, 4))).isEqualTo("3456");
        assertThat(text(store.open("a", 8, 100))).isEqualTo("89");
        assertThat(text(store.open("a", 0, 1))).isEqualTo("0");
    }

    @Test
    void refusesAPartBehindTheEnd() throws IOException {
        put("a", "0123456789");

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> store.open("a", 10, 1));
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.open("a", -1, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.open("a", 0, 0));
    }

    @Test
    void saysThatAMissingObjectIsMissing() {
        assertThat(store.stat("missing")).isEqualTo(Optional.empty());
        assertThatExceptionOfType(ObjectNotFoundException.class).isThrownBy(() -> store.open("missing"));
        assertThatExceptionOfType(ObjectNotFoundException.class).isThrownBy(() -> store.open("missing", 0, 1));
    }

    @Test
    void deletesOnceAndAgain() throws IOException {
        put("2026/07/a", "x");

        store.delete("2026/07/a");
        store.delete("2026/07/a");

        assertThat(store.stat("2026/07/a")).isEmpty();
        assertThat(keys("")).isEmpty();
    }

    @Test
    void listsMoreThanOnePage() throws IOException {
        Path file = TestFiles.text(files, "x");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            String key = "many/%04d".formatted(i);
            store.put(key, file, PDF);
            expected.add(key);
        }
        store.put("other", file, PDF);

        assertThat(keys("many/")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void listsWhatBeginsWithThePrefix() throws IOException {
        put("2026/07/a", "1");
        put("2026/08/b", "22");
        put("2026x", "333");

        assertThat(keys("2026/0")).containsExactlyInAnyOrder("2026/07/a", "2026/08/b");
        assertThat(keys("2026/08/b")).containsExactly("2026/08/b");
        assertThat(keys("")).containsExactlyInAnyOrder("2026/07/a", "2026/08/b", "2026x");
        assertThat(keys("nothing")).isEmpty();
    }

    @Test
    void listsSizeAndTimeButNoMediaType() throws IOException {
        put("a", "12345");
        List<StoredObject> listed = new ArrayList<>();

        store.list("", listed::add);

        StoredObject known = store.stat("a").orElseThrow();
        assertThat(listed).containsExactly(new StoredObject("a", 5, null, known.lastModified()));
    }

    @Test
    void letsAConsumerEndTheListing() throws IOException {
        put("a", "1");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.list("", found -> {
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收文/亳政办〔2026〕12号 关于“防汛”的通知（附件）.pdf",
                "with space and+plus",
                "100% sure %41 %zz",
                "a&b=c?d#e;f,g:h@i!j$k'l(m)n*o",
                "back\\slash \"quotes\" <angle> |pipe^ `tick` {brace} [bracket] ~tilde",
                "𠮷 and 😀",
                "trailing dot. /x",
                "dash-b2f7f0a2-5f0b-4f0e-9c61-3f6f1f1c2a11"
            })
    void takesOddKeys(String key) throws IOException {
        put(key, key);

        assertThat(read(key)).isEqualTo(key);
        assertThat(store.stat(key).orElseThrow().key()).isEqualTo(key);
        assertThat(keys("")).containsExactly(key);
        assertThat(keys(key.substring(0, key.offsetByCodePoints(key.length(), -1))))
                .containsExactly(key);
        store.delete(key);
        assertThat(store.stat(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "a/./b", "../a", "a/../b", ".a", "a/.b", "a\nb", "a\u0000b"})
    void refusesKeysThatAreNone(String key) throws IOException {
        Path file = TestFiles.text(files, "x");

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.put(key, file, PDF));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.open(key));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.open(key, 0, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.stat(key));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.delete(key));
    }

    @Test
    void takesAKeyOf1024BytesAndNoLonger() throws IOException {
        String key = "a".repeat(200) + ("/" + "b".repeat(205)).repeat(4);
        put(key, "x");

        assertThat(key).hasSize(1024);
        assertThat(read(key)).isEqualTo("x");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> put(key + "c", "x"));
    }

    @Test
    void signsTheContentWhenToldTo() throws IOException {
        try (S3DocumentStore signing = new S3DocumentStore(settings, null, true)) {
            signing.put("signed", TestFiles.text(files, "signed"), PDF);
        }

        assertThat(read("signed")).isEqualTo("signed");
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> store.put("a", files.resolve("missing"), PDF));
    }

    @Test
    void isHealthy() {
        store.createBucketIfMissing();

        assertThatCode(store::check).doesNotThrowAnyException();
    }

    @Test
    void saysThatTheBucketIsMissing() throws IOException {
        Path file = TestFiles.text(files, "x");
        try (S3DocumentStore other = new S3DocumentStore(settings("no-" + UUID.randomUUID()))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(other::check)
                    .isExactlyInstanceOf(StorageException.class);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> other.put("a", file, PDF))
                    .isExactlyInstanceOf(StorageException.class);
        }
    }

    @Test
    void refusesAWrongSecret() throws IOException {
        put("a", "1");
        assertRefused(new S3Settings(
                settings.endpoint(), settings.region(), settings.bucket(), settings.accessKey(), "not-the-secret"));
    }

    @Test
    void refusesAnUnknownAccessKey() throws IOException {
        put("a", "1");
        assertRefused(new S3Settings(
                settings.endpoint(), settings.region(), settings.bucket(), "nobody", settings.secretKey()));
    }

    private void assertRefused(S3Settings wrong) throws IOException {
        Path file = TestFiles.text(files, "2");
        try (S3DocumentStore other = new S3DocumentStore(wrong)) {
            for (Runnable act : List.<Runnable>of(
                    other::check,
                    other::createBucketIfMissing,
                    () -> other.open("a"),
                    () -> other.stat("a"),
                    () -> other.delete("a"),
                    () -> other.list("", found -> {}),
                    () -> other.put("a", file, PDF))) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(act::run)
                        .isExactlyInstanceOf(StorageException.class);
            }
        }
        assertThat(read("a")).isEqualTo("1");
    }

    @Test
    void saysThatTheServerIsGone() throws IOException {
        Path file = TestFiles.text(files, "x");
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        S3Settings gone = new S3Settings(
                nobody, settings.region(), settings.bucket(), settings.accessKey(), settings.secretKey());
        try (S3DocumentStore other = new S3DocumentStore(gone)) {
            for (Runnable act : List.<Runnable>of(
                    other::check,
                    other::createBucketIfMissing,
                    () -> other.open("a"),
                    () -> other.stat("a"),
                    () -> other.delete("a"),
                    () -> other.list("", found -> {}),
                    () -> other.put("a", file, PDF))) {
                assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(act::run);
            }
        }
    }

    private void put(String key, String text) throws IOException {
        store.put(key, TestFiles.text(files, text), PDF);
    }

    private String read(String key) throws IOException {
        return text(store.open(key));
    }

    private static String text(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        store.list(prefix, found -> keys.add(found.key()));
        return keys;
    }
}
