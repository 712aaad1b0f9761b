package cn.banwen.intake;

import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger of provisional keys accounts for. Of uploads under way only staged ones must be there. */
@Component
@Order(3)
@UsedByCommands
class ProvisionalObjects implements KeptObjects {

    private final JdbcClient jdbc;

    ProvisionalObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "staged";
    }

    /** Few: the sweep takes them after hours. */
    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        jdbc.sql("select object_key as key, size, sha256, null as owner from staged_upload")
                .query(KeptObject.class)
                .list()
                .forEach(consumer);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return jdbc.sql("select object_key from provisional_object where object_key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    @Override
    public Set<String> named(Collection<String> keys) {
        return jdbc.sql("select object_key from staged_upload where object_key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
