package cn.banwen.posts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 事项: what a document is about where an absent holder may want to keep it back, such as finance or personnel. */
@Component
public class Matters {

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by code, in the office's order. */
    public Map<String, String> all() {
        Map<String, String> matters = new LinkedHashMap<>();
        jdbc.sql("select code, name from matter order by position, code").query(row -> {
            matters.put(row.getString("code"), row.getString("name"));
        });
        return matters;
    }
}
