package cn.banwen.operation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The checks that were asked for. Each call is a transaction of its own. */
@Component
class CheckRows {

    private static final int KEPT = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Notes a check as begun; false while another one runs. */
    boolean begin(UUID id, String username, Instant now) {
        return jdbc.sql(
                                """
                                insert into store_check (id, requested_by, requested_at, state, worked_at)
                                values (?, ?, ?, 'running', ?) on conflict do nothing
                                """)
                        .params(id, username, OfficialTime.at(now), OfficialTime.at(now))
                        .update()
                > 0;
    }

    /** Gives up the one whose worker has fallen silent. */
    void giveUp(Instant silentSince, Instant now) {
        jdbc.sql(
                        """
                        update store_check set state = 'failed', failure = 'check-interrupted', finished_at = ?
                        where state = 'running' and worked_at < ?
                        """)
                .params(OfficialTime.at(now), OfficialTime.at(silentSince))
                .update();
    }

    /** False when it was given up meanwhile. Not in the transaction of the check itself, which only reads. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean reached(UUID id, long seen, Instant now) {
        return jdbc.sql("update store_check set seen = ?, worked_at = ? where id = ? and state = 'running'")
                        .params(seen, OfficialTime.at(now), id)
                        .update()
                > 0;
    }

    void done(UUID id, CheckReport report) {
        finish(id, "done", json.writeValueAsString(report), null, report.finishedAt());
        jdbc.sql("delete from store_check where id in (select id from store_check order by requested_at desc offset ?)")
                .param(KEPT)
                .update();
    }

    void failed(UUID id, String code, Instant now) {
        finish(id, "failed", null, code, now);
    }

    private void finish(UUID id, String state, @Nullable String report, @Nullable String failure, Instant now) {
        jdbc.sql(
                        """
                        update store_check set state = ?, report = ?, failure = ?, finished_at = ?
                        where id = ? and state = 'running'
                        """)
                .params(SqlParams.of(state, report, failure, OfficialTime.at(now), id))
                .update();
    }

    /** The newest first. */
    List<CheckRun> newest() {
        return jdbc.sql(
                        """
                        select c.id, c.requested_by, c.requested_at, c.state, c.seen, c.finished_at, c.report, c.failure, p.name
                        from store_check c join person p on p.username = c.requested_by
                        order by c.requested_at desc limit ?
                        """)
                .param(KEPT)
                .query(this::run)
                .list();
    }

    private CheckRun run(ResultSet row, int number) throws SQLException {
        String report = row.getString("report");
        return new CheckRun(
                row.getObject("id", UUID.class),
                row.getString("requested_by"),
                row.getString("name"),
                OfficialTime.instant(row, "requested_at"),
                row.getString("state"),
                row.getLong("seen"),
                OfficialTime.instantOrNull(row, "finished_at"),
                report == null ? null : json.readValue(report, CheckReport.class),
                row.getString("failure"));
    }
}
