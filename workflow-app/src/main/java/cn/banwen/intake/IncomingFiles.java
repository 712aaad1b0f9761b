package cn.banwen.intake;

import cn.banwen.intake.CheckedFiles.CheckedFile;
import cn.banwen.platform.FaultPoint;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files into the store in this order: examine, note the key as provisional, put, then let the document's
 * transaction take the key over. A crash between any two leaves a provisional key, which the sweep clears with its object.
 */
@Component
public class IncomingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFiles.class);

    private final Spool spool;
    private final Checking checking;
    private final DocumentStore store;
    private final FileRows rows;
    private final FaultPoint faults;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingFiles(
            Spool spool,
            Checking checking,
            DocumentStore store,
            FileRows rows,
            FaultPoint faults,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spool = spool;
        this.checking = checking;
        this.store = store;
        this.rows = rows;
        this.faults = faults;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A file in the store that no document has taken over. */
    public record StoredFile(ExaminedFile file, String sha256, String key) {}

    /**
     * Spools and examines what came with a request. The caller closes the result.
     *
     * @throws cn.banwen.refusal.Refusal when one of the files can't be taken in; then none is
     */
    public CheckedFiles check(List<Upload> uploads) throws IOException {
        return checking.check(uploads);
    }

    /**
     * The same for a file that came with enclosures, of which one that can't be taken in is left out. The caller closes the
     * result.
     *
     * @param leftOut hears the enclosure's name and why it is left out
     * @throws Refusal when the original can't be taken in, or nothing can at present
     */
    public CheckedFiles check(Upload original, List<Upload> enclosures, BiConsumer<String, Refusal> leftOut)
            throws IOException {
        return checking.check(original, enclosures, leftOut);
    }

    /** Puts the files into the store, their keys noted before. Called outside a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public List<StoredFile> store(CheckedFiles checked) {
        List<StoredFile> stored = new ArrayList<>();
        for (CheckedFile file : checked.files()) {
            stored.add(new StoredFile(file.examined(), file.spooled().sha256(), newKey()));
        }
        rows.noteProvisional(stored.stream().map(StoredFile::key).toList(), OfficialTime.now(clock));
        try {
            for (int i = 0; i < stored.size(); i++) {
                StoredFile file = stored.get(i);
                Path content = checked.files().get(i).spooled().path();
                store.put(file.key(), content, file.file().mediaType());
            }
        } catch (StorageUnavailableException away) {
            // whoever waited for a store that hangs is not to wait once more, to have it delete what it has got
            throw refusal("store-unavailable", away);
        } catch (RuntimeException failure) {
            discard(stored);
            throw failure instanceof StorageException refused ? refusal("store-unavailable", refused) : failure;
        }
        faults.reached(FaultPoint.AFTER_PUT);
        return stored;
    }

    private static Refusal refusal(String code, StorageException failure) {
        LOG.error("{}: {}", code, failure.getMessage());
        Refusal refusal = new Refusal(Refusal.Kind.UNAVAILABLE, code);
        refusal.initCause(failure);
        return refusal;
    }

    private String newKey() {
        return "documents/" + OfficialTime.at(clock.instant()).getYear() + "/" + UUID.randomUUID();
    }

    /** Makes stored files part of a document, in the caller's transaction, and publishes {@link FilesAttached} in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(UUID documentId, List<StoredFile> stored, String username, Instant at) {
        if (rows.clearProvisional(stored.stream().map(StoredFile::key).toList()) != stored.size()) {
            throw new IllegalStateException("a stored file was swept away before its document took it over");
        }
        attachTaken(documentId, stored, username, at);
    }

    /** The same for files whose keys the caller's transaction has taken off the ledger: {@link StagedFiles#take}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attachTaken(UUID documentId, List<StoredFile> taken, String username, Instant at) {
        int ordinal = rows.count(documentId);
        for (StoredFile file : taken) {
            ordinal++;
            rows.insert(new DocumentFile(
                    UUID.randomUUID(),
                    documentId,
                    ordinal,
                    file.file().name(),
                    file.file().mediaType(),
                    file.file().size(),
                    file.sha256(),
                    file.file().pages(),
                    file.file().readability(),
                    file.file().encrypted(),
                    file.key(),
                    at,
                    username));
        }
        if (!taken.isEmpty()) {
            events.publishEvent(new FilesAttached(
                    documentId,
                    taken.stream().map(StoredFile::sha256).toList(),
                    taken.stream().map(file -> file.file().mediaType()).toList()));
        }
    }

    /**
     * Removes stored files whose document did not come about. A commit whose answer was lost may have come about all the
     * same: what is not provisional any more is a document's and stays. What fails here the sweep makes up for.
     */
    public void discard(List<StoredFile> stored) {
        for (StoredFile file : stored) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (rows.clearProvisional(List.of(file.key())) > 0) {
                        store.delete(file.key());
                    }
                });
            } catch (RuntimeException failure) {
                // a database or a store that hangs would be waited for with each of many files as long as with the
                // first
                LOG.warn("{} and what came after it stay provisional until the sweep", file.key(), failure);
                return;
            }
        }
    }

    public List<DocumentFile> of(UUID documentId) {
        return rows.of(documentId);
    }

    public Optional<DocumentFile> find(UUID documentId, UUID fileId) {
        return rows.find(documentId, fileId);
    }

    /** Whether a document has a file with these bytes, or somebody a file that waits for its document. */
    public boolean has(String sha256) {
        return rows.withContent(sha256).isPresent();
    }

    /**
     * A private copy on disk of these bytes, whoever {@link #has} them; the caller closes it.
     *
     * @throws Refusal {@code disk-full}, {@code store-unavailable}, {@code file-lost}
     */
    public Optional<SpooledFile> copyOf(String sha256) throws IOException {
        Optional<FileRows.Location> place = rows.withContent(sha256);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(copy(place.get().key(), place.get().size()));
    }

    /** Whether some file's text can't be read, so that a person must look for a classification mark. */
    public boolean hasUnreadable(UUID documentId) {
        return rows.hasUnreadable(documentId);
    }

    /**
     * A private copy of the file on disk; the caller closes it.
     *
     * @throws cn.banwen.refusal.Refusal {@code disk-full}
     */
    public SpooledFile copy(DocumentFile file) throws IOException {
        return copy(file.objectKey(), file.size());
    }

    private SpooledFile copy(String key, long size) throws IOException {
        try (InputStream content = content(key, 0, size)) {
            return spool.receive(content, Long.MAX_VALUE);
        }
    }

    /**
     * The file's bytes from an offset; the caller closes.
     *
     * @throws Refusal {@code store-unavailable}, {@code file-lost}
     */
    public InputStream content(DocumentFile file, long offset, long length) {
        return content(file.objectKey(), offset, length);
    }

    private InputStream content(String key, long offset, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        try {
            return store.open(key, offset, length);
        } catch (ObjectNotFoundException failure) {
            throw refusal("file-lost", failure);
        } catch (StorageException failure) {
            throw refusal("store-unavailable", failure);
        }
    }
}
