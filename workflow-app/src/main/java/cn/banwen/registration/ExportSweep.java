package cn.banwen.registration;

import cn.banwen.platform.WaitingThreads;
import cn.banwen.storage.DocumentStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes exports a day after they were finished: first the file, then the row, so that no file is left without one. */
@Component
class ExportSweep {

    private static final int LOT = 100;

    private final ExportRows rows;
    private final DocumentStore store;
    private final Clock clock;

    ExportSweep(ExportRows rows, DocumentStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M", scheduler = WaitingThreads.SCHEDULER)
    void sweep() {
        List<UUID> old = rows.finishedBefore(clock.instant().minus(BookExport.KEPT), LOT);
        for (UUID id : old) {
            store.delete(BookExport.objectKey(id));
            rows.delete(id);
        }
    }
}
