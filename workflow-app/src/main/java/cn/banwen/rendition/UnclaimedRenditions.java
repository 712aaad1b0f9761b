package cn.banwen.rendition;

import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.StagedFileErased;
import cn.banwen.intake.StagedFileGone;
import cn.banwen.storage.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what was made of a file that became no document's, with all that was read from it. */
@Component
class UnclaimedRenditions {

    private final JdbcClient jdbc;
    private final IncomingFiles files;
    private final DocumentStore store;
    private final ApplicationEventPublisher events;

    UnclaimedRenditions(JdbcClient jdbc, IncomingFiles files, DocumentStore store, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.store = store;
        this.events = events;
    }

    /**
     * In the transaction that removes the file. The row is locked before anybody else's claim is looked for: whoever attaches
     * the same bytes at this moment has committed by then, or waits and makes the row anew.
     */
    @EventListener
    void remove(StagedFileGone gone) {
        boolean there = jdbc.sql("select sha256 from rendition where sha256 = ? for update")
                .param(gone.sha256())
                .query(String.class)
                .optional()
                .isPresent();
        if (there && !files.has(gone.sha256())) {
            jdbc.sql("delete from rendition where sha256 = ?")
                    .param(gone.sha256())
                    .update();
            events.publishEvent(new TextGone(gone.sha256()));
        }
    }

    /** After it; the row is gone unless somebody else has the same bytes. */
    @EventListener
    void removePictures(StagedFileErased erased) {
        removeIfGone(erased.sha256());
    }

    /** What a worker puts that does not know of it yet, it removes itself. */
    void removeIfGone(String sha256) {
        if (isGone(sha256)) {
            List<String> keys = new ArrayList<>();
            store.list(Lease.prefix(sha256), object -> keys.add(object.key()));
            // Who sends the same bytes meanwhile has them drawn under the same keys.
            keys.stream().takeWhile(key -> isGone(sha256)).forEach(store::delete);
        }
    }

    private boolean isGone(String sha256) {
        return jdbc.sql("select not exists (select from rendition where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }
}
