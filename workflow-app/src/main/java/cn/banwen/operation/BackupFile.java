package cn.banwen.operation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file of the backup while it is written: what fails here is the backup's disk, never what it is copied from. */
final class BackupFile extends FilterOutputStream {

    private BackupFile(OutputStream file) {
        super(file);
    }

    /**
     * Begins it anew, with the folders above it.
     *
     * @throws UncheckedIOException when it can't be written, as all methods
     */
    static BackupFile begin(Path path) {
        return writing(() -> {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            return new BackupFile(Files.newOutputStream(path));
        });
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        writing(() -> {
            out.write(bytes, from, length);
            return this;
        });
    }

    @Override
    public void flush() {
        writing(() -> {
            out.flush();
            return this;
        });
    }

    @Override
    public void close() {
        writing(() -> {
            out.close();
            return this;
        });
    }

    @FunctionalInterface
    private interface Writing {
        BackupFile done() throws IOException;
    }

    private static BackupFile writing(Writing work) {
        try {
            return work.done();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
