package cn.banwen.operation;

import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.StorageTrouble;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import org.springframework.stereotype.Component;

/** The file store. */
@Component
class StorePart implements PartOfSystem {

    private static final String PART = "store";

    private final DocumentStore store;
    private final StorageTrouble troubles;
    private final KeptFiles files;

    StorePart(DocumentStore store, StorageTrouble troubles, KeptFiles files) {
        this.files = files;
        this.store = store;
        this.troubles = troubles;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public PartState state() {
        try {
            store.check();
            return troubles.lacks(store)
                    .map(lack -> PartState.of(PART, Level.WARNING, "lacks", lack))
                    .orElseGet(this::serving)
                    .toldOn("/administration/check");
        } catch (StorageException away) {
            return PartState.of(PART, Level.BAD, "away", troubles.of(away));
        }
    }

    private PartState serving() {
        long refused = files.refused();
        return refused == 0
                ? PartState.of(PART, Level.GOOD, "up")
                : PartState.of(PART, Level.WARNING, "refused", refused);
    }
}
