package cn.banwen.operation;

import cn.banwen.operation.PartState.Level;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import org.springframework.stereotype.Component;

/** The file store. */
@Component
class StorePart implements PartOfSystem {

    private static final String PART = "store";

    private final DocumentStore store;

    StorePart(DocumentStore store) {
        this.store = store;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public PartState state() {
        try {
            store.check();
            return PartState.of(PART, Level.GOOD, "up").toldOn("/administration/check");
        } catch (StorageException away) {
            return PartState.of(PART, Level.BAD, "away");
        }
    }
}
