package cn.banwen.intake;

import cn.banwen.intake.FileRows.Released;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that a person sends one at a time, before the document that they will make. Each lies in the store under a
 * provisional key: whatever becomes of the person, the sweep clears it after {@link ProvisionalSweep#AGE}.
 */
@Component
public class StagedFiles {

    /** So many one person may have waiting, which bounds what an endless upload can fill. */
    static final int MOST = 120;

    private final StagedRows rows;
    private final ReleasedObjects released;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagedFiles(
            StagedRows rows,
            ReleasedObjects released,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.released = released;
        this.transaction = transaction;
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

    /**
     * Removes the files in a transaction of its own, which publishes {@link StagedFileGone}, and then their objects; what is gone
     * already is no error, and an object that can't be removed now is the sweep's. Called outside a transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void remove(List<UUID> ids, String username) {
        List<Released> objects = transaction.execute(status -> {
            List<Released> given = rows.release(ids, username);
            given.forEach(released::tell);
            return given;
        });
        released.remove(Objects.requireNonNull(objects));
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
