package cn.banwen.search;

import cn.banwen.audit.ActAppended;
import cn.banwen.platform.OfficialTime;
import cn.banwen.rendition.TextReady;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be read anew: noted by the transaction that changes it, taken by whichever process looks first. */
@Component
class SearchChanges {

    /** First half of the advisory lock that a document is read anew under. */
    private static final int LOCK = 200;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SearchChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param rank 0 for a change, 1 where everything is read anew
     */
    record Change(long id, @Nullable UUID documentId, @Nullable String sha256, int rank, int tries) {}

    @EventListener
    void note(ActAppended act) {
        jdbc.sql("insert into search_change (document_id, noted_at, due_at) values (?, ?, ?)")
                .params(act.documentId(), now(), now())
                .update();
    }

    /**
     * By the file and not by its documents: one whose transaction is not over yet would be missed. Whoever reads the row
     * sees it, or finds the change that it notes itself.
     */
    @EventListener
    void note(TextReady text) {
        jdbc.sql("insert into search_change (sha256, noted_at, due_at) values (?, ?, ?)")
                .params(text.sha256(), now(), now())
                .update();
    }

    /**
     * The first that are due, locked until the transaction ends; others take others. None where a newer version than this
     * has begun to read everything anew: in an upgrade that replaces one process at a time its rows would be written over by
     * the older rules.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Change> take(int most) {
        return jdbc.sql(
                        """
                        select id, document_id, sha256, rank, tries from search_change where due_at <= ?
                          and (select version from search_rebuild) <= ?
                        order by rank, id limit ? for update skip locked
                        """)
                .params(now(), Part.VERSION, most)
                .query(Change.class)
                .list();
    }

    /**
     * The documents of the changes, each locked until the transaction ends: whoever reads one later sees at least as much
     * of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedSet<UUID> lockDocuments(List<Change> changes) {
        SortedSet<UUID> documents = new TreeSet<>();
        for (Change change : changes) {
            UUID document = change.documentId();
            if (document == null) {
                documents.addAll(jdbc.sql("select document_id from document_file where sha256 = ?")
                        .param(change.sha256())
                        .query(UUID.class)
                        .list());
            } else {
                documents.add(document);
            }
        }
        Integer[] keys =
                documents.stream().map(UUID::hashCode).distinct().sorted().toArray(Integer[]::new);
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(?, key) from unnest(?::int[]) key) locked")
                .params(LOCK, keys)
                .query(Long.class)
                .single();
        return documents;
    }

    void remove(Collection<Change> changes) {
        jdbc.sql("delete from search_change where id = any (?)")
                .param(changes.stream().map(Change::id).toArray(Long[]::new))
                .update();
    }

    /** Tries again later, and later each time. */
    void postpone(Change change) {
        Duration pause = Duration.ofSeconds(1L << Math.min(change.tries() + 2, 30));
        jdbc.sql("update search_change set tries = tries + 1, due_at = ? where id = ?")
                .params(
                        OfficialTime.at(
                                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)),
                        change.id())
                .update();
    }

    private OffsetDateTime now() {
        return OfficialTime.at(OfficialTime.now(clock));
    }
}
