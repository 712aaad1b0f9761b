package cn.banwen.operation;

import cn.banwen.audit.AuditCheck;
import cn.banwen.audit.AuditReport;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares store and records in both directions, every digest included, and reckons the record of acts again. It changes
 * nothing and holds no lock, so people work on; a difference counts only where it is still there at a second look.
 */
@Component
@UsedByCommands
public class StoreCheck {

    private static final int LOT = 500;

    private final DocumentStore store;
    private final List<KeptObjects> kept;
    private final AuditCheck audit;
    private final Clock clock;

    StoreCheck(DocumentStore store, List<KeptObjects> kept, AuditCheck audit, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hears how far a check has come. */
    @FunctionalInterface
    public interface Progress {
        /** Called for each object, and while acts are reckoned again; throws to end the check. */
        void reached(long objects);
    }

    /** @throws cn.banwen.storage.StorageUnavailableException when the store goes away and stays away */
    public CheckReport run(Progress progress) {
        Instant started = OfficialTime.now(clock);
        Discrepancies found = new Discrepancies();
        Count seen = new Count(progress);
        List<CheckReport.KindCount> kinds = new ArrayList<>();
        for (KeptObjects kind : kept) {
            kinds.add(lookFor(kind, found, seen));
        }
        long stored = lookForStrangers(found, seen);
        AuditReport record = audit.run(() -> progress.reached(seen.total));
        return new CheckReport(
                started,
                OfficialTime.now(clock),
                kinds,
                stored,
                record.acts(),
                record.chains(),
                record.checkpoints(),
                found.total() + record.total(),
                Stream.concat(found.kept().stream(), record.findings().stream().map(StoreCheck::discrepancy))
                        .toList());
    }

    private static Discrepancy discrepancy(cn.banwen.audit.Finding finding) {
        String document =
                finding.documentId() == null ? null : finding.documentId().toString();
        return new Discrepancy(finding.kind().code(), document, null, finding.first(), finding.last());
    }

    private CheckReport.KindCount lookFor(KeptObjects kind, Discrepancies found, Count seen) {
        StoredContent content = new StoredContent(new PatientStore(store));
        Count objects = new Count(total -> {});
        Count bytes = new Count(total -> {});
        kind.forEach(object -> {
            StoredContent.Standing standing = content.of(object);
            String fault = standing.fault();
            if (fault != null && kind.named(Set.of(object.key())).contains(object.key())) {
                found.add(Discrepancy.of(fault, object.key(), object.owner()));
            }
            objects.add(1);
            bytes.add(standing.bytes());
            seen.add(1);
        });
        return new CheckReport.KindCount(kind.kind(), objects.total, bytes.total);
    }

    private long lookForStrangers(Discrepancies found, Count seen) {
        Count stored = new Count(total -> {});
        Set<String> lot = new HashSet<>();
        store.list("", object -> {
            stored.add(1);
            seen.add(1);
            lot.add(object.key());
            if (lot.size() == LOT) {
                examine(lot, found);
                lot.clear();
            }
        });
        examine(lot, found);
        return stored.total;
    }

    /** What one owner hands over to another between two questions is found at the second look. */
    private void examine(Set<String> keys, Discrepancies found) {
        Set<String> strangers = unknown(unknown(keys));
        strangers.stream()
                .sorted()
                .filter(key -> store.stat(key).isPresent())
                .forEach(key -> found.add(Discrepancy.of(Discrepancy.UNACCOUNTED, key, null)));
    }

    private Set<String> unknown(Set<String> keys) {
        Set<String> unknown = new HashSet<>(keys);
        for (KeptObjects kind : kept) {
            if (!unknown.isEmpty()) {
                unknown.removeAll(kind.known(unknown));
            }
        }
        return unknown;
    }

    private static final class Count {

        private final Progress progress;
        private long total;

        private Count(Progress progress) {
            this.progress = progress;
        }

        void add(long more) {
            total += more;
            progress.reached(total);
        }
    }
}
