package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.refusal.Refusal;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of provisional keys: no object without a row, no row without its object. */
@BanwenTest
class IncomingFilesTests {

    private static final Duration AGE = ProvisionalSweep.AGE;

    private final IncomingFiles files;
    private final FileRows rows;
    private final StagedRows stagedRows;
    private final StagedFiles staged;
    private final ProvisionalSweep sweep;
    private final DocumentStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    IncomingFilesTests(
            IncomingFiles files,
            FileRows rows,
            StagedRows stagedRows,
            StagedFiles staged,
            ProvisionalSweep sweep,
            DocumentStore store,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.files = files;
        this.rows = rows;
        this.stagedRows = stagedRows;
        this.staged = staged;
        this.sweep = sweep;
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void aStoredFileIsProvisionalUntilItsDocumentTakesItOver() throws IOException {
        StoredFile stored = store("说明.txt");
        assertThat(provisional(stored.key())).isTrue();
        attach(document(), stored);
        assertThat(provisional(stored.key())).isFalse();
        assertThat(store.stat(stored.key())).isPresent();
    }

    @Test
    void whatIsDiscardedLeavesNeitherObjectNorKey() throws IOException {
        StoredFile stored = store("说明.txt");
        files.discard(List.of(stored));
        assertThat(provisional(stored.key())).isFalse();
        assertThat(store.stat(stored.key())).isEmpty();
    }

    @Test
    void discardingSparesWhatADocumentHasTakenOver() throws IOException {
        StoredFile stored = store("说明.txt");
        attach(document(), stored);
        files.discard(List.of(stored));
        assertThat(store.stat(stored.key()))
                .as("the commit whose answer was lost had come about")
                .isPresent();
    }

    @Test
    void aFileThatWasSweptAwayIsTakenOverByNobody() throws IOException {
        StoredFile stored = store("说明.txt");
        files.discard(List.of(stored));
        UUID document = document();
        assertThatThrownBy(() -> attach(document, stored)).isInstanceOf(IllegalStateException.class);
        assertThat(files.of(document)).isEmpty();
    }

    @Test
    void theSweepRemovesOldKeysWithTheirObjectsAndNoOthers(@TempDir Path directory) throws IOException {
        String old = object(directory, Instant.now().minus(AGE).minusSeconds(60));
        String young = object(directory, Instant.now().minus(AGE).plusSeconds(600));
        StoredFile taken = store("说明.txt");
        attach(document(), taken);
        sweep.sweep(AGE);
        assertThat(provisional(old)).isFalse();
        assertThat(store.stat(old)).isEmpty();
        assertThat(provisional(young)).isTrue();
        assertThat(store.stat(young)).isPresent();
        assertThat(store.stat(taken.key())).isPresent();
        sweep.sweep(Duration.ZERO);
        assertThat(store.stat(young)).isEmpty();
        assertThat(store.stat(taken.key())).as("a document's, however old").isPresent();
    }

    @Test
    void theSweepLetsATransactionThatIsTakingAKeyOverGoFirst(@TempDir Path directory) throws Exception {
        String key = object(directory, Instant.now().minus(AGE).minusSeconds(60));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> taking = threads.submit(() -> transaction.executeWithoutResult(status -> {
                rows.clearProvisional(List.of(key));
                taken.countDown();
                await(mayEnd);
            }));
            taken.await();
            Future<Integer> sweeping = threads.submit(() -> sweep.sweep(AGE));
            while (!aTransactionWaits() && !sweeping.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(store.stat(key)).isPresent();
            mayEnd.countDown();
            taking.get();
            sweeping.get();
            assertThat(store.stat(key)).as("it is a document's now").isPresent();
        } finally {
            mayEnd.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void aRemovedFileComesBackToNobodyThoughTheStoreFails() throws IOException {
        StagedFile first = staged.keep(store("甲.txt"), "clerk");
        StagedFile second = staged.keep(store("乙.txt"), "clerk");
        List<UUID> both = List.of(first.id(), second.id());
        ReleasedObjects failing = new ReleasedObjects(rows, deletesAndFails(), events);
        new StagedFiles(stagedRows, failing, transaction, events, Clock.systemUTC()).remove(both, "clerk");
        assertThat(store.stat(first.stored().key())).isEmpty();
        for (StagedFile file : List.of(first, second)) {
            assertGone(file);
            assertThat(provisional(file.stored().key())).as("for the sweep").isTrue();
        }
        sweep.sweep(AGE);
        for (StagedFile file : List.of(first, second)) {
            assertThat(store.stat(file.stored().key())).isEmpty();
            assertThat(provisional(file.stored().key())).isFalse();
        }
    }

    @Test
    void whatTheSweepGaveUpComesBackToNobodyThoughTheStoreFails() throws IOException {
        StagedFile file = staged.keep(store("丙.txt"), "clerk");
        ReleasedObjects failing = new ReleasedObjects(rows, deletesAndFails(), events);
        new ProvisionalSweep(rows, failing, transaction, Clock.systemUTC()).sweep(Duration.ZERO);
        assertGone(file);
        assertThat(provisional(file.stored().key())).isTrue();
        UUID document = document();
        assertThatThrownBy(() -> attach(document, file.stored())).isInstanceOf(IllegalStateException.class);
        sweep.sweep(AGE);
        assertThat(provisional(file.stored().key())).isFalse();
    }

    private void assertGone(StagedFile file) {
        assertThatThrownBy(() -> staged.find(List.of(file.id()), "clerk"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("upload-gone"));
        assertThat(files.has(file.sha256())).isFalse();
    }

    /** As one whose answer is lost. */
    private DocumentStore deletesAndFails() {
        return (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, args) -> {
                    Object answer = method.invoke(store, args);
                    if (method.getName().equals("delete")) {
                        throw new StorageException("no answer");
                    }
                    return answer;
                });
    }

    private boolean aTransactionWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private StoredFile store(String name) throws IOException {
        Upload upload = new Upload(name, target -> Files.writeString(target, "说明文字" + UUID.randomUUID()));
        try (CheckedFiles checked = files.check(List.of(upload))) {
            return files.store(checked).get(0);
        }
    }

    private void attach(UUID document, StoredFile stored) {
        transaction.executeWithoutResult(status -> files.attach(document, List.of(stored), "clerk", Instant.now()));
    }

    private String object(Path directory, Instant recorded) throws IOException {
        String key = "documents/test/" + UUID.randomUUID();
        rows.noteProvisional(List.of(key), recorded);
        store.put(key, Files.writeString(directory.resolve(UUID.randomUUID().toString()), "x"), "text/plain");
        return key;
    }

    private boolean provisional(String key) {
        return jdbc.sql("select exists (select from provisional_object where object_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private UUID document() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, 'received', true, now(), 'clerk', '文件账', 'routine')
                        """)
                .param(id)
                .update();
        return id;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
