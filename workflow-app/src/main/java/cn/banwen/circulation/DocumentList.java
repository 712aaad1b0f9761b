package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the documents that a person may see, newest arrival first. */
@Component
public class DocumentList {

    private static final String SIGNED_FOR_BY =
            "d.id in (select a.document_id from act a where a.username = ? and a.step = '" + FirstResponsible.STEP
                    + "')";

    /** What {@link #map} reads besides {@code readable}. */
    static final String COLUMNS =
            """
            d.id, d.title, d.document_number, d.registration_number, d.receipt_id, d.sender, d.urgency, d.kind, d.state,
            d.received_at, d.due_at, d.warn_at, d.budget_unit is not null and d.running_since is null as stopped,
            d.budget_unit is not null and d.
            """
                            .stripTrailing()
                    + DocumentState.OPEN + " as open";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    DocumentList(JdbcClient jdbc, Posts posts, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /**
     * What to list.
     *
     * @param query part of title, sender or a number in any spelling
     * @param from first day of arrival, inclusive
     * @param to last day of arrival, inclusive
     * @param lamp of the document's own clock; selects open documents only
     * @param signedForByReader only what the reader signed for 首问责任; these are listed to the end, also where the reader sees
     *     the document itself no longer
     * @throws Refusal {@code not-a-date} for a year of other than four digits
     */
    public record Filter(
            @Nullable String query,
            @Nullable DocumentState state,
            @Nullable String sender,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Lamp lamp,
            boolean signedForByReader) {

        public Filter {
            query = query == null ? null : Fields.clean(query);
            sender = sender == null ? null : Fields.clean(sender);
            List<Problem> problems = new ArrayList<>();
            if (from != null && !TypedTime.isStorable(from)) {
                problems.add(Problem.of("from", "not-a-date"));
            }
            if (to != null && !TypedTime.isStorable(to)) {
                problems.add(Problem.of("to", "not-a-date"));
            }
            if (!problems.isEmpty()) {
                throw Refusal.ofForm(problems);
            }
        }
    }

    /**
     * A document in a list.
     *
     * @param readable whether the reader may open it
     */
    public record Row(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String receiptId,
            @Nullable String sender,
            String urgency,
            @Nullable String kind,
            String state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String lamp,
            boolean readable) {}

    /** A page of a list; the total is exact. */
    public record Page(long total, List<Row> items) {}

    public Page page(Filter filter, int page, int size, String username) {
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        StringBuilder where = new StringBuilder();
        List<Object> params = new ArrayList<>();
        if (filter.signedForByReader()) {
            where.append(SIGNED_FOR_BY);
            params.add(username);
        } else {
            where.append(visible.sql());
            params.addAll(visible.params());
        }
        if (filter.query() != null && !filter.query().isBlank()) {
            TextMatch match = TextMatch.of(filter.query());
            where.append(" and ").append(match.sql());
            params.addAll(match.params());
        }
        if (filter.state() != null) {
            where.append(" and d.state = ?");
            params.add(filter.state().code());
        }
        if (filter.sender() != null && !filter.sender().isBlank()) {
            where.append(" and d.sender ilike ?");
            params.add(Like.containing(filter.sender()));
        }
        if (filter.from() != null) {
            where.append(" and d.received_at >= ?");
            params.add(filter.from().atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        if (filter.to() != null) {
            where.append(" and d.received_at < ?");
            params.add(filter.to().plusDays(1).atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        Instant now = clock.instant();
        if (filter.lamp() != null) {
            LampCondition condition = LampCondition.of(filter.lamp(), now);
            where.append(condition.sql());
            params.addAll(condition.params());
        }
        long total = jdbc.sql("select count(*) from document d where " + where)
                .params(params)
                .query(Long.class)
                .single();
        List<Row> items = jdbc.sql("""
                        select %s,
                        """.formatted(COLUMNS)
                        + visible.sql() + " as readable from document d where " + where
                        + " order by d.received_at desc, d.id limit ? offset ?")
                .params(visible.params())
                .params(params)
                .params(size, (long) page * size)
                .query((row, n) -> map(row, now))
                .list();
        return new Page(total, items);
    }

    /** The rows of these documents, in no order. Rights are the caller's to have checked. */
    public List<Row> rows(Collection<UUID> ids) {
        Instant now = clock.instant();
        return jdbc.sql("select %s, true as readable from document d where d.id = any (?)".formatted(COLUMNS))
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> map(row, now))
                .list();
    }

    /** @param row with {@link #COLUMNS} and {@code readable} */
    static Row map(ResultSet row, Instant now) throws SQLException {
        boolean open = row.getBoolean("open");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("registration_number"),
                row.getString("receipt_id"),
                row.getString("sender"),
                row.getString("urgency"),
                row.getString("kind"),
                row.getString("state"),
                OfficialTime.instant(row, "received_at"),
                open ? OfficialTime.instantOrNull(row, "due_at") : null,
                open ? TaskViews.lamp(row, now) : null,
                row.getBoolean("readable"));
    }
}
