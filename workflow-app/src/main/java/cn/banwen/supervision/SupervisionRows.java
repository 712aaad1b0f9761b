package cn.banwen.supervision;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.PostNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supervisions in the database. */
@Component
class SupervisionRows {

    private static final String SELECT =
            """
            select s.id, s.document_id, s.kind, s.post_code, s.topic, s.every_days, s.requirement, s.supervisor, s.opened_by, s.opened_at,
              s.closed_by, s.closed_at, s.outcome, named.name as supervisor_name, opener.name as opener_name, closer.name as closer_name, post.name as post_name
            from supervision s join person named on named.username = s.supervisor
              join person opener on opener.username = s.opened_by left join person closer on closer.username = s.closed_by
            """
                    + PostNames.join("post", "s.post_code");

    private final JdbcClient jdbc;

    SupervisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be supervised, and by whom. */
    record Order(
            SupervisionKind kind,
            @Nullable String post,
            @Nullable String topic,
            @Nullable Integer everyDays,
            String requirement,
            String supervisor) {}

    long insert(UUID documentId, Order order, String by, Instant at) {
        return jdbc.sql(
                        """
                        insert into supervision (document_id, kind, post_code, topic, every_days, requirement, supervisor, opened_by,
                          opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(SqlParams.of(
                        documentId,
                        order.kind().code(),
                        order.post(),
                        order.topic(),
                        order.everyDays(),
                        order.requirement(),
                        order.supervisor(),
                        by,
                        OfficialTime.at(at)))
                .query(Long.class)
                .single();
    }

    /** Ends it; false where it had ended. */
    boolean close(long id, String outcome, String by, Instant at) {
        return jdbc.sql(
                                "update supervision set outcome = ?, closed_by = ?, closed_at = ? where id = ? and closed_at is null")
                        .params(outcome, by, OfficialTime.at(at), id)
                        .update()
                == 1;
    }

    Optional<Supervision> find(long id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id)
                .query(SupervisionRows::map)
                .optional();
    }

    /** The oldest first. */
    List<Supervision> of(Collection<UUID> documents) {
        return jdbc.sql(SELECT + " where s.document_id = any (?) order by s.id")
                .param(documents.toArray(UUID[]::new))
                .query(SupervisionRows::map)
                .list();
    }

    boolean isSupervisor(UUID documentId, String username) {
        return jdbc.sql(
                        "select exists (select from supervision where document_id = ? and supervisor = ? and closed_at is null)")
                .params(documentId, username)
                .query(Boolean.class)
                .single();
    }

    /** Open ones of the tracking kind on documents that are under way, locked; those that another process looks at are left out. */
    List<Supervision> lockTracked(long after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                         where s.closed_at is null and s.every_days is not null and s.id > ?
                           and exists (select from task t where t.document_id = s.document_id and t.state = 'open')
                         order by s.id limit ? for update of s skip locked
                        """)
                .params(after, limit)
                .query(SupervisionRows::map)
                .list();
    }

    private static Supervision map(ResultSet row, int rowNumber) throws SQLException {
        String post = row.getString("post_code");
        return new Supervision(
                row.getLong("id"),
                row.getObject("document_id", UUID.class),
                row.getString("kind"),
                post == null ? null : new PostRef(post, Objects.requireNonNullElse(row.getString("post_name"), post)),
                row.getString("topic"),
                row.getObject("every_days", Integer.class),
                row.getString("requirement"),
                new PersonRef(row.getString("supervisor"), row.getString("supervisor_name")),
                new PersonRef(row.getString("opened_by"), row.getString("opener_name")),
                time(row, "opened_at"),
                PersonRef.ofNullable(row.getString("closed_by"), row.getString("closer_name")),
                timeOrNull(row, "closed_at"),
                row.getString("outcome"));
    }

    static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return OfficialTime.at(OfficialTime.instant(row, column));
    }

    static @Nullable OffsetDateTime timeOrNull(ResultSet row, String column) throws SQLException {
        return OfficialTime.atOrNull(OfficialTime.instantOrNull(row, column));
    }
}
