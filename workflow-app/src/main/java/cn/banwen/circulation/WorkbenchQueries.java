package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.posts.PostNames;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the workbench tells besides the inbox. Each answer is one or two statements over an index, whatever the volume. */
@Component
public class WorkbenchQueries {

    /** An act that is no longer the person's to see is passed over, at most this many of them. */
    private static final int ACTS_LOOKED_AT = 50;

    static final String SIGNED =
            """
            select count(*) as month_signed, percentile_cont(0.5) within group (order by took) as month_median,
              max(took) as month_slowest, count(*) filter (where signed_at >= ?) as day_signed,
              percentile_cont(0.5) within group (order by took) filter (where signed_at >= ?) as day_median,
              max(took) filter (where signed_at >= ?) as day_slowest
            from (
              select signed_at, extract(epoch from signed_at - received_at) as took from document
              where signed_at >= ? and signed_at < ?) signed
            """;

    static final String ARRIVED =
            """
            select arrived.*, (
              select array_agg(distinct p.name order by p.name) from task t
            """
                    + PostNames.join("p", "t.post_code")
                    + """
              where t.document_id = arrived.id and t.state = 'open') as waiting_at
            from (
              select d.id, d.title, d.sender, d.urgency, d.state, d.receipt_id, d.registration_number, d.received_at,
                count(*) over () as total
              from document d where d.received_at >= ? and d.received_at < ? and %s
              order by d.received_at desc, d.id limit ?) arrived
            order by arrived.received_at desc, arrived.id
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    WorkbenchQueries(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** 即到即办: how fast arrivals were signed for, by the day of signing in Beijing. */
    public record Promptness(Speed today, Speed month) {}

    /**
     * From receipt to signing.
     *
     * @param median null where nothing was signed for, as is {@code slowest}
     */
    public record Speed(long signed, @Nullable Duration median, @Nullable Duration slowest) {}

    /**
     * Today's arrivals.
     *
     * @param total of those that the person may see, shown or not
     */
    public record Arrivals(long total, List<Arrived> newest) {}

    /**
     * One of them.
     *
     * @param number the registration number, before that the receipt id, before that null
     * @param waitingAt names of the posts that have it now
     */
    public record Arrived(
            UUID id,
            String title,
            @Nullable String sender,
            String urgency,
            String state,
            @Nullable String number,
            Instant receivedAt,
            List<String> waitingAt) {}

    /** An act of the person's. */
    public record Done(UUID documentId, String title, String step, String outcome, Instant at) {}

    /** A figure of the office; names no document. */
    public Promptness promptness() {
        LocalDate today = OfficialTime.at(clock.instant()).toLocalDate();
        OffsetDateTime day = start(today);
        return jdbc.sql(SIGNED)
                .params(day, day, day, start(today.withDayOfMonth(1)), start(today.plusDays(1)))
                .query((row, n) -> new Promptness(speed(row, "day_"), speed(row, "month_")))
                .single();
    }

    /** What arrived today, the newest first. */
    public Arrivals arrivedToday(Grants grants, int limit) {
        LocalDate today = OfficialTime.at(clock.instant()).toLocalDate();
        Visibility visible = Visibility.of(grants, "d");
        long[] total = {0};
        List<Arrived> newest = jdbc.sql(ARRIVED.formatted(visible.sql()))
                .params(start(today), start(today.plusDays(1)))
                .params(visible.params())
                .param(limit)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return arrived(row);
                })
                .list();
        return new Arrivals(total[0], newest);
    }

    /** What the person did last, each document once, of those that the person may still see. */
    public List<Done> latestActs(Grants grants, int limit) {
        List<Act> acts = audit.latestOf(grants.person().username(), ACTS_LOOKED_AT);
        if (acts.isEmpty()) {
            return List.of();
        }
        Visibility visible = Visibility.of(grants, "d");
        Map<UUID, String> titles = jdbc
                .sql("select d.id, d.title from document d where d.id = any (?) and " + visible.sql())
                .param(acts.stream().map(Act::documentId).distinct().toArray(UUID[]::new))
                .params(visible.params())
                .query((row, n) -> new Titled(row.getObject("id", UUID.class), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title, (one, same) -> one, HashMap::new));
        List<Done> done = new ArrayList<>();
        for (Act act : acts) {
            // removed, so that a document's earlier acts are passed over
            String title = titles.remove(act.documentId());
            if (title != null && done.size() < limit) {
                done.add(new Done(act.documentId(), title, act.step(), act.outcome(), act.at()));
            }
        }
        return done;
    }

    private record Titled(UUID id, String title) {}

    private static Arrived arrived(ResultSet row) throws SQLException {
        String registered = row.getString("registration_number");
        Array waiting = row.getArray("waiting_at");
        return new Arrived(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("sender"),
                row.getString("urgency"),
                row.getString("state"),
                registered == null ? row.getString("receipt_id") : registered,
                OfficialTime.instant(row, "received_at"),
                waiting == null ? List.of() : List.of((String[]) waiting.getArray()));
    }

    private static Speed speed(ResultSet row, String prefix) throws SQLException {
        return new Speed(
                row.getLong(prefix + "signed"), seconds(row, prefix + "median"), seconds(row, prefix + "slowest"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(OfficialTime.ZONE).toOffsetDateTime();
    }
}
