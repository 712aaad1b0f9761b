package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tasks of posts that this class makes and takes away again. */
@BanwenTest
class InboxQueriesTests {

    private static final ScopeCondition ALL = new ScopeCondition("", List.of());

    private static final String NAIVE =
            """
            select id from task where post_code = any (?) and state = 'open'
            order by urgency_rank, due_at is null, due_at, created_at, id
            """;

    private final InboxQueries inbox;
    private final People people;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final DataSource dataSource;
    private final String me = "inbox-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID document = UUID.randomUUID();

    @Autowired
    InboxQueriesTests(
            InboxQueries inbox,
            People people,
            Posts posts,
            JdbcClient jdbc,
            DataSource dataSource,
            @Qualifier("owner") DataSource owner) {
        this.inbox = inbox;
        this.people = people;
        this.posts = posts;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void holdThreePosts() {
        people.put(new Person(me, "收件人", false, false), "{noop}x");
        for (String post : mine()) {
            posts.put(new Post(post, post, "某办", me, null, false, false, 950));
        }
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, 'registered', true, now(), 'clerk', '收件箱', 'routine')
                        """)
                .param(document)
                .update();
    }

    @AfterEach
    void takeAway() {
        owner.sql("delete from task where document_id = ?").param(document).update();
        owner.sql("delete from document where id = ?").param(document).update();
        owner.sql("delete from post_version where holder_a = ?").param(me).update();
        owner.sql("delete from post where code = any (?)")
                .param(mine().toArray(String[]::new))
                .update();
        owner.sql("delete from person where username = ?").param(me).update();
    }

    @Test
    void theMostUrgentComesFirstThenWhatIsDueFirstThenTheOldest() {
        String post = mine().get(0);
        UUID routineOld = task(post, 5, null, "2026-01-01");
        UUID routineNew = task(post, 5, null, "2026-01-02");
        UUID routineDue = task(post, 5, "2026-12-31", "2026-01-03");
        UUID routineDueSooner = task(mine().get(1), 5, "2026-06-30", "2026-01-04");
        UUID flash = task(mine().get(2), 1, null, "2026-01-05");
        UUID urgent = task(post, 3, "2030-01-01", "2026-01-06");
        assertThat(ids(0, 20)).containsExactly(flash, urgent, routineDueSooner, routineDue, routineOld, routineNew);
    }

    @Test
    void pagesOverSeveralPostsEqualANaiveSort() {
        fill(230);
        List<UUID> naive = jdbc.sql(NAIVE)
                .param(mine().toArray(String[]::new))
                .query(UUID.class)
                .list();
        assertThat(naive).hasSize(230);
        for (int size : List.of(1, 7, 50, 200)) {
            List<UUID> paged = new ArrayList<>();
            for (int page = 0; page * size < naive.size(); page++) {
                paged.addAll(ids(page, size));
            }
            assertThat(paged).as("pages of %d", size).isEqualTo(naive);
        }
        assertThat(ids(230, 1)).isEmpty();
        assertThat(ids(1_000_000, 200)).isEmpty();
    }

    @Test
    void doneTasksAndThoseOfOthersAreNotCounted() {
        UUID open = task(mine().get(0), 5, null, "2026-01-01");
        UUID done = task(mine().get(0), 5, null, "2026-01-01");
        jdbc.sql("update task set state = 'done' where id = ?").param(done).update();
        assertThat(ids(0, 20)).containsExactly(open);
        InboxQueries.InboxPage page = inbox.page(me, 0, 20);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.totalCapped()).isFalse();
    }

    @Test
    void theTotalIsExactToAThousandAndThenCapped() {
        fill(1_000);
        InboxQueries.InboxPage exact = inbox.page(me, 0, 1);
        assertThat(exact.total()).isEqualTo(1_000);
        assertThat(exact.totalCapped()).isFalse();
        task(mine().get(0), 5, null, "2026-01-01");
        InboxQueries.InboxPage capped = inbox.page(me, 0, 1);
        assertThat(capped.total()).isEqualTo(1_000);
        assertThat(capped.totalCapped()).isTrue();
        assertThat(ids(5, 200)).as("what lies beyond is still reached").hasSize(1);
    }

    @Test
    void aPageTakesTheSameFewStatementsWhateverTheVolume() {
        AtomicInteger statements = new AtomicInteger();
        JdbcClient counting = JdbcClient.create(counting(dataSource, statements));
        InboxQueries counted = new InboxQueries(counting, posts, Clock.systemUTC());
        fill(20);
        counted.page(me, 0, 20);
        int few = statements.getAndSet(0);
        fill(600);
        counted.page(me, 0, 200);
        assertThat(statements.get()).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void countingAndReadingGoByTheIndexOfTheInbox() {
        // as in an office: of all that a post ever had, little waits
        fill(20_000, "done");
        fill(1_000);
        owner.sql("vacuum analyze task").update();
        String[] codes = mine().subList(0, 1).toArray(String[]::new);
        assertThat(plan(InboxQueries.count(ALL), codes, 1_001))
                .contains("task_inbox")
                .doesNotContain("Seq Scan on task");
        assertThat(plan(InboxQueries.page(ALL), codes, 20, 20, 0))
                .contains("Index Scan using task_inbox")
                .doesNotContain("Seq Scan on task");
    }

    private String plan(String sql, Object... params) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql).params(params).query(String.class).list());
    }

    private List<String> mine() {
        return List.of(me + "-a", me + "-b", me + "-c");
    }

    private List<UUID> ids(int page, int size) {
        return inbox.page(me, page, size).items().stream().map(InboxItem::id).toList();
    }

    private UUID task(String post, int rank, @org.jspecify.annotations.Nullable String due, String created) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at, due_at)
                        values (?, ?, 'none', 'handle', ?, 'open', ?, ?::timestamptz, ?::timestamptz)
                        """)
                .params(java.util.Arrays.asList(id, document, post, rank, created, due))
                .update();
        return id;
    }

    /** Spread over posts, urgencies, due times and ages, many of them equal. */
    private void fill(int tasks) {
        fill(tasks, "open");
    }

    private void fill(int tasks, String state) {
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at, due_at)
                        select gen_random_uuid(), ?, 'none', 'handle', ? || (array['-a', '-b', '-c'])[1 + n %% 3], ?, 1 + n %% 5,
                          timestamptz '2026-01-01' + (n %% 11) * interval '1 hour',
                          case when n %% 4 > 0 then timestamptz '2026-07-01' + (n %% 7) * interval '1 day' end
                        from generate_series(1, ?) n
                        """
                                .replace("%%", "%"))
                .params(document, me, state, tasks)
                .update();
    }

    private static DataSource counting(DataSource target, AtomicInteger statements) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(connection, args);
                        });
            }
        };
    }
}
