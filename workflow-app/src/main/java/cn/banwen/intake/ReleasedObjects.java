package cn.banwen.intake;

import cn.banwen.intake.FileRows.Released;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageUnavailableException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the ledger has given up. First a commit says so, then the object goes, and only then its key: whatever fails in
 * between, nobody is shown a file whose object is gone, and the next sweep finds the key.
 */
@Component
class ReleasedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasedObjects.class);

    private final FileRows rows;
    private final DocumentStore store;
    private final ApplicationEventPublisher events;

    ReleasedObjects(FileRows rows, DocumentStore store, ApplicationEventPublisher events) {
        this.rows = rows;
        this.store = store;
        this.events = events;
    }

    /** In the transaction that gives it up. */
    void tell(Released object) {
        if (object.sha256() != null) {
            events.publishEvent(new StagedFileGone(object.sha256()));
        }
    }

    /** After that transaction; returns how many are gone. What can't be removed now stays for the sweep. */
    int remove(List<Released> objects) {
        int removed = 0;
        for (Released object : objects) {
            try {
                store.delete(object.key());
                if (object.sha256() != null) {
                    events.publishEvent(new StagedFileErased(object.sha256()));
                }
                rows.forget(object);
                removed++;
            } catch (StorageUnavailableException away) {
                // a store that hangs would be waited for with each of many objects as long as with the first
                LOG.warn("{} and what comes after it wait for the next sweep", object.key(), away);
                return removed;
            } catch (RuntimeException failure) {
                LOG.warn("{} waits for the next sweep", object.key(), failure);
            }
        }
        return removed;
    }
}
