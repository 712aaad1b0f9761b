package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what began and ceased to wait for a reader since a moment.
 *
 * <p>A page asks again and again, and nothing is held open between: no thread, no connection, no state of ours. Any replica
 * can answer, for the mark is a snapshot of the database, and a reader's rights are asked anew each time. A stream would
 * save little (an answer without news is three look-ups by index) and would cost an office much: its browsers share six
 * connections among all tabs, its proxies hold streams back, and it would have to be told of every ended session.
 *
 * <p>There is no gap where an earlier transaction commits later: what the mark's snapshot did not see and the present one
 * does, is new, whatever the order. Notifications of the database would need no asking, but they take one lock at each
 * commit, which would put the commits of all acts in sequence.
 */
@Component
public class InboxChanges {

    /** A page that was away for longer is told to read its list anew. */
    static final int TOLD = 500;

    private static final int NAVIGATION_COUNTS_TO = 99;

    static final String WAITING =
            """
            select pg_current_snapshot()::text as snapshot, (
              select count(*) from (
                select from task where post_code = any (?) and state = 'open' %s limit ?) counted) as waiting
            """;

    /**
     * The upper bound leaves out what a restored database brought along from another one, whose transactions had higher
     * numbers.
     */
    static final String SINCE =
            """
            with changed as materialized (
              select id, state, step, post_code, urgency_rank, matter, document_id, closed_by from task
              where state_set_in >= pg_snapshot_xmin(?::pg_snapshot)
                and state_set_in < pg_snapshot_xmax(pg_current_snapshot())
                and not pg_visible_in_snapshot(state_set_in, ?::pg_snapshot)
              limit ?)
            select pg_current_snapshot()::text as snapshot, (select count(*) from changed) as changed, mine.*
            from (select) now left join (
              select t.id, t.state, p.name as closed_by, (%s) as selected
              from changed t join document d on d.id = t.document_id left join person p on p.username = t.closed_by
              where t.post_code = any (?) %s) mine on true
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    InboxChanges(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * How much waits at a moment.
     *
     * @param count exact to 99
     * @param more than that
     * @param mark from which on to ask for changes
     */
    public record Waiting(int count, boolean more, String mark) {}

    /**
     * What changed.
     *
     * @param stale so much changed, or the reader's posts did, that a list must be read anew; nothing is told singly then
     * @param arrived tasks that began to wait and that the filter selects
     * @param ended tasks of the reader's posts that no longer wait
     */
    public record Changes(Waiting waiting, boolean stale, List<UUID> arrived, List<Ended> ended) {}

    /**
     * A task that no longer waits.
     *
     * @param state how it ended
     * @param by the name of who ended it, null where the flow did
     */
    public record Ended(UUID id, String state, @Nullable String by) {}

    public Waiting now(Grants grants) {
        ScopeCondition inScope = ScopeCondition.of(grants, "task");
        return jdbc.sql(WAITING.formatted(inScope.sql()))
                .param(codes(grants))
                .params(inScope.params())
                .param(NAVIGATION_COUNTS_TO + 1)
                .query((row, n) -> waiting(row.getInt("waiting"), row.getString("snapshot"), grants))
                .single();
    }

    /**
     * What changed since a mark; empty where nothing did.
     *
     * @param mark as {@link Waiting} gave it; anything else counts as very long ago
     * @throws cn.banwen.refusal.Refusal {@code account-inactive}
     */
    public Optional<Changes> since(@Nullable String mark, InboxFilter filter, String username) {
        Grants grants = posts.grantsOf(username);
        InboxMark since = InboxMark.parse(mark).orElse(null);
        if (since == null || !since.posts().equals(InboxMark.of("", grants).posts())) {
            return Optional.of(new Changes(now(grants), true, List.of(), List.of()));
        }
        Read read = new Read();
        InboxSelection.Statement selects = new InboxSelection(grants, filter, clock.instant()).selects();
        ScopeCondition inScope = ScopeCondition.of(grants, "t");
        jdbc.sql(SINCE.formatted(selects.sql(), inScope.sql()))
                .params(since.snapshot(), since.snapshot(), TOLD + 1)
                .params(selects.params())
                .param(codes(grants))
                .params(inScope.params())
                .query(read::row);
        if (read.changed == 0) {
            return Optional.empty();
        }
        // counted after the snapshot: what is counted too early is told with the next answer
        Waiting later = now(grants);
        Waiting waiting = new Waiting(
                later.count(), later.more(), InboxMark.of(read.snapshot, grants).toString());
        return Optional.of(
                read.changed > TOLD
                        ? new Changes(waiting, true, List.of(), List.of())
                        : new Changes(waiting, false, read.arrived, read.ended));
    }

    private static Waiting waiting(int counted, String snapshot, Grants grants) {
        return new Waiting(
                Math.min(counted, NAVIGATION_COUNTS_TO),
                counted > NAVIGATION_COUNTS_TO,
                InboxMark.of(snapshot, grants).toString());
    }

    private static String[] codes(Grants grants) {
        return grants.postCodes().toArray(String[]::new);
    }

    /** What the rows of an answer say. */
    private static final class Read {

        private String snapshot = "";
        private int changed;
        private final List<UUID> arrived = new ArrayList<>();
        private final List<Ended> ended = new ArrayList<>();

        void row(ResultSet row) throws SQLException {
            snapshot = row.getString("snapshot");
            changed = row.getInt("changed");
            UUID id = row.getObject("id", UUID.class);
            if (id == null) {
                return;
            }
            String state = row.getString("state");
            if (!state.equals(TaskState.OPEN.code())) {
                ended.add(new Ended(id, state, row.getString("closed_by")));
            } else if (row.getBoolean("selected")) {
                arrived.add(id);
            }
        }
    }
}
