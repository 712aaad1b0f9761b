package cn.banwen.cover;

import cn.banwen.cover.HandoverJson.Content;
import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Confirmed handovers. They are added and never changed. */
@Component
class HandoverRows {

    private static final String SELECT = "select id, kind, at, facts, content, confirmed_at, pdf_sha256 from handover ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandoverRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The printed list in the store.
     *
     * @param size in bytes
     */
    record Printed(String key, String sha256, long size) {}

    /** Whether it was added; false where another confirmation came first. */
    boolean insert(HandoverJson handover, Printed printed, String confirmedBy, Instant confirmedAt) {
        HandoverFacts facts = handover.facts();
        return jdbc.sql(
                                """
                                insert into handover (id, kind, post_code, from_user, to_user, at, facts, content, confirmed_by,
                                  confirmed_at, pdf_key, pdf_sha256, pdf_size)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                handover.id(),
                                handover.kind(),
                                facts.post().code(),
                                facts.from().username(),
                                confirmedBy,
                                OfficialTime.at(handover.at()),
                                json.writeValueAsString(facts),
                                json.writeValueAsString(handover.content()),
                                confirmedBy,
                                OfficialTime.at(confirmedAt),
                                printed.key(),
                                printed.sha256(),
                                printed.size())
                        .update()
                > 0;
    }

    Optional<HandoverJson> find(String id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::map).optional();
    }

    /** Given or received by the person since then, the newest first. */
    List<HandoverJson> ofPerson(String username, Instant since) {
        return jdbc.sql(SELECT + "where (from_user = ? or to_user = ?) and at > ? order by at desc, id")
                .params(username, username, OfficialTime.at(since))
                .query(this::map)
                .list();
    }

    /** Everybody's since then, the newest first. */
    List<HandoverJson> newest(Instant since, int limit) {
        return jdbc.sql(SELECT + "where at > ? order by at desc, id limit ?")
                .params(OfficialTime.at(since), limit)
                .query(this::map)
                .list();
    }

    /** Those of the ids that are confirmed. */
    Set<String> confirmed(Collection<String> ids) {
        return new TreeSet<>(jdbc.sql("select id from handover where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The printed list; empty for a handover that was confirmed before lists were printed. */
    Optional<Printed> printed(String id) {
        return jdbc.sql("select pdf_key, pdf_sha256, pdf_size from handover where id = ? and pdf_key is not null")
                .param(id)
                .query((row, n) ->
                        new Printed(row.getString("pdf_key"), row.getString("pdf_sha256"), row.getLong("pdf_size")))
                .optional();
    }

    private HandoverJson map(ResultSet row, int rowNumber) throws SQLException {
        return HandoverJson.of(
                row.getString("id"),
                row.getString("kind"),
                OfficialTime.instant(row, "at"),
                json.readValue(row.getString("facts"), HandoverFacts.class),
                json.readValue(row.getString("content"), Content.class),
                OfficialTime.instant(row, "confirmed_at"),
                row.getString("pdf_sha256"));
    }
}
