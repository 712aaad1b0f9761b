package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.registration.BookExport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The exports' rows. */
@Component
class ExportRows {

    private static final String COLUMNS =
            "id, requested_by, requested_at, format, selection, state, done, total, attempts, finished_at, failure, size";

    private static final String MINE = " where id = ? and attempts = ? and state = 'running'";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String username, Instant at, RegisterFormat format, RegisterSelection selection, long total) {
        jdbc.sql(
                        """
                        insert into register_export (id, requested_by, requested_at, format, selection, state, total)
                        values (?, ?, ?, ?, ?, 'waiting', ?)
                        """)
                .params(id, username, OfficialTime.at(at), format.code(), text(selection), total)
                .update();
    }

    /** One that waits for the same, so that asking twice makes one. */
    Optional<UUID> sameOpen(String username, RegisterFormat format, RegisterSelection selection) {
        return jdbc.sql(
                        """
                        select id from register_export where requested_by = ? and format = ? and selection = ?
                          and state in ('waiting', 'running') order by requested_at limit 1
                        """)
                .params(username, format.code(), text(selection))
                .query(UUID.class)
                .optional();
    }

    int countOpen(String username) {
        return jdbc.sql(
                        "select count(*) from register_export where requested_by = ? and state in ('waiting', 'running')")
                .param(username)
                .query(Integer.class)
                .single();
    }

    List<BookExport> of(String username, int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from register_export where requested_by = ? order by requested_at desc, id limit ?")
                .params(username, most)
                .query(ExportRows::map)
                .list();
    }

    Optional<BookExport> find(UUID id, String username) {
        return jdbc.sql("select " + COLUMNS + " from register_export where id = ? and requested_by = ?")
                .params(id, username)
                .query(ExportRows::map)
                .optional();
    }

    /**
     * Takes the export that has waited longest, or one whose worker has not been heard of since {@code lost}; of several
     * replicas each takes another.
     */
    Optional<BookExport> take(Instant now, Instant lost) {
        return jdbc.sql(
                        """
                        update register_export set state = 'running', attempts = attempts + 1, worked_at = ?, done = 0
                        where id = (select id from register_export
                          where state = 'waiting' or state = 'running' and worked_at < ?
                          order by requested_at limit 1 for update skip locked)
                        returning
                        """
                                + COLUMNS)
                .params(OfficialTime.at(now), OfficialTime.at(lost))
                .query(ExportRows::map)
                .optional();
    }

    /** False when another has taken it over. */
    boolean reached(BookExport export, int done, int total, Instant now) {
        return jdbc.sql("update register_export set done = ?, total = ?, worked_at = ?" + MINE)
                        .params(done, total, OfficialTime.at(now), export.id(), export.attempts())
                        .update()
                == 1;
    }

    /** False when another has taken it over. */
    boolean ready(BookExport export, long size, Instant now) {
        return jdbc.sql("update register_export set state = 'ready', size = ?, finished_at = ?" + MINE)
                        .params(size, OfficialTime.at(now), export.id(), export.attempts())
                        .update()
                == 1;
    }

    void failed(BookExport export, String code, Instant now) {
        jdbc.sql("update register_export set state = 'failed', failure = ?, finished_at = ?" + MINE)
                .params(code, OfficialTime.at(now), export.id(), export.attempts())
                .update();
    }

    void putBack(BookExport export) {
        jdbc.sql("update register_export set state = 'waiting'" + MINE)
                .params(export.id(), export.attempts())
                .update();
    }

    List<UUID> finishedBefore(Instant limit, int most) {
        return jdbc.sql(
                        "select id from register_export where state in ('ready', 'failed') and finished_at < ? order by finished_at limit ?")
                .params(OfficialTime.at(limit), most)
                .query(UUID.class)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from register_export where id = ? and state in ('ready', 'failed')")
                .param(id)
                .update();
    }

    static String text(RegisterSelection selection) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        selection.parameters().forEach((name, value) -> query.queryParam(name, "{" + name + "}"));
        String text = query.encode().buildAndExpand(selection.parameters()).getQuery();
        return text == null ? "" : text;
    }

    static RegisterSelection selection(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(
                    pair.substring(0, equals),
                    java.net.URLDecoder.decode(
                            pair.substring(equals + 1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8));
        }
        return RegisterParameters.read(values, 0);
    }

    private static BookExport map(ResultSet row, int rowNumber) throws SQLException {
        return new BookExport(
                row.getObject("id", UUID.class),
                row.getString("requested_by"),
                OfficialTime.instant(row, "requested_at"),
                RegisterFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                selection(row.getString("selection")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("attempts"),
                OfficialTime.instantOrNull(row, "finished_at"),
                row.getString("failure"),
                row.getObject("size", Long.class));
    }
}
