package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the HTTP client's repetitions would hide. */
class DurableBlobStoreTests {

    private static final String BUCKET = "documents";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private DurableBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = DurableBlobStore.open(data);
        store.createContainer(BUCKET);
    }

    @Test
    void putsAndDeletesInOneDirectorySideBySide() throws Exception {
        List<Callable<Integer>> writers = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> rewrite("2026/07/" + i))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());

        for (Future<Integer> writer : threads.invokeAll(writers)) {
            assertThat(writer.get()).isPositive();
        }
        threads.shutdown();

        assertThat(keys()).containsExactly("2026/07/0", "2026/07/1", "2026/07/2", "2026/07/3");
    }

    private int rewrite(String key) {
        int puts = 0;
        while (puts < 100) {
            put(key, new ByteArrayInputStream(new byte[] {1}));
            store.removeBlob(BUCKET, key);
            puts++;
        }
        put(key, new ByteArrayInputStream(new byte[] {1}));
        return puts;
    }

    @Test
    void leavesNothingOfAPutThatBreaksOff() throws IOException {
        put("a", new ByteArrayInputStream(new byte[] {1}));
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> put("a", breaking))
                .withMessageContaining("the client is gone");

        assertThat(store.getBlob(BUCKET, "a")).hasBinaryContent(new byte[] {1});
        assertThat(keys()).containsExactly("a");
        try (Stream<Path> arrivals = Files.list(data.resolve("incoming/.puts"))) {
            assertThat(arrivals).isEmpty();
        }
    }

    @Test
    void showsNothingOfAPutThatIsArriving() {
        InputStream looking = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                assertThat(keys()).isEmpty();
                return super.read(bytes, offset, length);
            }
        };

        put("a", looking);

        assertThat(keys()).containsExactly("a");
    }

    private void put(String key, InputStream content) {
        PutObjectRequest request =
                PutObjectRequest.builder().bucket(BUCKET).key(key).build();
        assertThat(store.putBlob(request, content).eTag()).isNotEmpty();
    }

    private List<String> keys() {
        return store.list(BUCKET).contents().stream().map(S3Object::key).toList();
    }
}
