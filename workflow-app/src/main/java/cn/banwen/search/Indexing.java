package cn.banwen.search;

import cn.banwen.search.SearchChanges.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads changed documents anew. What fails is left and tried later, by itself, so that nothing waits behind it. */
@Component
class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 40;

    /** In memory at the same time, one document's more or less. */
    private static final int MOST_PARTS = 500;

    private final SearchChanges changes;
    private final DocumentParts parts;
    private final PartRows rows;
    private final TransactionTemplate transaction;

    Indexing(SearchChanges changes, DocumentParts parts, PartRows rows, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.parts = parts;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Change> taken;

        Failed(List<Change> taken, RuntimeException cause) {
            super(cause);
            this.taken = taken;
        }
    }

    /** Does some of what waits; false when nothing is due. */
    boolean step() {
        try {
            return step(AT_ONCE);
        } catch (Failed several) {
            // One of them spoils the others' transaction: each has one of its own.
            for (int i = 0; i < several.taken.size() && !Thread.currentThread().isInterrupted(); i++) {
                alone();
            }
            return true;
        }
    }

    private void alone() {
        try {
            step(1);
        } catch (Failed one) {
            Change change = one.taken.get(0);
            LOG.warn("The search could not read {} anew, tries {}", change, change.tries() + 1, one.getCause());
            changes.postpone(change);
        }
    }

    private boolean step(int most) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<Change> taken = changes.take(most);
            if (taken.isEmpty()) {
                return false;
            }
            try {
                read(taken);
            } catch (RuntimeException e) {
                throw new Failed(taken, e);
            }
            return true;
        }));
    }

    private void read(List<Change> taken) {
        SortedSet<UUID> documents = changes.lockDocuments(taken);
        Set<UUID> anew = new HashSet<>();
        for (Change change : taken) {
            UUID document = change.documentId();
            if (document != null && change.rank() > 0) {
                anew.add(document);
            }
        }
        replace(documents, anew);
        changes.remove(taken);
    }

    /** Some documents together, as long as they are short: one with a thousand pages is written alone. */
    private void replace(SortedSet<UUID> documents, Set<UUID> anew) {
        List<UUID> some = new ArrayList<>();
        List<Part> read = new ArrayList<>();
        for (UUID document : documents) {
            some.add(document);
            read.addAll(parts.of(document));
            if (read.size() >= MOST_PARTS || document.equals(documents.last())) {
                rows.replace(some, read, anew);
                some.clear();
                read.clear();
            }
        }
    }
}
