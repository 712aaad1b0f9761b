package cn.banwen.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCopiesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final ObjectsOfATest objects = new ObjectsOfATest();
    private final Discrepancies faults = new Discrepancies();

    @BeforeEach
    void fill() {
        Stream.of("a", "b", "c").forEach(objects::add);
    }

    private BackupFolder folder() {
        return BackupFolder.begin(directory.resolve("backup"));
    }

    private List<String> copy(BackupFolder folder) throws IOException {
        Path wanted = directory.resolve("wanted.tsv");
        List<String> lines = objects.rows.values().stream()
                .map(object -> String.join("\t", object.key(), "" + object.size(), "" + object.sha256(), ""))
                .toList();
        Files.write(wanted, lines);
        new ObjectCopies(
                        new PatientStore(objects.store(), Duration.ofMillis(5)),
                        folder,
                        key -> objects.named(List.of(key)).contains(key),
                        faults)
                .copy(wanted);
        try (Stream<BackupFolder.Line> copied = folder.lines()) {
            return copied.map(BackupFolder.Line::key).toList();
        }
    }

    @Test
    void goesOnAfterAnObjectThatBreaksOffEachTime() throws IOException {
        objects.openings.put("b", ObjectsOfATest::breaking);
        BackupFolder folder = folder();

        assertThat(copy(folder)).containsExactly("a", "c");

        assertThat(faults.kept()).containsExactly(Discrepancy.of(Discrepancy.UNREADABLE, "b", null));
        assertThat(folder.object("b")).doesNotExist();
        assertThat(objects.checks).as("the store itself serves").hasPositiveValue();
    }

    @Test
    void goesOnAfterAnObjectThatTheStoreRefusesToHandOut() throws IOException {
        objects.openings.put("b", () -> {
            throw new StorageException("AccessDenied");
        });

        assertThat(copy(folder())).containsExactly("a", "c");

        assertThat(faults.kept()).containsExactly(Discrepancy.of(Discrepancy.UNREADABLE, "b", null));
    }

    @Test
    void beginsAnObjectAnewThatBrokeOffOnce() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        objects.openings.put(
                "b",
                () -> opened.getAndIncrement() == 0
                        ? ObjectsOfATest.breaking()
                        : new java.io.ByteArrayInputStream(new byte[] {'b'}));

        assertThat(copy(folder())).containsExactly("a", "b", "c");

        assertThat(faults.total()).isZero();
    }

    @Test
    void countsNothingThatItsUserTookBackMeanwhile() throws IOException {
        objects.openings.put("b", () -> {
            objects.rows.remove("b");
            throw ObjectsOfATest.gone();
        });
        objects.openings.put("c", () -> {
            throw ObjectsOfATest.gone();
        });

        assertThat(copy(folder())).containsExactly("a");

        assertThat(faults.kept()).containsExactly(Discrepancy.of(Discrepancy.MISSING, "c", null));
    }

    /** It is the backup's disk that fails, and trying again or going on would not help. */
    @Test
    void endsWhereItCanNotWrite() throws IOException {
        BackupFolder folder = folder();
        Files.createDirectories(folder.object("b"));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> copy(folder));

        assertThat(faults.total()).isZero();
        assertThat(objects.checks).hasValue(0);
    }
}
