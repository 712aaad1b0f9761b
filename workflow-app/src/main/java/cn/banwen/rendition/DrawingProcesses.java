package cn.banwen.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The one drawing process of a worker: started when first needed, kept while there is work, replaced when lost. */
final class DrawingProcesses {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingProcesses.class);

    private final Path folder;
    private final DataSize memory;
    private final @Nullable Path fonts;
    private final ScheduledExecutorService watch;
    private @Nullable DrawingChild current;
    private @Nullable Thread user;

    /** @param fonts of the office; null for none */
    DrawingProcesses(Path folder, DataSize memory, @Nullable Path fonts, ScheduledExecutorService watch) {
        this.folder = folder;
        this.memory = memory;
        this.fonts = fonts;
        this.watch = watch;
    }

    Path folder() {
        return folder;
    }

    synchronized DrawingChild current() throws IOException {
        user = Thread.currentThread();
        DrawingChild child = current;
        if (child == null || !child.isAlive()) {
            drop();
            child = DrawingChild.start(folder, Files.createDirectories(scratch()), memory, fonts, watch);
            current = child;
        }
        return child;
    }

    /** Ends it unless a thread that came later works with it. */
    synchronized void dropIfMine() {
        if (user == Thread.currentThread()) {
            drop();
        }
    }

    /** Ends it, also from another thread, and removes what it left. */
    synchronized void drop() {
        if (current != null) {
            current.close();
            current = null;
        }
        try {
            FileSystemUtils.deleteRecursively(scratch());
        } catch (IOException e) {
            LOG.warn("Left for the next process: {}", scratch(), e);
        }
    }

    /** A killed process can't remove its temporary files, of up to a gigabyte each. */
    private Path scratch() {
        return folder.resolve("tmp");
    }
}
