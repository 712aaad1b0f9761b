package cn.banwen.storage;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations whose results outlive a power failure. */
final class DurableFiles {

    private static final boolean DIRECTORIES_CAN_BE_FORCED = File.separatorChar == '/'; // Windows opens no directory

    private DurableFiles() {}

    /** Forces content and attributes of a file to disk, not its name. */
    static void force(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Forces the entries of a directory and of those above it up to {@code root}; some may be gone meanwhile. */
    static void forceDirectories(Path directory, Path root) throws IOException {
        Path current = directory;
        while (DIRECTORIES_CAN_BE_FORCED && current.startsWith(root)) {
            try {
                force(current, StandardOpenOption.READ);
            } catch (NoSuchFileException e) {
                // Its removal is an entry of the directory above, which comes next.
            }
            current = parent(current);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> tree = Files.walk(root)) {
                List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
                for (Path path : leavesFirst) {
                    Files.delete(path);
                }
            }
        }
    }

    static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no parent");
        }
        return parent;
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
