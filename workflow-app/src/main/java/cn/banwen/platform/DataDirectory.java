package cn.banwen.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The one directory in which this instance keeps what lasts. While it is open, no second instance can open it; the
 * lock goes with the process, so a killed instance leaves nothing behind.
 */
public final class DataDirectory implements AutoCloseable {

    private static final long NEEDED_BYTES = 256L * 1024 * 1024;

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Creates the directory where it is missing and takes it.
     *
     * @throws StartupException when it can't be written, has no space left, or another instance holds it
     */
    public static DataDirectory open(Path directory) {
        return open(directory, NEEDED_BYTES);
    }

    static DataDirectory open(Path directory, long neededBytes) {
        Path root = directory.toAbsolutePath().normalize();
        @Nullable FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            takeLock(channel, root);
            checkSpace(root, neededBytes);
            checkWritable(root);
            return new DataDirectory(root, channel);
        } catch (IOException failure) {
            close(channel);
            throw new StartupException(
                    "数据目录 " + root + " 无法写入（磁盘只读、已满或无权限）", "the data directory can't be written: " + failure, failure);
        } catch (StartupException refused) {
            close(channel);
            throw refused;
        }
    }

    private static void takeLock(FileChannel channel, Path root) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // falls through to the same answer
        }
        throw new StartupException(
                "数据目录 " + root + " 正被另一个办文实例使用", "another instance is running on this data directory");
    }

    private static void checkSpace(Path root, long needed) throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < needed) {
            throw new StartupException(
                    "磁盘空间不足：%s 仅剩 %d MB".formatted(root, usable >> 20),
                    "the disk is full: %d MB left, %d MB needed".formatted(usable >> 20, needed >> 20));
        }
    }

    private static void checkWritable(Path root) throws IOException {
        Path probe = root.resolve(".probe");
        try (FileChannel file = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(4096));
            file.force(true);
        }
        Files.delete(probe);
    }

    public Path root() {
        return root;
    }

    /** A path below the root; nothing is created. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        close(lock);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException ignored) {
            // the lock goes with the process at the latest
        }
    }
}
