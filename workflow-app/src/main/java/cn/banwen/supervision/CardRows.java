package cn.banwen.supervision;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.supervision.Card.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards in the database, where they can be added to and not altered. */
@Component
class CardRows {

    /** What was said last says how it stands. */
    private static final String STATE =
            "coalesce((select e.action from card_event e where e.card_id = c.id order by e.id desc limit 1), 'issued')";

    private static final String SELECT =
            """
            select c.id, c.kind, c.reason, c.document_id, c.step, c.username, c.post_code, c.post_name, c.acting_for, c.due_at, c.issued_at,
              d.title, holder.name as person_name, absent.name as absent_name, %s as state
            from card c join document d on d.id = c.document_id join person holder on holder.username = c.username
              left join person absent on absent.username = c.acting_for
            """
                    .formatted(STATE);

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new card says. */
    record Issue(
            String kind,
            String reason,
            UUID documentId,
            @Nullable UUID taskId,
            @Nullable String step,
            Responsible responsible,
            Instant dueAt) {}

    /** Who answers for it. */
    record Responsible(String username, String postCode, String postName, @Nullable String actingFor) {}

    /** Of several processes one counts a person's cards at a time, or none of them would see the one too many. */
    void lockPerson(String username) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('banwen.card-person'), hashtext(?))")
                .param(username)
                .query(rows -> {});
    }

    /** Issues a card; empty where there is one for the same already. */
    Optional<Long> insert(Issue card, Instant at, LocalDate month) {
        Responsible who = card.responsible();
        return jdbc.sql(
                        """
                        insert into card (kind, reason, document_id, task_id, step, username, post_code, post_name, acting_for, due_at,
                          issued_at, month) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(SqlParams.of(
                        card.kind(),
                        card.reason(),
                        card.documentId(),
                        card.taskId(),
                        card.step(),
                        who.username(),
                        who.postCode(),
                        who.postName(),
                        who.actingFor(),
                        OfficialTime.at(card.dueAt()),
                        OfficialTime.at(at),
                        month))
                .query(Long.class)
                .optional();
    }

    /** How many yellow cards that stand the person has in a month. */
    int yellows(String username, LocalDate month) {
        return jdbc.sql("select count(*) from card c where c.kind = 'yellow' and c.username = ? and c.month = ? and "
                        + STATE + " <> 'voided'")
                .params(username, month)
                .query(Integer.class)
                .single();
    }

    void say(long card, String action, String by, @Nullable String reason, Instant at) {
        jdbc.sql("insert into card_event (card_id, action, by, at, reason) values (?, ?, ?, ?, ?)")
                .params(SqlParams.of(card, action, by, OfficialTime.at(at), reason))
                .update();
    }

    /** The card, locked: what is said to it comes one after the other. The row itself can't be locked by who may only read it. */
    Optional<Card> lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('banwen.card', ?))")
                .param(id)
                .query(rows -> {});
        return find(id);
    }

    Optional<Card> find(long id) {
        return withEvents(jdbc.sql(SELECT + " where c.id = ?")
                        .param(id)
                        .query(CardRows::map)
                        .list())
                .stream()
                .findFirst();
    }

    /** A page of the list; the total is exact. */
    record Page(long total, List<Card> items) {}

    /** The newest first, as far as the condition lets the reader see. */
    Page page(CardFilter filter, CardRights.Seen seen, int page, int size) {
        List<Object> params = new ArrayList<>(seen.params());
        StringBuilder where = new StringBuilder(" where ").append(seen.sql());
        add(where, params, " and c.kind = ?", filter.kind());
        add(where, params, " and " + STATE + " = ?", filter.state());
        add(where, params, " and c.username = ?", filter.username());
        long total = jdbc.sql("select count(*) from card c" + where)
                .params(params)
                .query(Long.class)
                .single();
        List<Card> cards = jdbc.sql(SELECT + where + " order by c.issued_at desc, c.id desc limit ? offset ?")
                .params(params)
                .params(size, (long) page * size)
                .query(CardRows::map)
                .list();
        return new Page(total, withEvents(cards));
    }

    private static void add(StringBuilder where, List<Object> params, String condition, @Nullable String value) {
        if (value != null) {
            where.append(condition);
            params.add(value);
        }
    }

    private List<Card> withEvents(List<Card> cards) {
        Map<Long, List<Event>> events = new HashMap<>();
        jdbc.sql(
                        """
                        select e.card_id, e.action, e.by, p.name, e.at, e.reason from card_event e join person p on p.username = e.by
                        where e.card_id = any (?) order by e.id
                        """)
                .param(cards.stream().map(Card::id).toArray(Long[]::new))
                .query(row -> {
                    events.computeIfAbsent(row.getLong("card_id"), id -> new ArrayList<>())
                            .add(new Event(
                                    row.getString("action"),
                                    new PersonRef(row.getString("by"), row.getString("name")),
                                    SupervisionRows.time(row, "at"),
                                    row.getString("reason")));
                });
        return cards.stream()
                .map(c -> new Card(
                        c.id(),
                        c.kind(),
                        c.reason(),
                        c.documentId(),
                        c.title(),
                        c.step(),
                        c.person(),
                        c.post(),
                        c.actingFor(),
                        c.dueAt(),
                        c.issuedAt(),
                        c.state(),
                        events.getOrDefault(c.id(), List.of())))
                .toList();
    }

    private static Card map(ResultSet row, int rowNumber) throws SQLException {
        return new Card(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("reason"),
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getString("step"),
                new PersonRef(row.getString("username"), row.getString("person_name")),
                new PostRef(row.getString("post_code"), row.getString("post_name")),
                PersonRef.ofNullable(row.getString("acting_for"), row.getString("absent_name")),
                SupervisionRows.time(row, "due_at"),
                SupervisionRows.time(row, "issued_at"),
                row.getString("state"),
                List.of());
    }
}
