package cn.banwen.phrases;

import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of phrases. An owner of null is the office. */
@Component
class PhraseRows {

    private static final String SELECT = "select id, step, field, text, owner is null as office, position from phrase ";

    private final JdbcClient jdbc;

    PhraseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's own first, then the office's, each in their order. */
    List<Phrase> offeredTo(String username) {
        return jdbc.sql(SELECT + "where owner is null or owner = ? order by office, step, field, position, id")
                .param(username)
                .query(PhraseRows::map)
                .list();
    }

    /** The phrase, if it is the person's own or the office's. */
    Optional<Phrase> find(UUID id, String username) {
        return jdbc.sql(SELECT + "where id = ? and (owner is null or owner = ?)")
                .params(id, username)
                .query(PhraseRows::map)
                .optional();
    }

    /**
     * Those of one place and owner in their order, locked until the transaction ends; one after the other by their ids, as
     * their order may be what another transaction is changing.
     */
    List<Phrase> lock(Place place, @Nullable String owner) {
        return jdbc
                .sql(SELECT + "where step = ? and field = ? and owner is not distinct from ? order by id for update")
                .params(SqlParams.of(place.step(), place.field(), owner))
                .query(PhraseRows::map)
                .stream()
                .sorted(Comparator.comparingInt(Phrase::position).thenComparing(Phrase::id))
                .toList();
    }

    void insert(Phrase phrase, @Nullable String owner) {
        jdbc.sql("insert into phrase (id, step, field, owner, text, position) values (?, ?, ?, ?, ?, ?)")
                .params(SqlParams.of(
                        phrase.id(), phrase.step(), phrase.field(), owner, phrase.text(), phrase.position()))
                .update();
    }

    void update(UUID id, String text, int position) {
        jdbc.sql("update phrase set text = ?, position = ? where id = ?")
                .params(text, position, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from phrase where id = ?").param(id).update();
    }

    private static Phrase map(ResultSet row, int rowNumber) throws SQLException {
        return new Phrase(
                row.getObject("id", UUID.class),
                row.getString("step"),
                row.getString("field"),
                row.getString("text"),
                row.getBoolean("office"),
                row.getInt("position"));
    }
}
