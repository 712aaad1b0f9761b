package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the chips and the search box select. */
@BanwenTest
class InboxFilterTests {

    private static final OffsetDateTime NOW = OfficialTime.at(Instant.now());

    private final InboxQueries inbox;
    private final InboxTallies tallies;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InboxFixture fixture;

    @Autowired
    InboxFilterTests(
            InboxQueries inbox,
            InboxTallies tallies,
            People people,
            Posts posts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("owner") DataSource owner) {
        this.inbox = inbox;
        this.tallies = tallies;
        this.posts = posts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.fixture = new InboxFixture(people, posts, jdbc, owner);
    }

    @BeforeEach
    void hold() {
        fixture.holdTwoPosts();
    }

    @AfterEach
    void takeAway() {
        fixture.takeAway();
    }

    private static InboxFilter filter(
            Set<Step> steps, Set<Urgency> urgencies, Set<Kind> kinds, Set<String> ofPosts, @Nullable String query) {
        return new InboxFilter(steps, urgencies, kinds, Set.of(), Set.of(), ofPosts, query);
    }

    private List<UUID> ids(InboxFilter filter) {
        InboxQueries.InboxPage page = inbox.page(fixture.me, filter, 0, 20);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(InboxItem::id).toList();
    }

    @Test
    void eachKindOfFilterNarrowsAndSeveralTogetherNarrowFurther() {
        String a = fixture.mine().get(0);
        String b = fixture.mine().get(1);
        UUID toAct = fixture.document("关于森林防火的紧急通知", "act", "county", "云岭县应急管理局");
        UUID toRead = fixture.document("养老服务工作简报", "read", "provincial", "省民政厅");
        UUID arrived = fixture.document("未登记的来文", null, null, null);
        UUID handleUrgent = fixture.task(a, "handle", Urgency.URGENT, toAct);
        UUID handleRoutine = fixture.task(b, "handle", Urgency.ROUTINE, toAct);
        UUID read = fixture.task(a, "read", Urgency.ROUTINE, toRead);
        UUID sign = fixture.task(b, "sign-receipt", Urgency.EXTRA_URGENT, arrived);

        assertThat(ids(InboxFilter.NONE)).containsExactly(sign, handleUrgent, handleRoutine, read);
        assertThat(ids(filter(Set.of(Step.HANDLE), Set.of(), Set.of(), Set.of(), null)))
                .containsExactly(handleUrgent, handleRoutine);
        assertThat(ids(filter(Set.of(Step.HANDLE, Step.READ), Set.of(), Set.of(), Set.of(), null)))
                .as("within a group either will do")
                .containsExactly(handleUrgent, handleRoutine, read);
        assertThat(ids(filter(Set.of(), Set.of(Urgency.URGENT, Urgency.EXTRA_URGENT), Set.of(), Set.of(), null)))
                .containsExactly(sign, handleUrgent);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of(a), null))).containsExactly(handleUrgent, read);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(Kind.ACT), Set.of(), null)))
                .containsExactly(handleUrgent, handleRoutine);
        assertThat(ids(InboxFilter.NONE.withLevels(Set.of(SenderLevel.PROVINCIAL))))
                .containsExactly(read);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of(), "防火")))
                .containsExactly(handleUrgent, handleRoutine);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of(), "民政厅"))).containsExactly(read);
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of(), "%"))).isEmpty();
        assertThat(ids(filter(Set.of(Step.HANDLE), Set.of(Urgency.ROUTINE), Set.of(Kind.ACT), Set.of(b), "防火")))
                .as("all groups together")
                .containsExactly(handleRoutine);
        assertThat(ids(filter(Set.of(Step.HANDLE), Set.of(), Set.of(Kind.READ), Set.of(), null)))
                .isEmpty();
    }

    @Test
    void aPostThatIsNotTheReadersFindsNothing() {
        fixture.task(fixture.mine().get(0), "handle", Urgency.URGENT, fixture.document("本岗", null, null, null));
        assertThat(ids(filter(Set.of(), Set.of(), Set.of(), Set.of("office-clerk"), null)))
                .isEmpty();
    }

    @Test
    void filteredPagesFollowOneAnotherWithoutLossOrRepetition() {
        fixture.fill(300, "open");
        InboxFilter handle =
                filter(Set.of(Step.HANDLE), Set.of(Urgency.URGENT, Urgency.FLASH), Set.of(), Set.of(), null);
        InboxFilter toRead = filter(Set.of(), Set.of(Urgency.FLASH), Set.of(Kind.READ), Set.of(), "通知");
        for (InboxFilter filter : List.of(handle, toRead)) {
            List<UUID> whole = inbox.page(fixture.me, filter, 0, 200).items().stream()
                    .map(InboxItem::id)
                    .toList();
            List<UUID> paged = new java.util.ArrayList<>();
            for (int page = 0; page * 7 < whole.size(); page++) {
                inbox.page(fixture.me, filter, page, 7).items().forEach(item -> paged.add(item.id()));
            }
            assertThat(paged).isNotEmpty().isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    @Test
    void theTotalOfASearchIsOfWhatWasSearched() {
        fixture.fill(InboxSelection.SEARCHED - 1, "open");
        InboxFilter toRead = filter(Set.of(), Set.of(), Set.of(Kind.READ), Set.of(), null);
        InboxQueries.InboxPage all = inbox.page(fixture.me, toRead, 0, 5);
        assertThat(all.searchCapped()).isFalse();
        assertThat(all.total()).isEqualTo(InboxSelection.SEARCHED / 2);
        fixture.task(fixture.mine().get(0), "read", Urgency.ROUTINE, fixture.document("更多", "read", null, null));
        assertThat(inbox.page(fixture.me, toRead, 0, 5).searchCapped()).isTrue();
    }

    @Test
    void aLampSelectsByTheTasksOwnClockAsItStandsNow() {
        String a = fixture.mine().get(0);
        UUID document = fixture.document("关于森林防火的通知", "act", "county", null);
        UUID over = clock(fixture.task(a, "handle", Urgency.URGENT, document), Duration.ofMinutes(-1), Duration.ZERO);
        UUID near =
                clock(fixture.task(a, "handle", Urgency.URGENT, document), Duration.ofMinutes(-1), Duration.ofHours(1));
        UUID early =
                clock(fixture.task(a, "handle", Urgency.URGENT, document), Duration.ofHours(1), Duration.ofHours(2));
        UUID stopped = clock(fixture.task(a, "handle", Urgency.URGENT, document), null, null);
        UUID unreckoned = fixture.task(a, "handle", Urgency.URGENT, document);
        assertThat(ids(lamps(Lamp.RED))).containsExactly(over);
        assertThat(ids(lamps(Lamp.YELLOW))).containsExactly(near);
        assertThat(ids(lamps(Lamp.GREEN))).containsExactly(early);
        assertThat(ids(lamps(Lamp.STOPPED))).containsExactly(stopped);
        assertThat(ids(lamps(Lamp.RED, Lamp.YELLOW))).containsExactly(over, near);
        assertThat(ids(InboxFilter.NONE)).contains(unreckoned);
        assertThat(tallies.of(fixture.me, null).tallies())
                .extracting(InboxTally::lamp)
                .containsExactlyInAnyOrder(Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.STOPPED, null);
    }

    private static InboxFilter lamps(Lamp... lamps) {
        return InboxFilter.NONE.withLamps(Set.of(lamps));
    }

    /** Gives a task a clock; one without a limit stands still. */
    private UUID clock(UUID task, @Nullable Duration toWarning, @Nullable Duration toLimit) {
        jdbc.sql(
                        """
                        update task set budget_unit = 'minutes', budget_quantity = 60, budget_used = 0, warn_percent = 75,
                          running_since = ?, warn_at = ?, due_at = ? where id = ?
                        """)
                .params(SqlParams.of(
                        toLimit == null ? null : NOW.minusHours(1),
                        toWarning == null ? null : NOW.plus(toWarning),
                        toLimit == null ? null : NOW.plus(toLimit),
                        task))
                .update();
        return task;
    }

    @Test
    void talliesCountEverythingThatWaits() {
        String a = fixture.mine().get(0);
        UUID toAct = fixture.document("关于森林防火的通知", "act", "county", null);
        fixture.task(a, "handle", Urgency.URGENT, toAct);
        fixture.task(a, "handle", Urgency.URGENT, toAct);
        fixture.task(a, "sign-receipt", Urgency.FLASH, fixture.document("刚到", null, null, null));
        assertThat(tallies.of(fixture.me, null))
                .isEqualTo(tallies.of(fixture.me, null))
                .satisfies(counted -> {
                    assertThat(counted.capped()).isFalse();
                    assertThat(counted.tallies())
                            .containsExactlyInAnyOrder(
                                    new InboxTally(
                                            Step.HANDLE, Urgency.URGENT, Kind.ACT, SenderLevel.COUNTY, null, a, 2),
                                    new InboxTally(Step.SIGN_RECEIPT, Urgency.FLASH, null, null, null, a, 1));
                });
        assertThat(tallies.of(fixture.me, "防火").tallies())
                .extracting(InboxTally::count)
                .containsExactly(2);
    }

    @Test
    void talliesStopCountingAtAPostsFiveHundredMostUrgent() {
        fixture.fill(2 * InboxTallies.COUNTED_OF_A_POST + 40, "open");
        InboxTallies.Counted counted = tallies.of(fixture.me, null);
        assertThat(counted.capped()).isTrue();
        assertThat(counted.tallies().stream().mapToInt(InboxTally::count).sum())
                .isEqualTo(2 * InboxTallies.COUNTED_OF_A_POST);
    }

    @Test
    void filtersGoByTheIndexesOfTheInbox() {
        // as in an office: of all that a post ever had, little waits; one step in five hundred is rare
        fixture.fill(20_000, "done");
        fixture.fill(5_000, "open");
        fixture.analyse();
        InboxFilter rare = filter(Set.of(Step.CONCLUDE), Set.of(), Set.of(), Set.of(), null);
        InboxFilter urgent = filter(Set.of(), Set.of(Urgency.FLASH), Set.of(), Set.of(), null);
        InboxFilter query = filter(Set.of(), Set.of(), Set.of(), Set.of(), "通知");
        assertThat(plan(rare).page(20, 0)).contains("task_inbox_of_step").doesNotContain("Seq Scan on task");
        // so little waits here that a bitmap and a sort may cost less; without them the index gives the order itself
        assertThat(plan(rare).pageWithoutBitmaps(20, 0))
                .contains("Index Scan using task_inbox_of_step")
                .doesNotContain("Seq Scan on task");
        assertThat(plan(rare).count(1_001)).contains("task_inbox_of_step").doesNotContain("Seq Scan on task");
        assertThat(plan(urgent).page(20, 0))
                .contains("Index Scan using task_inbox")
                .doesNotContain("Seq Scan on task");
        assertThat(plan(urgent).count(1_001)).contains("task_inbox").doesNotContain("Seq Scan on task");
        assertThat(plan(query).search(20, 0)).contains("task_inbox").doesNotContain("Seq Scan on task");
        assertThat(explain(new InboxSelection.Statement(
                        InboxTallies.TALLY.formatted("true", ""),
                        List.of(NOW, NOW, fixture.mine().toArray(String[]::new), InboxTallies.COUNTED_OF_A_POST))))
                .contains("task_inbox")
                .doesNotContain("Seq Scan on task");
    }

    private Plans plan(InboxFilter filter) {
        return new Plans(new InboxSelection(posts.grantsOf(fixture.me), filter, NOW.toInstant()));
    }

    private final class Plans {

        private final InboxSelection selection;

        Plans(InboxSelection selection) {
            this.selection = selection;
        }

        String page(int size, long offset) {
            return explain(selection.page(size, offset));
        }

        String pageWithoutBitmaps(int size, long offset) {
            return Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("set local enable_bitmapscan = off").update();
                return page(size, offset);
            }));
        }

        String count(int limit) {
            return explain(selection.count(limit));
        }

        String search(int size, long offset) {
            return explain(selection.search(size, offset));
        }
    }

    private String explain(InboxSelection.Statement statement) {
        return String.join(
                "\n",
                jdbc.sql("explain " + statement.sql())
                        .params(statement.params())
                        .query(String.class)
                        .list());
    }
}
