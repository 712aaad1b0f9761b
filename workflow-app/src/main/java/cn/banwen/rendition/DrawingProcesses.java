package cn.banwen.rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The one drawing process of a worker: started when first needed, kept while there is work, replaced when lost. */
final class DrawingProcesses {

    private final Path folder;
    private final DataSize memory;
    private final @Nullable Path fonts;
    private final ScheduledExecutorService watch;
    private @Nullable DrawingChild current;

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
        DrawingChild child = current;
        if (child == null || !child.isAlive()) {
            drop();
            child = DrawingChild.start(folder, memory, fonts, watch);
            current = child;
        }
        return child;
    }

    /** Ends it, also from another thread. */
    synchronized void drop() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
