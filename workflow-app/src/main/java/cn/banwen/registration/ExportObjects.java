package cn.banwen.registration;

import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports of the book that wait for a day to be fetched. */
@Component
@Order(4)
@UsedByCommands
class ExportObjects implements KeptObjects {

    private static final String KEY = "'exports/' || id";

    private final JdbcClient jdbc;

    ExportObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "exports";
    }

    /** Few: everybody has only so many a day. */
    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        jdbc.sql("select " + KEY + " as key, size, null as sha256, null as owner from register_export"
                        + " where state = 'ready'")
                .query(KeptObject.class)
                .list()
                .forEach(consumer);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return jdbc.sql("select " + KEY + " from register_export where " + KEY + " = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    @Override
    public Set<String> named(Collection<String> keys) {
        return jdbc.sql("select " + KEY + " from register_export where state = 'ready' and " + KEY + " = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
