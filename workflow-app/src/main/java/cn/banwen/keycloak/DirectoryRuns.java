package cn.banwen.keycloak;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports of comparisons, kept for a while. */
class DirectoryRuns {

    private static final int KEPT = 200;
    private static final TypeReference<List<DirectoryLine>> LINES = new TypeReference<>() {};
    private static final String SELECT =
            """
            select run.id, run.at, run.by, person.name, run.applied, run.lines
            from directory_run run left join person on person.username = run.by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DirectoryRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A comparison.
     *
     * @param by user name, null where the schedule asked
     * @param byName the same by name
     * @param applied whether what it found was done, or only shown
     */
    record Run(
            long id,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String byName,
            boolean applied,
            List<DirectoryLine> lines) {

        public long problems() {
            return lines.stream().filter(DirectoryLine::problem).count();
        }

        public long changes() {
            return lines.size() - problems();
        }
    }

    Run add(@Nullable String by, boolean applied, List<DirectoryLine> lines) {
        jdbc.sql("delete from directory_run where id <= (select max(id) from directory_run) - ?")
                .param(KEPT)
                .update();
        long id = jdbc.sql("insert into directory_run (at, by, applied, lines) values (?, ?, ?, ?) returning id")
                .params(SqlParams.of(
                        OfficialTime.at(OfficialTime.now(clock)), by, applied, json.writeValueAsString(lines)))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<Run> find(long id) {
        return jdbc.sql(SELECT + "where run.id = ?").param(id).query(this::run).optional();
    }

    /** The newest first. */
    List<Run> newest(int most) {
        return jdbc.sql(SELECT + "order by run.id desc limit ?")
                .param(most)
                .query(this::run)
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                OfficialTime.at(OfficialTime.instant(row, "at")),
                row.getString("by"),
                row.getString("name"),
                row.getBoolean("applied"),
                json.readValue(row.getString("lines"), LINES));
    }
}
