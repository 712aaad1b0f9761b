package cn.banwen.rendition;

import cn.banwen.rendition.drawing.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that the drawing process has open. When the process is lost over a page, the next page gets a new one. */
final class OpenFile {

    private final DrawingProcesses processes;
    private final FileKind kind;
    private final Path file;
    private final RenditionSettings settings;
    private final int pages;
    private @Nullable DrawingChild openIn;
    private int lostInARow;

    /**
     * @throws Unmade when it can't be opened
     * @throws IOException when nothing can at present
     */
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
            return openOnce();
        } catch (DrawingChild.Gone gone) {
            forget();
            if (gone.late()) {
                throw unopened(gone);
            }
        }
        try {
            return openOnce();
        } catch (DrawingChild.Gone gone) {
            forget();
            throw unopened(gone);
        }
    }

    private Unmade unopened(DrawingChild.Gone gone) {
        lostInARow++;
        return new Unmade("file-too-complex", gone.toString());
    }

    private int openOnce() throws IOException, Unmade {
        DrawingChild child = processes.current();
        String answer = child.ask("open " + kind + " " + file, settings.pageTime());
        openIn = child;
        return Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
    }

    int pages() {
        return pages;
    }

    /** How many of the pages last asked for cost a process each. */
    int lostInARow() {
        return lostInARow;
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent(), "the file lies in a folder");
    }

    /**
     * Draws a page.
     *
     * @return where it is described; its pictures lie beside
     * @throws Unmade when it can't be drawn, or takes too much
     * @throws IOException when nothing can be drawn at present
     */
    Path draw(int page) throws IOException, Unmade {
        try {
            return drawOnce(page);
        } catch (DrawingChild.Gone gone) {
            forget();
            if (gone.late()) {
                throw lost(gone);
            }
        }
        // It may have ended for a reason that is not the page's.
        try {
            return drawOnce(page);
        } catch (DrawingChild.Gone gone) {
            forget();
            throw lost(gone);
        }
    }

    private Path drawOnce(int page) throws IOException, Unmade {
        DrawingChild child = processes.current();
        if (child != openIn) {
            open();
            child = Objects.requireNonNull(openIn);
        }
        try {
            child.ask("draw " + page, settings.pageTime());
            lostInARow = 0;
            return folder().resolve(page + ".json");
        } catch (Unmade answered) {
            lostInARow = 0;
            throw answered;
        }
    }

    private Unmade lost(DrawingChild.Gone gone) {
        lostInARow++;
        return new Unmade(gone.late() ? "page-too-slow" : "page-too-complex", gone.toString());
    }

    private void forget() {
        processes.drop();
        openIn = null;
        checkInterrupted();
    }

    /** The process may be gone because ours ends. */
    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Lease.Lost();
        }
    }
}
