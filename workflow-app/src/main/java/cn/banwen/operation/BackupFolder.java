package cn.banwen.operation;

import cn.banwen.platform.StartupException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as it lies on a disk: {@code backup.json}, a compressed file for each table, a list of the objects and the objects
 * under their keys. It bears its name only once it is complete.
 */
record BackupFolder(Path root) {

    /**
     * What was written.
     *
     * @param version see {@link DatabaseTables#version()}
     * @param sequences the last value of each
     * @param objects the SHA-256 of the list of objects; null where only the tables were written
     */
    record Manifest(
            String createdAt,
            String version,
            List<TableFile> tables,
            Map<String, Long> sequences,
            @Nullable String objects) {}

    /**
     * The rows of a table, as PostgreSQL's {@code copy} writes them.
     *
     * @param sha256 of the uncompressed rows
     */
    record TableFile(String name, List<String> columns, long rows, String sha256) {}

    /** A line of the list of objects. */
    record Line(String key, long size, String sha256, String mediaType) {

        private static final String GAP = "\t";

        String text() {
            return String.join(GAP, key, Long.toString(size), sha256, mediaType);
        }

        static Line of(String text) {
            String[] parts = text.split(GAP, -1);
            return new Line(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]);
        }
    }

    /** Makes the folder in which a backup is written until it is complete. */
    static BackupFolder begin(Path target) {
        Path folder = target.toAbsolutePath().normalize();
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        if (Files.exists(folder) || Files.exists(partial)) {
            throw new StartupException(
                    "备份目录 " + folder + " 或其未完成的 .partial 已存在，请换一个目录",
                    "the folder " + folder + ", or its unfinished .partial, is there already: name another one");
        }
        try {
            Files.createDirectories(partial.resolve("tables"));
            Files.createDirectories(partial.resolve("objects"));
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        }
        return new BackupFolder(partial);
    }

    static StartupException unwritable(Path folder, IOException failure) {
        return new StartupException("无法写入 " + folder, "can't write " + folder + ": " + failure);
    }

    /** @throws StartupException where there is no complete backup */
    static BackupFolder existing(Path source) {
        BackupFolder folder = new BackupFolder(source.toAbsolutePath().normalize());
        if (!Files.isRegularFile(folder.manifestFile())) {
            throw new StartupException(
                    folder.root + " 不是完整的备份", folder.root + " is no complete backup: it has no backup.json");
        }
        return folder;
    }

    private Path manifestFile() {
        return root.resolve("backup.json");
    }

    Path table(String name) {
        return inside("tables", name + ".copy.gz");
    }

    Path object(String key) {
        return inside("objects", key);
    }

    Path list() {
        return root.resolve("objects.tsv");
    }

    private Path inside(String folder, String name) {
        Path path = root.resolve(folder).resolve(name).normalize();
        if (!path.startsWith(root.resolve(folder))) {
            throw new IllegalArgumentException("leads out of the backup: " + name);
        }
        return path;
    }

    Manifest manifest() throws IOException {
        return JsonMapper.shared().readValue(Files.readString(manifestFile()), Manifest.class);
    }

    /** The objects in the order in which they were written. The caller closes the stream. */
    Stream<Line> lines() throws IOException {
        BufferedReader reader = Files.newBufferedReader(list());
        return reader.lines().map(Line::of).onClose(() -> {
            try {
                reader.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Gives the backup its name. */
    void complete(Manifest manifest, Path target) throws IOException {
        Files.writeString(
                manifestFile(),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        Files.move(root, target.toAbsolutePath().normalize(), StandardCopyOption.ATOMIC_MOVE);
    }
}
