package cn.banwen.rendition;

import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.SpooledFile;
import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.FileKind;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws a file's pages: each is in the store and in its row before the next begins, so that a restart goes on there. */
@Component
class Drawing {

    /** Pages that cost a process each, one after the other: then the rest of the file is given up. */
    private static final int MOST_LOST_IN_A_ROW = 3;

    /** Then a long file lets others come first. */
    private static final int PAGES_IN_A_TURN = 30;

    private final IncomingFiles files;
    private final OfficeFiles office;
    private final RenditionTasks tasks;
    private final RenditionRows rows;
    private final DocumentStore store;
    private final RenditionSettings settings;
    private final JsonMapper json;
    private final OlderRenditions older;
    private final UnclaimedRenditions unclaimed;

    Drawing(
            IncomingFiles files,
            OfficeFiles office,
            RenditionTasks tasks,
            RenditionRows rows,
            DocumentStore store,
            RenditionSettings settings,
            JsonMapper json,
            OlderRenditions older,
            UnclaimedRenditions unclaimed) {
        this.files = files;
        this.office = office;
        this.tasks = tasks;
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.older = older;
        this.unclaimed = unclaimed;
    }

    /**
     * Does it.
     *
     * @throws Unmade when the file is the reason why there can be no rendition
     * @throws Lease.Lost when another has taken over
     */
    void perform(Lease lease, DrawingProcesses processes) throws IOException, Unmade {
        Optional<FileKind> kind = FileKind.of(lease.mediaType());
        if (kind.isEmpty() && !OfficeFiles.isOne(lease.mediaType())) {
            tasks.unsupported(lease);
            return;
        }
        try (WorkFolder folder = WorkFolder.in(processes.folder())) {
            Path source = original(lease, folder.path());
            if (kind.isEmpty()) {
                source = office.pdf(source, lease.mediaType());
                tasks.alive(lease);
            }
            draw(lease, new OpenFile(processes, kind.orElse(FileKind.PDF), source, settings));
        } catch (Lease.Lost lost) {
            // An interrupted thread is given no connection.
            if (!Thread.currentThread().isInterrupted()) {
                unclaimed.removeIfGone(lease.sha256());
            }
            throw lost;
        }
    }

    private Path original(Lease lease, Path folder) throws IOException, Unmade {
        try (SpooledFile copy = files.copyOf(lease.sha256())
                .orElseThrow(() -> new Unmade("file-lost", "nobody has " + lease.sha256()))) {
            if (!copy.sha256().equals(lease.sha256())) {
                throw new Unmade("file-altered", copy.sha256());
            }
            return Files.copy(copy.path(), folder.resolve("source"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void draw(Lease lease, OpenFile file) throws IOException, Unmade {
        int pages = file.pages();
        tasks.opened(lease, pages);
        Set<Integer> there = new HashSet<>(rows.drawn(lease));
        int last = Math.min(pages, settings.mostPages());
        @Nullable String limitedBy = last < pages ? "pages" : null;
        long start = System.nanoTime();
        long most = settings.fileTime().toMillis() - lease.spentMillis();
        int turn = 0;
        TextAllowance text = rows.textAllowance(lease);
        Optional<String> failure = Optional.empty();
        for (int page = 1; page <= last; page++) {
            if (there.contains(page)) {
                continue;
            }
            long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (spent > most) {
                limitedBy = "time";
                break;
            }
            if (++turn > PAGES_IN_A_TURN && tasks.othersWait(lease)) {
                tasks.pause(lease, spent);
                return;
            }
            failure = drawPage(lease, file, page, text);
            if (file.lostInARow() >= MOST_LOST_IN_A_ROW && page < last) {
                limitedBy = "losses";
                break;
            }
        }
        if (!rows.isAnyDrawn(lease)) {
            boolean gaveUp = limitedBy != null && !limitedBy.equals("pages");
            String why = gaveUp ? "file-too-complex" : "file-damaged";
            throw new Unmade(last == 1 ? failure.orElse(why) : why, "no page can be drawn");
        }
        tasks.drawn(lease, limitedBy);
        older.remove(lease.sha256());
    }

    /** Why it could not be drawn, if so: then the page says so, and the others come all the same. */
    private Optional<String> drawPage(Lease lease, OpenFile file, int page, TextAllowance text) throws IOException {
        try {
            DrawnPage drawn = json.readValue(file.draw(page).toFile(), DrawnPage.class);
            for (Map.Entry<PictureSize, DrawnPage.Picture> picture :
                    drawn.pictures().entrySet()) {
                Path content = file.folder().resolve(picture.getValue().file());
                store.put(
                        lease.key(page, picture.getKey()),
                        content,
                        picture.getValue().mediaType());
                Files.delete(content);
            }
            boolean kept = text.takes(drawn);
            rows.add(
                    lease,
                    new PageContent(
                            page,
                            drawn.width(),
                            drawn.height(),
                            drawn.pictures(),
                            kept ? drawn.text() : "",
                            kept ? drawn.runs() : List.of(),
                            kept ? source(drawn) : TextSource.NONE,
                            null),
                    drawn.complete(),
                    drawn.textCut() || !kept,
                    drawn.red());
            return Optional.empty();
        } catch (Unmade failure) {
            rows.add(
                    lease,
                    new PageContent(page, 595, 842, Map.of(), "", List.of(), TextSource.NONE, failure.code()),
                    true,
                    false,
                    null);
            return Optional.of(failure.code());
        }
    }

    private static TextSource source(DrawnPage drawn) {
        if (drawn.picture()) {
            return TextSource.WAITING;
        }
        return drawn.text().isEmpty() ? TextSource.NONE : TextSource.FILE;
    }
}
