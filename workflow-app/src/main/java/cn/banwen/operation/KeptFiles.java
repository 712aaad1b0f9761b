package cn.banwen.operation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.WaitingThreads;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the store keep the files of archived documents from deletion for their 保管期限, where store and settings have object lock.
 * Done after the archiving, so that a store that is away holds no document up; two replicas that do it at once do no harm.
 */
@Component
class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final int PORTION = 200;

    /** 永久: longer than any store's own limit would not be taken. */
    private static final int FOR_EVER = 100;

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final Clock clock;

    KeptFiles(JdbcClient jdbc, DocumentStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    private record Archived(String key, String retention, OffsetDateTime archivedAt) {

        /** The period is counted from the first day of the following year, in Beijing. */
        Instant until() {
            int years =
                    switch (retention) {
                        case "10年" -> 10;
                        case "30年" -> 30;
                        default -> FOR_EVER;
                    };
            int archived = archivedAt.atZoneSameInstant(OfficialTime.ZONE).getYear();
            return LocalDate.of(archived + 1 + years, 1, 1)
                    .atStartOfDay(OfficialTime.ZONE)
                    .toInstant();
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M", scheduler = WaitingThreads.SCHEDULER)
    void look() {
        try {
            if (store.canKeep()) {
                keepAll();
            }
        } catch (StorageException away) {
            LOG.warn("无法锁定已归档的文件，稍后再试 / files of archived documents can't be kept now: {}", away.getMessage());
        }
    }

    private void keepAll() {
        String last = "";
        List<Archived> portion;
        do {
            portion = after(last);
            portion.forEach(this::keep);
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).key();
        } while (portion.size() == PORTION);
    }

    private List<Archived> after(String key) {
        return jdbc.sql(
                        """
                        select f.object_key as key, d.retention, d.archived_at
                        from document_file f join document d on d.id = f.document_id
                        where d.archived_at is not null and d.retention in ('10年', '30年', '永久') and f.object_key > ?
                          and not exists (select from kept_file k where k.object_key = f.object_key)
                        order by f.object_key limit ?
                        """)
                .params(key, PORTION)
                .query(Archived.class)
                .list();
    }

    private void keep(Archived file) {
        Instant until = file.until();
        try {
            store.keep(file.key(), until);
            jdbc.sql("insert into kept_file (object_key, until, kept_at) values (?, ?, ?) on conflict do nothing")
                    .params(file.key(), OfficialTime.at(until), OfficialTime.at(OfficialTime.now(clock)))
                    .update();
        } catch (ObjectNotFoundException missing) {
            LOG.warn("文件缺失，无法锁定 / a file of an archived document is missing, see the check: {}", file.key());
        }
    }
}
