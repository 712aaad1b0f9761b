package cn.banwen.circulation;

import cn.banwen.circulation.InboxItem.DocumentInShort;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the inbox: the posts the person may act for, most urgent first, then by due time. A fixed number of statements
 * whatever the volume: each post's part is the head of one index.
 */
@Component
public class InboxQueries {

    private static final String COUNT =
            """
            select count(*) from (select 1 from task where post_code = any (?) and state = 'open' %s limit ?) counted
            """;

    static final String COLUMNS =
            """
            t.id, t.step, t.revision, t.post_code, t.created_at, t.due_at, t.warn_at, t.stopped, d.id as document_id, d.title,
            d.registration_number, d.document_number, d.sender, d.urgency
            """;

    private static final String PAGE = "select " + COLUMNS
            + """
            from (
              select head.* from unnest(?) as mine (post_code) cross join lateral (
                select id, step, revision, post_code, urgency_rank, created_at, due_at, warn_at,
                  """
            + Tasks.STOPPED
            + """
                   as stopped, document_id from task
                where task.post_code = mine.post_code and state = 'open' %s
                order by urgency_rank, due_at nulls last, created_at, id limit ?) head
              order by urgency_rank, due_at nulls last, created_at, id limit ? offset ?) t
            join document d on d.id = t.document_id
            order by t.urgency_rank, t.due_at nulls last, t.created_at, t.id
            """;

    private static final int COUNTED_UP_TO = 1_000;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    InboxQueries(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * A page of the inbox.
     *
     * @param total exact to a thousand
     * @param totalCapped there are more than {@code total}
     * @param searchCapped what only the documents know was looked for among the most urgent 2,000; there may be more
     */
    public record InboxPage(int total, boolean totalCapped, boolean searchCapped, List<InboxItem> items) {}

    public InboxPage page(String username, int page, int size) {
        Grants grants = posts.grantsOf(username);
        Instant now = clock.instant();
        String[] codes = grants.postCodes().toArray(String[]::new);
        ScopeCondition inScope = ScopeCondition.of(grants, "task");
        int counted = jdbc.sql(count(inScope))
                .param(codes)
                .params(inScope.params())
                .param(COUNTED_UP_TO + 1)
                .query(Integer.class)
                .single();
        long end = (page + 1L) * size;
        List<InboxItem> items = counted == 0
                ? List.of()
                : jdbc.sql(page(inScope))
                        .param(codes)
                        .params(inScope.params())
                        .param(end)
                        .param(size)
                        .param((long) page * size)
                        .query((row, n) -> map(row, grants, now))
                        .list();
        return new InboxPage(Math.min(counted, COUNTED_UP_TO), counted > COUNTED_UP_TO, false, items);
    }

    /** A page of what the filter selects, in the same order. */
    public InboxPage page(String username, InboxFilter filter, int page, int size) {
        if (filter.isEmpty()) {
            return page(username, page, size);
        }
        Grants grants = posts.grantsOf(username);
        Instant now = clock.instant();
        InboxSelection selection = new InboxSelection(grants, filter, now);
        long offset = (long) page * size;
        if (!filter.asksEachRow()) {
            int counted = query(selection.count(COUNTED_UP_TO + 1))
                    .query(Integer.class)
                    .single();
            return new InboxPage(
                    Math.min(counted, COUNTED_UP_TO),
                    counted > COUNTED_UP_TO,
                    false,
                    counted == 0 ? List.of() : items(selection.page(size, offset), grants, now));
        }
        int[] counted = new int[2];
        List<InboxItem> items = new ArrayList<>();
        query(selection.search(size, offset)).query(row -> {
            counted[0] = row.getInt("searched");
            counted[1] = row.getInt("found");
            if (row.getObject("id") != null) {
                items.add(map(row, grants, now));
            }
        });
        return new InboxPage(counted[1], false, counted[0] == InboxSelection.SEARCHED, items);
    }

    private JdbcClient.StatementSpec query(InboxSelection.Statement statement) {
        return jdbc.sql(statement.sql()).params(statement.params());
    }

    private List<InboxItem> items(InboxSelection.Statement statement, Grants grants, Instant now) {
        return query(statement).query((row, n) -> map(row, grants, now)).list();
    }

    static String count(ScopeCondition inScope) {
        return COUNT.formatted(inScope.sql());
    }

    static String page(ScopeCondition inScope) {
        return PAGE.formatted(inScope.sql());
    }

    private static InboxItem map(ResultSet row, Grants grants, Instant now) throws SQLException {
        Grant grant = grants.forPost(row.getString("post_code")).orElseThrow();
        Person absent = grant.actingFor();
        return new InboxItem(
                row.getObject("id", UUID.class),
                row.getString("step"),
                row.getInt("revision"),
                new PostView(grant.post().code(), grant.post().name()),
                grant.capacity().code(),
                absent == null ? null : new PersonView(absent.username(), absent.name()),
                new DocumentInShort(
                        row.getObject("document_id", UUID.class),
                        row.getString("title"),
                        row.getString("registration_number"),
                        row.getString("document_number"),
                        row.getString("sender"),
                        row.getString("urgency")),
                OfficialTime.instant(row, "created_at"),
                OfficialTime.instantOrNull(row, "due_at"),
                TaskViews.lamp(row, now));
    }
}
