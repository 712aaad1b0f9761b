package cn.banwen.deadlines;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the table. */
@Component
class RuleRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first, the product's not among them. */
    List<RuleVersion> all() {
        return jdbc.sql("select version, rules, changed_by, changed_at from deadline_rules order by version desc")
                .query((row, n) -> new RuleVersion(
                        row.getInt("version"),
                        json.readValue(row.getString("rules"), RuleTable.class),
                        row.getString("changed_by"),
                        OfficialTime.instant(row, "changed_at")))
                .list();
    }

    /** False where somebody else has made this version. */
    boolean add(int version, RuleTable table, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into deadline_rules (version, rules, changed_by, changed_at)
                                values (?, ?::jsonb, ?, ?) on conflict do nothing
                                """)
                        .params(version, json.writeValueAsString(table), by, OfficialTime.at(at))
                        .update()
                == 1;
    }
}
