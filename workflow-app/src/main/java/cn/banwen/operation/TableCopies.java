package cn.banwen.operation;

import cn.banwen.operation.BackupFolder.TableFile;
import cn.banwen.operation.DatabaseTables.Table;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows of a table to a file and back by PostgreSQL's {@code copy}, streaming, in the caller's transaction. */
final class TableCopies {

    private final DataSource database;

    TableCopies(DataSource database) {
        this.database = database;
    }

    TableFile write(Table table, Path file) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (OutputStream out = new DigestOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))), digest)) {
            long rows = copying(manager -> manager.copyOut("copy " + table.quoted() + " to stdout", out));
            out.flush();
            return new TableFile(table.name(), table.columns(), rows, Hex.encodeHexString(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the file holds the rows that were written; nothing is read into the database. */
    static boolean isSound(TableFile table, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = opened(file)) {
            return Sha256.copying(in, OutputStream.nullOutputStream()).hex().equals(table.sha256());
        }
    }

    /** @throws IllegalStateException when other rows came in than were written */
    void read(TableFile table, Path file) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        String into = new Table(table.name(), table.columns()).quoted();
        try (InputStream in = new DigestInputStream(opened(file), digest)) {
            long rows = copying(manager -> manager.copyIn("copy " + into + " from stdin", in));
            if (rows != table.rows() || !Hex.encodeHexString(digest.digest()).equals(table.sha256())) {
                throw new IllegalStateException(table.name() + ": other rows than were backed up");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    @FunctionalInterface
    private interface Copying {
        long with(CopyManager manager) throws SQLException, IOException;
    }

    private long copying(Copying work) throws IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return work.with(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("copy", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
