package cn.banwen.rendition;

import cn.banwen.rendition.drawing.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that the drawing process has open. When the process is lost over a page, the next page gets a new one. */
final class OpenFile {

    private final DrawingProcesses processes;
    private final FileKind kind;
    private final Path file;
    private final RenditionSettings settings;
    private final int pages;
    private boolean open;
    private int lostProcesses;

    /** @throws Unmade when it can't be opened */
    OpenFile(DrawingProcesses processes, FileKind kind, Path file, RenditionSettings settings)
            throws IOException, Unmade {
        this.processes = processes;
        this.kind = kind;
        this.file = file;
        this.settings = settings;
        this.pages = open();
    }

    private int open() throws IOException, Unmade {
        try {
            String answer = processes.current().ask("open " + kind + " " + file, settings.pageTime());
            open = true;
            return Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
        } catch (DrawingChild.Gone gone) {
            processes.drop();
            checkInterrupted();
            throw new Unmade("file-too-complex", gone.toString());
        }
    }

    int pages() {
        return pages;
    }

    int lostProcesses() {
        return lostProcesses;
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent(), "the file lies in a folder");
    }

    /**
     * Draws a page.
     *
     * @return where it is described; its pictures lie beside
     * @throws Unmade when it can't be drawn, or takes too much
     */
    Path draw(int page) throws IOException, Unmade {
        if (!open) {
            open();
        }
        try {
            processes.current().ask("draw " + page, settings.pageTime());
            return folder().resolve(page + ".json");
        } catch (DrawingChild.Gone gone) {
            processes.drop();
            checkInterrupted();
            open = false;
            lostProcesses++;
            throw new Unmade(gone.late() ? "page-too-slow" : "page-too-complex", gone.toString());
        }
    }

    /** The process may be gone because ours ends. */
    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Lease.Lost();
        }
    }
}
