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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Urgings in the database. */
@Component
class UrgeRows {

    private static final String SELECT =
            """
            select u.id, u.document_id, u.post_code, u.step, u.persons, u.at, u.urged_by, u.supervision_id, u.channel, u.text, u.answer,
              u.answered_by, u.answered_at, urger.name as urger_name, answerer.name as answerer_name, post.name as post_name
            from urge u join person urger on urger.username = u.urged_by left join person answerer on answerer.username = u.answered_by
            """
                    + PostNames.join("post", "u.post_code");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UrgeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What is noted of an urging.
     *
     * @param supervision that asked by itself, or null
     * @param answer given at once, on the telephone or in person; null where none was
     */
    record Entry(
            UUID documentId,
            @Nullable Long supervision,
            String postCode,
            String step,
            List<String> persons,
            String by,
            String channel,
            String text,
            @Nullable String answer) {}

    long insert(Entry entry, Instant at) {
        boolean answered = entry.answer() != null;
        OffsetDateTime time = OfficialTime.at(at);
        return jdbc.sql(
                        """
                        insert into urge (document_id, supervision_id, post_code, step, persons, at, urged_by, channel, text, answer,
                          answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(SqlParams.of(
                        entry.documentId(),
                        entry.supervision(),
                        entry.postCode(),
                        entry.step(),
                        json.writeValueAsString(entry.persons()),
                        time,
                        entry.by(),
                        entry.channel(),
                        entry.text(),
                        entry.answer(),
                        answered ? entry.by() : null,
                        answered ? time : null))
                .query(Long.class)
                .single();
    }

    /** Notes the answer; false where there was one. */
    boolean answer(long id, String text, String by, Instant at) {
        return jdbc.sql("update urge set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
                        .params(text, by, OfficialTime.at(at), id)
                        .update()
                == 1;
    }

    Optional<Urge> find(long id) {
        return jdbc.sql(SELECT + " where u.id = ?").param(id).query(this::map).optional();
    }

    /** The newest first. */
    List<Urge> of(Collection<UUID> documents) {
        return jdbc.sql(SELECT + " where u.document_id = any (?) order by u.id desc")
                .param(documents.toArray(UUID[]::new))
                .query(this::map)
                .list();
    }

    /** When a supervision last asked by itself. */
    Optional<Instant> lastAsked(long supervision) {
        return jdbc.sql("select max(at) from urge where supervision_id = ?")
                .param(supervision)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private Urge map(ResultSet row, int rowNumber) throws SQLException {
        String post = row.getString("post_code");
        return new Urge(
                row.getLong("id"),
                row.getObject("document_id", UUID.class),
                new PostRef(post, Objects.requireNonNullElse(row.getString("post_name"), post)),
                row.getString("step"),
                json.readValue(row.getString("persons"), new TypeReference<List<String>>() {}),
                SupervisionRows.time(row, "at"),
                new PersonRef(row.getString("urged_by"), row.getString("urger_name")),
                row.getObject("supervision_id") != null,
                row.getString("channel"),
                row.getString("text"),
                row.getString("answer"),
                PersonRef.ofNullable(row.getString("answered_by"), row.getString("answerer_name")),
                SupervisionRows.timeOrNull(row, "answered_at"));
    }
}
