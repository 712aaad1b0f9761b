package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits for a reader by all that the inbox is filtered by, in one statement over a bounded part of it. */
@Component
public class InboxTallies {

    /** The rows of one post that are counted, the most urgent ones: a chip says no more than "99+". */
    static final int COUNTED_OF_A_POST = 500;

    static final String TALLY = """
            select t.step, t.urgency_rank, d.kind, d.sender_level,
            """
            + LampCondition.LAMP_OF_TASK
            + """
             as lamp, t.post_code, count(*) as counted,
              count(*) filter (where %s) as found
            from (
              select head.* from unnest(?) as mine (post_code) cross join lateral (
                select step, urgency_rank, post_code, due_at, warn_at, budget_unit, running_since, document_id from task
                where task.post_code = mine.post_code and state = 'open' %s
                order by urgency_rank, due_at nulls last, created_at, id limit ?) head) t
            join document d on d.id = t.document_id
            group by 1, 2, 3, 4, 5, 6
            """;

    private static final Map<Integer, Urgency> BY_RANK =
            Arrays.stream(Urgency.values()).collect(Collectors.toMap(Urgency::rank, Function.identity()));

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    InboxTallies(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param capped a post has more open tasks than were counted
     */
    public record Counted(List<InboxTally> tallies, boolean capped) {}

    /** @param query narrows what is counted; null counts all */
    public Counted of(String username, @Nullable String query) {
        TextMatch match = query == null ? new TextMatch("true", List.of()) : TextMatch.of(query);
        Grants grants = posts.grantsOf(username);
        OffsetDateTime now = OfficialTime.at(clock.instant());
        ScopeCondition inScope = ScopeCondition.of(grants, "task");
        List<Row> rows = jdbc.sql(TALLY.formatted(match.sql(), inScope.sql()))
                .params(now, now)
                .params(match.params())
                .param(grants.postCodes().toArray(String[]::new))
                .params(inScope.params())
                .param(COUNTED_OF_A_POST)
                .query(InboxTallies::map)
                .list();
        boolean capped = rows.stream()
                .collect(Collectors.groupingBy(row -> row.tally().postCode(), Collectors.summingInt(Row::counted)))
                .values()
                .stream()
                .anyMatch(counted -> counted >= COUNTED_OF_A_POST);
        return new Counted(
                rows.stream().map(Row::tally).filter(tally -> tally.count() > 0).toList(), capped);
    }

    private record Row(InboxTally tally, int counted) {}

    private static Row map(ResultSet row, int rowNumber) throws SQLException {
        String kind = row.getString("kind");
        String level = row.getString("sender_level");
        String lamp = row.getString("lamp");
        return new Row(
                new InboxTally(
                        Coded.of(Step.class, row.getString("step")),
                        BY_RANK.getOrDefault(row.getInt("urgency_rank"), Urgency.ROUTINE),
                        kind == null ? null : Coded.of(Kind.class, kind),
                        level == null ? null : Coded.of(SenderLevel.class, level),
                        lamp == null ? null : Coded.of(Lamp.class, lamp),
                        row.getString("post_code"),
                        row.getInt("found")),
                row.getInt("counted"));
    }
}
