package cn.banwen.rendition;

import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makings of a rendition before the one that readers see. */
@Component
class OlderRenditions {

    private static final Logger LOG = LoggerFactory.getLogger(OlderRenditions.class);

    private final JdbcClient jdbc;
    private final DocumentStore store;

    OlderRenditions(JdbcClient jdbc, DocumentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * Removes them: by a listing of the store, which also finds what a crash left without a row. What can't be removed now is
     * left to the next making, and no failure of this one.
     */
    void remove(String sha256) {
        try {
            removeAll(sha256);
        } catch (StorageException | DataAccessException e) {
            LOG.warn("Older renditions of {} are left in the store", sha256, e);
        }
    }

    private void removeAll(String sha256) {
        Optional<Integer> shown = jdbc.sql("select shown from rendition where sha256 = ? and shown is not null")
                .param(sha256)
                .query(Integer.class)
                .optional();
        if (shown.isEmpty()) {
            return;
        }
        jdbc.sql("delete from rendition_page where sha256 = ? and generation < ?")
                .params(sha256, shown.get())
                .update();
        String prefix = Lease.prefix(sha256);
        List<String> older = new ArrayList<>();
        store.list(prefix, object -> {
            String rest = object.key().substring(prefix.length());
            if (Integer.parseInt(rest.substring(0, rest.indexOf('/'))) < shown.get()) {
                older.add(object.key());
            }
        });
        older.forEach(store::delete);
    }
}
