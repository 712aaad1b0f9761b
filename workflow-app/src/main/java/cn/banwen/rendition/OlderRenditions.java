package cn.banwen.rendition;

import cn.banwen.storage.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makings of a rendition before the one that readers see. */
@Component
class OlderRenditions {

    private final JdbcClient jdbc;
    private final DocumentStore store;

    OlderRenditions(JdbcClient jdbc, DocumentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Removes them: by a listing of the store, which also finds what a crash left without a row. */
    void remove(String sha256) {
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
