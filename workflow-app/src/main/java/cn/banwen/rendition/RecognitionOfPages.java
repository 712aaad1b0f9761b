package cn.banwen.rendition;

import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.Lines;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.TextRun;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the text of those of a file's pages that are pictures, page by page: a restart goes on where it broke off. */
@Component
class RecognitionOfPages {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionOfPages.class);
    private static final int POINTS_TO_THE_INCH = 72;

    /** Behind a cover and a blank page the document begins, with its marks. */
    private static final int LEADING = 3;

    /** Some minute of work, after which a long scan lets others come first. */
    private static final int PAGES_IN_A_TURN = 10;

    private final Recognition recognition;
    private final RenditionTasks tasks;
    private final RenditionRows rows;
    private final DocumentStore store;
    private final RenditionSettings settings;
    private final OlderRenditions older;

    RecognitionOfPages(
            Recognition recognition,
            RenditionTasks tasks,
            RenditionRows rows,
            DocumentStore store,
            RenditionSettings settings,
            OlderRenditions older) {
        this.recognition = recognition;
        this.tasks = tasks;
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.older = older;
    }

    /**
     * Does it, or as much of it as it is this file's turn for.
     *
     * @throws Unmade {@code recognition-missing}
     * @throws Lease.Lost when another has taken over
     */
    void perform(Lease lease, Path parent) throws IOException, Unmade {
        recognition.require();
        int turn = 0;
        try (WorkFolder folder = WorkFolder.in(parent)) {
            for (PageContent page : rows.toRecognise(lease, settings.mostRecognised())) {
                if (++turn > PAGES_IN_A_TURN && tasks.othersWait(lease)) {
                    tasks.pause(lease, 0);
                    return;
                }
                read(lease, page, folder.path());
            }
        }
        rows.leaveUnrecognised(lease);
        tasks.recognised(lease);
        older.remove(lease.sha256());
    }

    private void read(Lease lease, PageContent page, Path folder) throws IOException {
        DrawnPage.Picture picture = page.pictures().get(PictureSize.LARGE);
        if (picture == null) {
            rows.recognised(lease, page.page(), page.text(), page.runs(), TextSource.NONE);
            return;
        }
        Path file = folder.resolve(picture.file());
        try (InputStream content = store.open(lease.key(page.page(), PictureSize.LARGE))) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        double points = page.width() / picture.width();
        try {
            List<TextRun> runs = Lines.inOrder(recognition.read(
                    file, (int) Math.round(POINTS_TO_THE_INCH / points), points, page.page() <= LEADING));
            String text = Lines.text(runs);
            // Nothing at all, where there is ink, is an answer too: a reader is told that the page can't be read.
            if (page.text().isEmpty() || text.length() > page.text().length()) {
                rows.recognised(lease, page.page(), text, runs, TextSource.RECOGNISED);
            } else {
                keep(lease, page);
            }
        } catch (Unmade unread) {
            LOG.info("No text of page {} of {}: {}", page.page(), lease.sha256(), unread.getMessage());
            keep(lease, page);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(Lease lease, PageContent page) {
        TextSource source = page.text().isEmpty() ? TextSource.NONE : TextSource.FILE;
        rows.recognised(lease, page.page(), page.text(), page.runs(), source);
    }
}
