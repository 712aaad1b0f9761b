package cn.banwen.operation;

import cn.banwen.operation.BackupFolder.Line;
import cn.banwen.operation.BackupFolder.Manifest;
import cn.banwen.operation.BackupFolder.TableFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a backup while people work. All tables, and the list of the objects that their rows name, are read in one snapshot;
 * the objects are copied afterwards. An object is put before the row that names it and no row's object is ever changed, so
 * whatever the snapshot names is there to be copied. The other way round, files that came after their copying would be named by
 * rows and missing.
 */
@Component
@UsedByCommands
public class Backup {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final TableCopies copies;
    private final List<KeptObjects> kept;
    private final DocumentStore store;
    private final Clock clock;

    Backup(DataSource database, List<KeptObjects> kept, DocumentStore store, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.copies = new TableCopies(database);
        this.kept = kept;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A backup that was written.
     *
     * @param total how many objects could not be copied as they are recorded; the backup is complete but for them
     */
    public record Written(
            Path folder, long rows, long objects, long bytes, long total, List<Discrepancy> discrepancies) {}

    /** The tables of one moment. */
    private record Tables(String version, List<TableFile> files, Map<String, Long> sequences) {}

    /**
     * Writes into a folder that must not be there yet; until it is complete its name ends in {@code .partial}.
     *
     * @param withFiles false leaves the objects to whoever copies the bucket, after this
     * @throws cn.banwen.platform.StartupException when the folder is there or can't be written
     * @throws cn.banwen.storage.StorageException when the store goes away and stays away; one object that it can't hand out
     *     is a discrepancy
     */
    public Written write(Path target, boolean withFiles) {
        BackupFolder folder = BackupFolder.begin(target);
        try {
            String createdAt = OfficialTime.at(OfficialTime.now(clock)).toString();
            Path wanted = Files.createTempFile(folder.root(), "wanted", ".tsv");
            Tables tables = Objects.requireNonNull(snapshot.execute(status -> tables(folder, wanted)));
            Discrepancies faults = new Discrepancies();
            ObjectCopies objects = new ObjectCopies(new PatientStore(store), folder, this::stillNamed, faults);
            String digest = withFiles ? objects.copy(wanted) : null;
            Files.delete(wanted);
            folder.complete(
                    new Manifest(createdAt, tables.version(), tables.files(), tables.sequences(), digest), target);
            long rows = tables.files().stream().mapToLong(TableFile::rows).sum();
            return new Written(target, rows, objects.count(), objects.bytes(), faults.total(), faults.kept());
        } catch (IOException | UncheckedIOException failure) {
            IOException cause = failure instanceof UncheckedIOException unchecked
                    ? Objects.requireNonNull(unchecked.getCause())
                    : (IOException) failure;
            throw BackupFolder.unwritable(target, cause);
        }
    }

    private boolean stillNamed(String key) {
        return kept.stream().anyMatch(kind -> kind.named(Set.of(key)).contains(key));
    }

    private Tables tables(BackupFolder folder, Path wanted) {
        try (BufferedWriter list = Files.newBufferedWriter(wanted)) {
            DatabaseTables tables = new DatabaseTables(jdbc);
            List<TableFile> files = new ArrayList<>();
            for (DatabaseTables.Table table : tables.inOrder()) {
                files.add(copies.write(table, folder.table(table.name())));
            }
            kept.forEach(kind -> kind.forEach(object -> note(list, object)));
            return new Tables(tables.version(), files, tables.sequences());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void note(BufferedWriter list, KeptObject object) {
        try {
            long size = Objects.requireNonNullElse(object.size(), -1L);
            list.write(new Line(object.key(), size, Objects.requireNonNullElse(object.sha256(), ""), "").text());
            list.newLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
