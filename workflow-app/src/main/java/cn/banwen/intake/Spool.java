package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * A private directory where incoming files lie while they are examined. One running instance owns it: opening it removes
 * what an instance that crashed left there, and nothing but files of the spool's own naming.
 */
public class Spool {

    private static final String PREFIX = "intake-";
    private static final String SUFFIX = ".spool";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;
    private final Opener opener;

    /** How a spool file is opened for writing; a test gives one that is always full. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    /** Creates the directory where it is missing and makes it its owner's alone. */
    public Spool(Path directory) {
        this(directory, Files::newOutputStream);
    }

    Spool(Path directory, Opener opener) {
        this.directory = directory;
        this.opener = opener;
        try {
            Files.createDirectories(directory);
            if (POSIX) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            removeLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the stream to its end, hashing as it writes; the stream stays the caller's to close.
     *
     * @param limit in bytes, inclusive
     * @throws Refusal {@code file-too-large} past the limit, {@code disk-full}; nothing is left of the file
     * @throws IOException when the sender breaks off or the disk fails; nothing is left of the file
     */
    public SpooledFile receive(InputStream in, long limit) throws IOException {
        Path file = newFile();
        try {
            SpoolWriter writer = new SpoolWriter(limit);
            try (OutputStream out = opener.open(file)) {
                writer.copy(in, out);
            } catch (DiskException e) {
                throw DiskSpace.refusalFor(e.getCause(), directory);
            }
            return new SpooledFile(file, writer.size(), writer.sha256());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Takes over a file that already lies on disk, such as a part of a multipart request, by moving it and reading it
     * once. The file is the spool's from the call on: a refusal deletes it.
     *
     * @param limit in bytes, inclusive
     * @throws Refusal {@code file-too-large} past the limit, {@code disk-full} where a move between disks fills one
     */
    public SpooledFile adopt(Path existing, long limit) throws IOException {
        Path file = newFile();
        try {
            SpoolWriter writer = new SpoolWriter(limit);
            writer.refuseOver(Files.size(existing));
            move(existing, file);
            try (InputStream in = Files.newInputStream(file)) {
                writer.copy(in, OutputStream.nullOutputStream());
            }
            return new SpooledFile(file, writer.size(), writer.sha256());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(existing);
            throw e;
        }
    }

    /** What writes the bytes of a spooled file. */
    @FunctionalInterface
    public interface Content {
        /** Writes them; the stream stays open. What it throws, a full disk included, is {@link #fill}'s to sort out. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Takes what is written, hashing it on the way.
     *
     * @throws Refusal {@code disk-full}, or what {@code content} throws; nothing is left of the file
     */
    public SpooledFile fill(Content content) throws IOException {
        Path file = newFile();
        try {
            SpoolWriter writer = new SpoolWriter(Long.MAX_VALUE);
            try (OutputStream out = opener.open(file)) {
                content.writeTo(writer.onto(out));
            } catch (DiskException e) {
                throw DiskSpace.refusalFor(e.getCause(), directory);
            }
            return new SpooledFile(file, writer.size(), writer.sha256());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Takes over an upload, which puts its bytes into the spool's directory, by a rename where it can.
     *
     * @param limit in bytes, inclusive
     * @throws Refusal as {@link #adopt} does
     */
    SpooledFile adopt(Upload.Content content, long limit) throws IOException {
        Path arrival = directory.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
        try {
            content.to(arrival);
        } catch (IOException e) {
            Files.deleteIfExists(arrival);
            throw DiskSpace.refusalFor(e, directory);
        }
        return adopt(arrival, limit);
    }

    private void move(Path existing, Path file) throws IOException {
        try {
            Files.move(existing, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskSpace.refusalFor(e, directory);
        }
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private Path newFile() throws IOException {
        try {
            return Files.createTempFile(directory, PREFIX, SUFFIX);
        } catch (IOException e) {
            throw DiskSpace.refusalFor(e, directory);
        }
    }

    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                if (!Files.isDirectory(leftover)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }
}
