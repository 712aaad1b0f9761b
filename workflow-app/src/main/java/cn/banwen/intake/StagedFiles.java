package cn.banwen.intake;

import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.storage.DocumentStore;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that a person sends one at a time, before the document that they will make. Each lies in the store under a
 * provisional key: whatever becomes of the person, the sweep clears it after {@link ProvisionalSweep#AGE}.
 */
@Component
public class StagedFiles {

    /** So many one person may have waiting, which bounds what an endless upload can fill. */
    static final int MOST = 120;

    private final StagedRows rows;
    private final DocumentStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagedFiles(StagedRows rows, DocumentStore store, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asked before the bytes are stored.
     *
     * @throws Refusal {@code too-many-uploads}
     */
    public void requireRoom(String username) {
        if (rows.count(username) >= MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "too-many-uploads", MOST);
        }
    }

    /** Keeps a stored file for the person, under an id of its own, and publishes {@link FileStaged}. */
    @Transactional
    public StagedFile keep(StoredFile stored, String username) {
        StagedFile staged = new StagedFile(UUID.randomUUID(), stored, OfficialTime.now(clock));
        rows.insert(staged, username);
        events.publishEvent(new FileStaged(staged.sha256(), staged.file().mediaType()));
        return staged;
    }

    /** What the person has waiting, the oldest first. */
    public List<StagedFile> of(String username) {
        return rows.of(username);
    }

    /**
     * Those files, in the order of the ids.
     *
     * @throws Refusal {@code upload-gone} when one is not the person's, was taken over, removed or swept
     */
    public List<StagedFile> find(List<UUID> ids, String username) {
        return inOrder(rows.find(ids, username), ids);
    }

    /**
     * Takes the files over in the caller's transaction, which makes them part of a document or rolls back. Of two who
     * try, the second is refused.
     *
     * @throws Refusal {@code upload-gone}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> take(List<UUID> ids, String username) {
        return inOrder(rows.take(ids, username), ids).stream()
                .map(StagedFile::stored)
                .toList();
    }

    /** Removes the files with their objects and publishes {@link StagedFileGone}; what is gone already is no error. */
    @Transactional
    public void remove(List<UUID> ids, String username) {
        for (StagedFile file : rows.take(ids, username)) {
            store.delete(file.stored().key());
            events.publishEvent(new StagedFileGone(file.sha256()));
        }
    }

    private static List<StagedFile> inOrder(Collection<StagedFile> found, List<UUID> ids) {
        if (found.size() != ids.size() || new HashSet<>(ids).size() != ids.size()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "upload-gone");
        }
        return ids.stream()
                .map(id -> found.stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
