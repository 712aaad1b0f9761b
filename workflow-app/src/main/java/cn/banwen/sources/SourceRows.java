package cn.banwen.sources;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SourceRows {

    private static final String SELECT =
            """
            select s.last_look_at, s.last_success_at, s.last_error_at, s.error, s.error_args, s.failures, s.next_look_at,
              count(*) filter (where i.state in ('taken', 'kept-outside')) as taken,
              count(*) filter (where i.state = 'failed') as failed
            from intake_source s left join intake_item i on i.source = s.code
            """;

    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A source that was never looked at is due at once; what is known of the others stays. */
    void meet(String code, Instant now) {
        jdbc.sql("insert into intake_source (code, next_look_at) values (?, ?) on conflict do nothing")
                .params(code, OfficialTime.at(now))
                .update();
    }

    List<String> due(Collection<String> codes, Instant now) {
        return jdbc.sql("select code from intake_source where code = any (?) and next_look_at <= ?")
                .params(codes.toArray(String[]::new), OfficialTime.at(now))
                .query(String.class)
                .list();
    }

    /** Whether it is still due, asked when nobody else can be looking. */
    boolean isDue(String code, Instant now) {
        return !due(List.of(code), now).isEmpty();
    }

    void lookNow(String code, Instant now) {
        jdbc.sql("update intake_source set next_look_at = ? where code = ?")
                .params(OfficialTime.at(now), code)
                .update();
    }

    void succeeded(String code, Instant began, Instant now, Instant next) {
        jdbc.sql(
                        """
                        update intake_source set last_look_at = ?, last_success_at = ?, error = null, error_args = null, failures = 0,
                          next_look_at = ? where code = ?
                        """)
                .params(OfficialTime.at(began), OfficialTime.at(now), OfficialTime.at(next), code)
                .update();
    }

    int failures(String code) {
        return jdbc.sql("select failures from intake_source where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    void failed(String code, Instant began, Instant now, Instant next, String error, List<String> args) {
        jdbc.sql(
                        """
                        update intake_source set last_look_at = ?, last_error_at = ?, error = ?, error_args = ?,
                          failures = failures + 1, next_look_at = ? where code = ?
                        """)
                .params(
                        OfficialTime.at(began),
                        OfficialTime.at(now),
                        error,
                        args.toArray(String[]::new),
                        OfficialTime.at(next),
                        code)
                .update();
    }

    Optional<SourceState> find(String code) {
        return jdbc.sql(SELECT + " where s.code = ? group by s.code")
                .param(code)
                .query(SourceRows::map)
                .optional();
    }

    private static SourceState map(ResultSet row, int rowNumber) throws SQLException {
        return new SourceState(
                OfficialTime.instantOrNull(row, "last_look_at"),
                OfficialTime.instantOrNull(row, "last_success_at"),
                OfficialTime.instantOrNull(row, "last_error_at"),
                row.getString("error"),
                ItemRows.texts(row, "error_args"),
                row.getInt("failures"),
                OfficialTime.instantOrNull(row, "next_look_at"),
                row.getLong("taken"),
                row.getLong("failed"));
    }
}
