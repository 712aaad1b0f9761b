package cn.banwen.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The credentials of the embedded servers: generated at the first start, kept in a file that only the owner reads,
 * complete before a server sees them.
 */
final class GeneratedCredentials {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    GeneratedCredentials(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** The value under this name, generated and stored at the first call. */
    synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String generated = HexFormat.of().formatHex(bytes);
        values.setProperty(name, generated);
        save();
        return generated;
    }

    private void save() {
        try {
            Path draft = Files.createTempFile(file.getParent(), ".credentials", ".tmp", ownerOnly());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                values.store(writer, "generated for the embedded servers");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private StartupException unreadable(IOException failure) {
        return new StartupException(
                "凭据文件 " + file + " 无法读写", "the credentials file can't be read or written: " + failure, failure);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
