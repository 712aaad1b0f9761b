package cn.banwen.registration;

import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.registration.BookExport.State;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Exports of the book: short ones at once, long ones in the background, where the asker can leave them and find them
 * again for a day. Everybody has only their own.
 */
@Component
class BookExports {

    /** So many lines are written while the asker waits: a few seconds. */
    static final int SHORT = 2_000;

    private static final int MOST_OPEN = 3;
    private static final int MOST_LISTED = 50;

    private final RegisterBook book;
    private final RegisterExporter exporter;
    private final ExportRows rows;
    private final ExportWorker worker;
    private final DocumentStore store;
    private final Spool spool;
    private final Clock clock;

    BookExports(
            RegisterBook book,
            RegisterExporter exporter,
            ExportRows rows,
            ExportWorker worker,
            DocumentStore store,
            Spool spool,
            Clock clock) {
        this.book = book;
        this.exporter = exporter;
        this.rows = rows;
        this.worker = worker;
        this.store = store;
        this.spool = spool;
        this.clock = clock;
    }

    /**
     * A short export, written to disk; the caller closes it.
     *
     * @throws Refusal {@code export-too-long} for more than {@link #SHORT} lines
     */
    SpooledFile write(RegisterSelection selection, RegisterFormat format, String username) throws IOException {
        long lines = book.count(selection, username);
        if (lines > SHORT) {
            throw new Refusal(Refusal.Kind.INVALID, "export-too-long", lines, SHORT);
        }
        return spool.fill(out -> exporter.write(selection, format, username, out, (done, total) -> {}));
    }

    /**
     * Asks for an export in the background; one of the same that is not finished yet is given instead of another.
     *
     * @throws Refusal {@code too-many-exports}
     */
    BookExport request(RegisterSelection selection, RegisterFormat format, String username) {
        UUID id = rows.sameOpen(username, format, selection).orElseGet(() -> {
            if (rows.countOpen(username) >= MOST_OPEN) {
                throw new Refusal(Refusal.Kind.CONFLICT, "too-many-exports", MOST_OPEN);
            }
            UUID fresh = UUID.randomUUID();
            long lines = book.count(selection, username);
            rows.insert(fresh, username, OfficialTime.now(clock), format, selection, lines);
            return fresh;
        });
        worker.wake();
        return find(id, username);
    }

    /** The person's exports, newest first. */
    List<BookExport> of(String username) {
        return rows.of(username, MOST_LISTED);
    }

    /** @throws Refusal {@code export-not-found}, also for another's */
    BookExport find(UUID id, String username) {
        return rows.find(id, username).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "export-not-found"));
    }

    /**
     * The bytes of a finished export; the caller closes.
     *
     * @throws Refusal {@code export-not-ready}
     */
    InputStream open(BookExport export) {
        if (export.state() != State.READY) {
            throw new Refusal(Refusal.Kind.CONFLICT, "export-not-ready");
        }
        return store.open(BookExport.objectKey(export.id()));
    }
}
