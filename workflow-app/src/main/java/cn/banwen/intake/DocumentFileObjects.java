package cn.banwen.intake;

import cn.banwen.platform.Portions;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of documents. */
@Component
@Order(1)
@UsedByCommands
class DocumentFileObjects implements KeptObjects {

    private final JdbcClient jdbc;

    DocumentFileObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        Portions.each(last -> after(last.map(KeptObject::key).orElse("")), consumer);
    }

    private List<KeptObject> after(String key) {
        return jdbc.sql(
                        """
                        select object_key as key, size, sha256, document_id::text as owner from document_file
                        where object_key > ? order by object_key limit ?
                        """)
                .params(key, Portions.SIZE)
                .query(KeptObject.class)
                .list();
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return jdbc.sql("select object_key from document_file where object_key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
