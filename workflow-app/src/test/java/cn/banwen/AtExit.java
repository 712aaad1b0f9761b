package cn.banwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * What tests leave until the JVM ends: after the last application context, servers are closed and then directories
 * removed. An embedded PostgreSQL that outlives its test class keeps its data here: the first one of a JVM unpacks the
 * binaries into its directory, and the others run on them to the end.
 */
public final class AtExit {

    private static final Deque<AutoCloseable> SERVERS = new ArrayDeque<>();
    private static final Deque<Path> DIRECTORIES = new ArrayDeque<>();
    private static final AtomicBoolean AFTER_CONTEXTS = new AtomicBoolean();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!AFTER_CONTEXTS.get()) {
                tidy();
            }
        }));
    }

    private AtExit() {}

    /** A new directory that lasts until the JVM ends. */
    public static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("banwen-test-");
            synchronized (AtExit.class) {
                DIRECTORIES.push(directory);
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static synchronized void close(AutoCloseable server) {
        SERVERS.push(server);
    }

    /** Spring closes its contexts in a hook of its own; only that one knows when it is done. */
    static void waitForContexts() {
        if (AFTER_CONTEXTS.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(AtExit::tidy);
        }
    }

    private static synchronized void tidy() {
        try {
            for (AutoCloseable server : SERVERS) {
                server.close();
            }
            for (Path directory : DIRECTORIES) {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
