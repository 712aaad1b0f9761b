package cn.banwen.operation;

import cn.banwen.operation.BackupFolder.Line;
import cn.banwen.operation.BackupFolder.Manifest;
import cn.banwen.operation.BackupFolder.TableFile;
import cn.banwen.platform.StartupException;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a backup into an installation that was migrated and holds nothing yet. The objects come first; then all tables in one
 * transaction, as their owner: whatever breaks it off, the installation is as empty as before and the restore can be run again.
 */
@Component
@UsedByCommands
public class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TableCopies copies;
    private final DocumentStore store;

    Restore(@Qualifier("owner") DataSource owner, DocumentStore store) {
        this.jdbc = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.copies = new TableCopies(owner);
        this.store = store;
    }

    /**
     * Reads the backup.
     *
     * @throws StartupException when it is none, damaged or of another version, or the installation is not an empty one
     */
    public void read(Path source) {
        BackupFolder folder = BackupFolder.existing(source);
        try {
            Manifest manifest = folder.manifest();
            requireEmptyInstallation(manifest);
            requireSound(folder, manifest);
            long objects = manifest.objects() == null ? 0 : objects(folder);
            transaction.executeWithoutResult(status -> tables(folder, manifest));
            LOG.info(
                    "恢复完成 / restored: {} rows, {} objects of {}",
                    manifest.tables().stream().mapToLong(TableFile::rows).sum(),
                    objects,
                    manifest.createdAt());
        } catch (IOException failure) {
            throw new StartupException("无法读取备份 " + folder.root(), "can't read the backup: " + failure);
        }
    }

    private void requireEmptyInstallation(Manifest manifest) {
        boolean migrated = jdbc.sql("select to_regclass('banwen.act') is not null"
                        + " and to_regclass('engine.act_ge_property') is not null")
                .query(Boolean.class)
                .single();
        if (!migrated) {
            throw new StartupException("请先执行 migrate 命令", "run the command migrate first");
        }
        String version = new DatabaseTables(jdbc).version();
        if (!version.equals(manifest.version())) {
            throw new StartupException(
                    "备份的版本是 " + manifest.version() + "，本程序是 " + version + "；请用制作备份的版本恢复，再升级",
                    "the backup is of version " + manifest.version() + ", this is " + version
                            + ": restore with the version that wrote it, then upgrade");
        }
        // the product's own accounts come with the migrations
        boolean inUse = jdbc.sql(
                        "select exists (select from banwen.person where not machine) or exists (select from banwen.act)"
                                + " or exists (select from banwen.document)")
                .query(Boolean.class)
                .single();
        if (inUse) {
            throw new StartupException(
                    "目标数据库已有数据，只能恢复到空的安装", "the database is in use: only an empty installation can be restored");
        }
    }

    private static void requireSound(BackupFolder folder, Manifest manifest) throws IOException {
        for (TableFile table : manifest.tables()) {
            if (!TableCopies.isSound(table, folder.table(table.name()))) {
                throw damaged(table.name());
            }
        }
        if (manifest.objects() == null) {
            return;
        }
        try (InputStream list = Files.newInputStream(folder.list())) {
            if (!Sha256.copying(list, OutputStream.nullOutputStream()).hex().equals(manifest.objects())) {
                throw damaged("objects.tsv");
            }
        }
    }

    private static StartupException damaged(String part) {
        return new StartupException("备份已损坏：" + part, "the backup is damaged: " + part);
    }

    private long objects(BackupFolder folder) throws IOException {
        try (Stream<Line> lines = folder.lines()) {
            return lines.mapToLong(line -> put(folder, line)).sum();
        }
    }

    private long put(BackupFolder folder, Line line) {
        Path file = folder.object(line.key());
        try (InputStream in = Files.newInputStream(file)) {
            if (!Sha256.copying(in, OutputStream.nullOutputStream()).hex().equals(line.sha256())) {
                throw damaged(line.key());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        store.put(line.key(), file, line.mediaType());
        return 1;
    }

    private void tables(BackupFolder folder, Manifest manifest) {
        jdbc.sql("truncate "
                        + manifest.tables().stream()
                                .map(TableFile::name)
                                .map(Restore::quoted)
                                .collect(Collectors.joining(", ")))
                .update();
        manifest.tables().forEach(table -> copies.read(table, folder.table(table.name())));
        for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
            jdbc.sql("select setval(cast(? as regclass), ?)")
                    .params(quoted(sequence.getKey()), sequence.getValue())
                    .query(Long.class)
                    .single();
        }
        // the objects were put anew, and none is kept from deletion yet
        jdbc.sql("delete from banwen.kept_file").update();
        // Numbers of transactions mean nothing on another server; those of tasks are set anew by their trigger.
        jdbc.sql("update banwen.recalculation set requested_in = pg_current_xact_id()")
                .update();
    }

    private static String quoted(String name) {
        String[] parts = name.split("\\.", 2);
        return DatabaseTables.quote(parts[0]) + "." + DatabaseTables.quote(parts[1]);
    }
}
