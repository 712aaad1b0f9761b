package cn.banwen.sources;

import cn.banwen.circulation.SourceArrivals.LeftOut;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import cn.banwen.sources.Item.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ItemRows {

    private static final String COLUMNS =
            "id, source, item_key, name, state, tries, sha256, document_id, reason, reason_args, decided_at, settled_by";

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that an item is about to be taken in, or returns what was decided of it; commits before anything is done. */
    Item begin(String source, String key, String name, Instant now) {
        return jdbc.sql(
                        """
                        insert into intake_item (source, item_key, name, state, tries, begun_at) values (?, ?, ?, 'trying', 1, ?)
                        on conflict (source, item_key) where moved_at is null
                          do update set tries = intake_item.tries + case intake_item.state when 'trying' then 1 else 0 end
                        returning
                        """
                                + COLUMNS)
                .params(source, key, name, OfficialTime.at(now))
                .query(ItemRows::map)
                .single();
    }

    /** It was no fault of the item's that it was not taken in. */
    void uncount(long id) {
        jdbc.sql("update intake_item set tries = tries - 1 where id = ? and state = 'trying' and tries > 0")
                .param(id)
                .update();
    }

    /** The item is not ready to be taken in. */
    void forget(long id) {
        jdbc.sql("delete from intake_item where id = ? and state = 'trying'")
                .param(id)
                .update();
    }

    /** The document that a mail with this id and these very bytes became before; without an id of its own, its digest is that. */
    Optional<UUID> takenBefore(String source, String messageId, String sha256) {
        return jdbc.sql(
                        """
                        select document_id from intake_item where source = ? and message_id = ? and sha256 = ?
                          and state in ('taken', 'kept-outside') order by id limit 1
                        """)
                .params(source, messageId, sha256)
                .query(UUID.class)
                .optional();
    }

    /**
     * Decides what became of an item, in the caller's transaction if there is one.
     *
     * @throws IllegalStateException when it was decided already; a transaction that takes it in is rolled back by that
     */
    void decide(
            long id,
            State state,
            @Nullable UUID documentId,
            @Nullable String messageId,
            @Nullable String sha256,
            Instant now) {
        int decided = jdbc.sql(
                        """
                        update intake_item set state = ?, document_id = ?, message_id = ?, sha256 = ?, reason = ?, decided_at = ?
                        where id = ? and state = 'trying'
                        """)
                .params(SqlParams.of(
                        state.code(),
                        documentId,
                        messageId,
                        sha256,
                        state == State.KEPT_OUTSIDE ? "source-kept-outside" : null,
                        OfficialTime.at(now),
                        id))
                .update();
        if (decided != 1) {
            throw new IllegalStateException("item " + id + " was decided by somebody else");
        }
    }

    void decideAgainst(long id, Refusal why, Instant now) {
        jdbc.sql(
                        """
                        update intake_item set state = 'failed', reason = ?, reason_args = ?, decided_at = ?
                        where id = ? and state = 'trying'
                        """)
                .params(why.code(), args(why), OfficialTime.at(now), id)
                .update();
    }

    void leaveOut(long id, List<LeftOut> leftOut) {
        for (int i = 0; i < leftOut.size(); i++) {
            jdbc.sql("insert into intake_left_out (item_id, ordinal, name, reason, reason_args) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            i + 1,
                            leftOut.get(i).name(),
                            leftOut.get(i).why().code(),
                            args(leftOut.get(i).why()))
                    .update();
        }
    }

    /** What was decided and lies where it lay. */
    List<Item> lying(String source) {
        return jdbc.sql("select " + COLUMNS
                        + " from intake_item where source = ? and moved_at is null and state <> 'trying' order by id")
                .param(source)
                .query(ItemRows::map)
                .list();
    }

    void moved(long id, Instant now) {
        jdbc.sql("update intake_item set moved_at = ? where id = ?")
                .params(OfficialTime.at(now), id)
                .update();
    }

    Item find(long id) {
        return jdbc.sql("select " + COLUMNS + " from intake_item where id = ?")
                .param(id)
                .query(ItemRows::map)
                .single();
    }

    /** What the sources could not take in: first what nobody has dealt with, each the newest first. */
    List<Item> refused(int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                         from intake_item where state in ('failed', 'kept-outside')
                        order by settled_at is null desc, decided_at desc, id desc limit ?
                        """)
                .param(most)
                .query(ItemRows::map)
                .list();
    }

    /** How many of those nobody has dealt with. */
    int unsettled() {
        return jdbc.sql(
                        "select count(*) from intake_item where state in ('failed', 'kept-outside') and settled_at is null")
                .query(Integer.class)
                .single();
    }

    /** Notes who dealt with it; whoever did so first stays. */
    void settle(long id, String username, Instant now) {
        jdbc.sql(
                        """
                        update intake_item set settled_at = ?, settled_by = ?
                        where id = ? and state in ('failed', 'kept-outside') and settled_at is null
                        """)
                .params(OfficialTime.at(now), username, id)
                .update();
    }

    private static String[] args(Refusal why) {
        return why.args().stream().map(String::valueOf).toArray(String[]::new);
    }

    static Item map(ResultSet row, int rowNumber) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("source"),
                row.getString("item_key"),
                row.getString("name"),
                State.of(row.getString("state")),
                row.getInt("tries"),
                row.getString("sha256"),
                row.getObject("document_id", UUID.class),
                row.getString("reason"),
                texts(row, "reason_args"),
                OfficialTime.instantOrNull(row, "decided_at"),
                row.getString("settled_by"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
