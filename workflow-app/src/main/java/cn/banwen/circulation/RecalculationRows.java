package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reckonings anew that were asked for, and how far each has come. */
@Component
class RecalculationRows {

    private static final String SELECT =
            """
            select id, cause, detail, requested_by, requested_at, cursor_at, settled, looked_at, earlier, later, finished_at
            from recalculation
            """;

    private final JdbcClient jdbc;

    RecalculationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param cause {@code introduced}, {@code calendar}, {@code hours} or {@code rules}
     * @param cursor the last document looked at; null where a walk begins
     * @param settled whether nothing older was under way when the walk began
     */
    record Row(
            long id,
            String cause,
            @Nullable String detail,
            @Nullable String requestedBy,
            Instant requestedAt,
            @Nullable UUID cursor,
            boolean settled,
            int lookedAt,
            int earlier,
            int later,
            @Nullable Instant finishedAt) {}

    void ask(String cause, @Nullable String detail, @Nullable String username, Instant at) {
        jdbc.sql(
                        """
                        insert into recalculation (cause, detail, requested_by, requested_at, requested_in)
                        values (?, ?, ?, ?, pg_current_xact_id())
                        """)
                .params(SqlParams.of(cause, detail, username, OfficialTime.at(at)))
                .update();
    }

    /** The oldest unfinished, locked; empty also where another process is at it. */
    Optional<Row> take() {
        return jdbc.sql(SELECT + " where id = (select min(id) from recalculation where finished_at is null)"
                        + " for update skip locked")
                .query(RecalculationRows::map)
                .optional();
    }

    /** The same as it stands, whoever is at it. */
    Optional<Row> oldest() {
        return jdbc.sql(SELECT + " where finished_at is null order by id limit 1")
                .query(RecalculationRows::map)
                .optional();
    }

    Optional<Row> newest() {
        return jdbc.sql(SELECT + " order by id desc limit 1")
                .query(RecalculationRows::map)
                .optional();
    }

    /**
     * Begins a walk over all open documents. A transaction that read the state before and has not written yet is seen by
     * nobody: it gets three seconds.
     */
    void begin(long id) {
        jdbc.sql(
                        """
                        update recalculation set settled = pg_snapshot_xmin(pg_current_snapshot()) > requested_in
                          and clock_timestamp() > created_at + interval '3 seconds'
                        where id = ?
                        """)
                .param(id)
                .update();
    }

    void reached(long id, @Nullable UUID cursor, int lookedAt, int earlier, int later) {
        jdbc.sql(
                        """
                        update recalculation set cursor_at = ?, looked_at = looked_at + ?, earlier = earlier + ?, later = later + ?
                        where id = ?
                        """)
                .params(SqlParams.of(cursor, lookedAt, earlier, later, id))
                .update();
    }

    /** Ends the walk, and with a settled one the reckoning; else another walk looks for what came late. */
    void walked(long id, Instant at) {
        jdbc.sql(
                        """
                        update recalculation set cursor_at = null, finished_at = case when settled then ?::timestamptz end where id = ?
                        """)
                .params(OfficialTime.at(at), id)
                .update();
    }

    List<Row> unfinished() {
        return jdbc.sql(SELECT + " where finished_at is null order by id")
                .query(RecalculationRows::map)
                .list();
    }

    private static Row map(ResultSet row, int rowNumber) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("cause"),
                row.getString("detail"),
                row.getString("requested_by"),
                OfficialTime.instant(row, "requested_at"),
                row.getObject("cursor_at", UUID.class),
                row.getBoolean("settled"),
                row.getInt("looked_at"),
                row.getInt("earlier"),
                row.getInt("later"),
                OfficialTime.instantOrNull(row, "finished_at"));
    }
}
