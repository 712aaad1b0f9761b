package cn.banwen.posts;

import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of absences. Entering or ending one writes one row, whatever waits at the posts. */
@Component
class AbsenceRows {

    private static final String SELECT =
            """
            select x.id, x.username, x.reason, x.whereabouts, x.scope, x.matters, x.stated_from, x.stated_until, x.starts_at, x.ends_at,
              x.notes, x.entered_by, x.entered_at, x.returned_by, x.returned_at, x.approver, x.approval, x.refusal, p.name as name, e.name as entered_by_name, r.name as returned_by_name
            from absence x
              join person p on p.username = x.username
              join person e on e.username = x.entered_by
              left join person r on r.username = x.returned_by
            """;

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            String username, AbsenceStatement stated, String enteredBy, Instant at, String approver, String approval) {
        AbsencePeriod period = stated.period();
        return jdbc.sql(
                        """
                        insert into absence (username, reason, whereabouts, scope, matters, stated_from, stated_until, starts_at,
                          ends_at, notes, entered_by, entered_at, approver, approval)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(SqlParams.of(
                        username,
                        stated.reason(),
                        stated.whereabouts(),
                        stated.scope().code(),
                        stated.scope().sortedMatters().toArray(String[]::new),
                        OfficialTime.at(period.statedFrom()),
                        OfficialTime.at(period.statedUntil()),
                        OfficialTime.at(period.startsAt()),
                        OfficialTime.at(period.endsAt()),
                        stated.notes(),
                        enteredBy,
                        OfficialTime.at(at),
                        approver,
                        approval))
                .query(Long.class)
                .single();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + " where x.id = ?")
                .param(id)
                .query(AbsenceRows::map)
                .optional();
    }

    Optional<Absence> lock(long id) {
        return jdbc.sql(SELECT + " where x.id = ? for update of x")
                .param(id)
                .query(AbsenceRows::map)
                .optional();
    }

    /** The person's own absence that shares an instant with this period, whichever was entered first. */
    Optional<Absence> overlapping(String username, AbsencePeriod period) {
        return jdbc.sql(SELECT
                        + " where x.username = ? and x.ends_at > ? and x.starts_at < ? and x.starts_at < x.ends_at"
                        + " order by x.starts_at limit 1")
                .params(
                        username,
                        OfficialTime.at(period.isRecord() ? period.statedFrom() : period.startsAt()),
                        OfficialTime.at(period.endsAt()))
                .query(AbsenceRows::map)
                .optional();
    }

    /** Absences in force at an instant. */
    List<Absence> inForce(Instant at) {
        return jdbc.sql(SELECT + " where x.ends_at > ? and x.starts_at <= ? order by x.starts_at, x.id")
                .params(OfficialTime.at(at), OfficialTime.at(at))
                .query(AbsenceRows::map)
                .list();
    }

    /** Absences in force or to come that hand something over. */
    List<Absence> notOver(Instant at) {
        return jdbc.sql(
                        SELECT
                                + " where x.ends_at > ? and x.starts_at < x.ends_at and x.scope <> 'none' order by x.starts_at, x.id")
                .param(OfficialTime.at(at))
                .query(AbsenceRows::map)
                .list();
    }

    /** Leaves that wait for approval and ended at this instant at the earliest, or are not over. */
    List<Absence> awaitingApproval(Instant endedSince) {
        return jdbc.sql(SELECT + " where x.approval = 'awaited' and x.ends_at >= ? order by x.id")
                .param(OfficialTime.at(endedSince))
                .query(AbsenceRows::map)
                .list();
    }

    /** The newest first; of one person, or of everybody where the name is null. */
    List<Absence> newest(@Nullable String username, int page, int size) {
        return jdbc.sql(
                        SELECT
                                + " where (?::text is null or x.username = ?) order by x.stated_from desc, x.id desc limit ? offset ?")
                .params(SqlParams.of(username, username, size, (long) page * size))
                .query(AbsenceRows::map)
                .list();
    }

    /** The person's last absence that is over and handed something over. */
    Optional<Absence> lastEnded(String username, Instant at) {
        return jdbc.sql(SELECT
                        + " where x.username = ? and x.ends_at <= ? and x.starts_at < x.ends_at and x.scope <> 'none'"
                        + " order by x.ends_at desc limit 1")
                .params(username, OfficialTime.at(at))
                .query(AbsenceRows::map)
                .optional();
    }

    void end(long id, Instant endsAt, String by, Instant at) {
        jdbc.sql("update absence set ends_at = ?, returned_by = ?, returned_at = ? where id = ?")
                .params(OfficialTime.at(endsAt), by, OfficialTime.at(at), id)
                .update();
    }

    void decide(long id, String approval, @Nullable String refusal, String by, Instant at) {
        jdbc.sql("update absence set approval = ?, refusal = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(SqlParams.of(approval, refusal, by, OfficialTime.at(at), id))
                .update();
    }

    private static Absence map(ResultSet row, int rowNumber) throws SQLException {
        Instant returnedAt = OfficialTime.instantOrNull(row, "returned_at");
        return new Absence(
                row.getLong("id"),
                person(row, "username", "name"),
                row.getString("reason"),
                row.getString("whereabouts"),
                Scope.of(row.getString("scope"), PostRows.texts(row.getArray("matters"))),
                OfficialTime.instant(row, "stated_from"),
                OfficialTime.instant(row, "stated_until"),
                OfficialTime.instant(row, "starts_at"),
                OfficialTime.instant(row, "ends_at"),
                row.getString("notes"),
                person(row, "entered_by", "entered_by_name"),
                OfficialTime.instant(row, "entered_at"),
                returnedAt == null ? null : person(row, "returned_by", "returned_by_name"),
                returnedAt,
                row.getString("approver"),
                row.getString("approval"),
                row.getString("refusal"));
    }

    private static Person person(ResultSet row, String username, String name) throws SQLException {
        return new Person(row.getString(username), row.getString(name), false, false);
    }
}
