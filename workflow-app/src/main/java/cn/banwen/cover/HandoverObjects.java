package cn.banwen.cover;

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

/** The printed lists of confirmed handovers. */
@Component
@Order(2)
@UsedByCommands
class HandoverObjects implements KeptObjects {

    private final JdbcClient jdbc;

    HandoverObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "handovers";
    }

    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        Portions.each(last -> after(last.map(KeptObject::key).orElse("")), consumer);
    }

    private List<KeptObject> after(String key) {
        return jdbc.sql(
                        """
                        select pdf_key as key, pdf_size as size, pdf_sha256 as sha256, id::text as owner from handover
                        where pdf_key > ? order by pdf_key limit ?
                        """)
                .params(key, Portions.SIZE)
                .query(KeptObject.class)
                .list();
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return jdbc.sql("select pdf_key from handover where pdf_key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
