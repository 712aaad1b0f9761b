package cn.banwen.operation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.WaitingThreads;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.Keeping;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import cn.banwen.storage.StorageUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    private volatile long refused;

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
            Optional<Keeping> keeping = store.keeping();
            refused = keeping.isPresent() ? keepAll(keeping.get()) : 0;
        } catch (StorageException away) {
            LOG.warn("无法锁定已归档的文件，稍后再试 / files of archived documents can't be kept now: {}", away.getMessage());
        }
    }

    /** How many files the store refused to keep at the last look of this process. */
    long refused() {
        return refused;
    }

    private long keepAll(Keeping keeping) {
        long refusals = 0;
        String last = "";
        List<Archived> portion;
        do {
            portion = after(last, keeping);
            for (Archived file : portion) {
                Optional<StorageException> refusal = keep(file, keeping);
                if (refusal.isPresent() && refusals++ == 0) {
                    LOG.warn(
                            "存储拒绝锁定已归档的文件，例如 / the store refuses to keep files of archived documents, such as {}: {}",
                            file.key(),
                            refusal.get().getMessage());
                }
            }
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).key();
        } while (portion.size() == PORTION);
        return refusals;
    }

    /** Also what is kept otherwise than the settings say by now. */
    private List<Archived> after(String key, Keeping keeping) {
        return jdbc.sql(
                        """
                        select f.object_key as key, d.retention, d.archived_at
                        from document_file f join document d on d.id = f.document_id
                        where d.archived_at is not null and d.retention in ('10年', '30年', '永久') and f.object_key > ?
                          and not exists (select from kept_file k
                            where k.object_key = f.object_key and k.mode = ? and k.bucket = ?)
                        order by f.object_key limit ?
                        """)
                .params(key, keeping.mode().name(), keeping.bucket(), PORTION)
                .query(Archived.class)
                .list();
    }

    /** Returns why the store refuses this one; a store that is away is thrown. */
    private Optional<StorageException> keep(Archived file, Keeping keeping) {
        Instant until = file.until();
        Instant now = OfficialTime.now(clock);
        if (!until.isAfter(now)) {
            return Optional.empty();
        }
        try {
            store.keep(file.key(), until);
        } catch (ObjectNotFoundException missing) {
            LOG.warn("文件缺失，无法锁定 / a file of an archived document is missing, see the check: {}", file.key());
            return Optional.empty();
        } catch (StorageUnavailableException away) {
            throw away;
        } catch (StorageException refusal) {
            return Optional.of(refusal);
        }
        jdbc.sql(
                        """
                        insert into kept_file (object_key, until, kept_at, mode, bucket) values (?, ?, ?, ?, ?)
                        on conflict (object_key) do update set until = excluded.until, kept_at = excluded.kept_at,
                          mode = excluded.mode, bucket = excluded.bucket
                        """)
                .params(
                        file.key(),
                        OfficialTime.at(until),
                        OfficialTime.at(now),
                        keeping.mode().name(),
                        keeping.bucket())
                .update();
        return Optional.empty();
    }
}
