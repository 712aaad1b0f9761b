package cn.banwen.search;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has everything read anew while people work; until a document's turn comes it is found as before. */
@Component
class Rebuilds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SearchWorker worker;

    Rebuilds(JdbcClient jdbc, Clock clock, SearchWorker worker) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.worker = worker;
    }

    Rebuild state() {
        return jdbc.sql(
                        """
                        select c.waiting, c.failing, c.remaining, r.documents, r.started_at, r.started_by
                        from search_rebuild r, (select count(*) filter (where rank = 0) as waiting,
                          count(*) filter (where tries > 0) as failing, count(*) filter (where rank = 1 and tries = 0) as remaining
                          from search_change) c
                        """)
                .query(Rebuild.class)
                .single();
    }

    /**
     * Begins to read everything anew, by the rules of this version: so the version before takes the index over again from a
     * newer one that was taken back. What the last time could not be read is tried with the rest.
     *
     * @param username null for the application itself
     * @throws Refusal {@code search-rebuild-running}
     */
    @Transactional
    public void start(@Nullable String username) {
        if (lock() <= Part.VERSION && state().running()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search-rebuild-running");
        }
        begin(username);
    }

    /** After an upgrade that indexes otherwise, and after the first one that indexes at all. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void startAfterUpgrade() {
        if (lock() < Part.VERSION) {
            begin(null);
        }
        worker.wake();
    }

    /** The version that the index is made by. */
    private int lock() {
        return jdbc.sql("select version from search_rebuild for update")
                .query(Integer.class)
                .single();
    }

    private void begin(@Nullable String username) {
        jdbc.sql("delete from search_change where rank = 1").update();
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        int documents = jdbc.sql(
                        """
                        insert into search_change (document_id, rank, noted_at, due_at)
                        select id, 1, ?, ? from document order by received_at desc
                        """)
                .params(now, now)
                .update();
        jdbc.sql("update search_rebuild set version = ?, documents = ?, started_at = ?, started_by = ?")
                .params(SqlParams.of(Part.VERSION, documents, now, username))
                .update();
        worker.wake();
    }
}
