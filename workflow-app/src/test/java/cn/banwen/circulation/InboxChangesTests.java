package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.InboxChanges.Changes;
import cn.banwen.circulation.InboxChanges.Ended;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a page hears of when it asks again. */
@BanwenTest
class InboxChangesTests {

    private final InboxChanges changes;
    private final Posts posts;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final InboxFixture fixture;

    @Autowired
    InboxChangesTests(
            InboxChanges changes,
            People people,
            Posts posts,
            Absences absences,
            JdbcClient jdbc,
            DataSource dataSource,
            @Qualifier("owner") DataSource owner) {
        this.changes = changes;
        this.posts = posts;
        this.absences = absences;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
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

    private String mark() {
        return mark(fixture.me);
    }

    private String mark(String username) {
        return changes.now(posts.grantsOf(username)).mark();
    }

    private Changes since(String mark) {
        return changes.since(mark, InboxFilter.NONE, fixture.me).orElseThrow();
    }

    private UUID arrives(String post) {
        return fixture.task(post, "handle", Urgency.ROUTINE, fixture.document("新到的公文", null, null, null));
    }

    @Test
    void tellsWhatArrivedAndWhatEndedOnce() {
        String a = fixture.mine().get(0);
        UUID old = arrives(a);
        String before = mark();
        UUID arrived = arrives(a);
        fixture.end(old, "done", "clerk");
        Changes first = since(before);
        assertThat(first.stale()).isFalse();
        assertThat(first.arrived()).containsExactly(arrived);
        assertThat(first.ended()).containsExactly(new Ended(old, "done", "沈文秀"));
        assertThat(first.waiting().count()).isEqualTo(1);
        Optional<Changes> second = changes.since(first.waiting().mark(), InboxFilter.NONE, fixture.me);
        assertThat(second.map(Changes::arrived).orElse(List.of())).doesNotContain(arrived);
        assertThat(since(before).arrived())
                .as("an older mark hears of it again")
                .containsExactly(arrived);
    }

    @Test
    void missesNothingWhenTheEarlierTransactionCommitsLater() throws SQLException {
        String a = fixture.mine().get(0);
        UUID document = fixture.document("两笔事务", null, null, null);
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            JdbcClient slowClient = JdbcClient.create(new SingleConnectionDataSource(slow, true));
            String before = mark();
            UUID early = InboxFixture.task(slowClient, a, "handle", Urgency.ROUTINE, document);
            UUID late = fixture.task(a, "handle", Urgency.ROUTINE, document);
            Changes first = since(before);
            assertThat(first.arrived()).containsExactly(late);
            slow.commit();
            Changes second = since(first.waiting().mark());
            assertThat(second.arrived()).containsExactly(early);
            slow.setAutoCommit(true);
        }
    }

    @Test
    void saysNothingOfWhatWasOnlyOpenedOrIsOthers() {
        UUID task = arrives(fixture.mine().get(0));
        String before = mark();
        jdbc.sql("update task set opened_at = now(), revision = revision + 1 where id = ?")
                .param(task)
                .update();
        fixture.task("office-clerk", "conclude", Urgency.ROUTINE, fixture.document("他人", null, null, null));
        Optional<Changes> told = changes.since(before, InboxFilter.NONE, fixture.me);
        assertThat(told.map(Changes::arrived).orElse(List.of())).isEmpty();
        assertThat(told.map(Changes::ended).orElse(List.of())).isEmpty();
    }

    @Test
    void tellsAsArrivedOnlyWhatTheListsFilterSelects() {
        String a = fixture.mine().get(0);
        String b = fixture.mine().get(1);
        String before = mark();
        UUID document = fixture.document("关于防汛的通知", "act", null, null);
        UUID urgent = fixture.task(a, "handle", Urgency.URGENT, document);
        fixture.task(a, "handle", Urgency.ROUTINE, document);
        fixture.task(b, "read", Urgency.URGENT, document);
        InboxFilter filter = new InboxFilter(
                Set.of(Step.HANDLE), Set.of(Urgency.URGENT), Set.of(Kind.ACT), Set.of(), Set.of(), Set.of(a), "防汛");
        Changes told = changes.since(before, filter, fixture.me).orElseThrow();
        assertThat(told.arrived()).containsExactly(urgent);
        assertThat(told.waiting().count()).as("the count is of all").isEqualTo(3);
    }

    @Test
    void asksForANewListWhenThePostsOrTooMuchChanged() {
        String before = mark();
        fixture.hold(fixture.me + "-c");
        assertThat(since(before).stale()).as("another post").isTrue();
        String now = mark();
        fixture.fill(InboxChanges.TOLD + 1, "open");
        Changes much = since(now);
        assertThat(much.stale()).isTrue();
        assertThat(much.arrived()).isEmpty();
        assertThat(much.waiting().count()).isEqualTo(99);
        assertThat(much.waiting().more()).isTrue();
        assertThat(changes.since(much.waiting().mark(), InboxFilter.NONE, fixture.me)
                        .map(Changes::stale)
                        .orElse(false))
                .isFalse();
    }

    @Test
    void tellsADeputyOfThePartThatWasHandedOverAndWhenItEnds() {
        String deputy = fixture.colleague();
        String post = fixture.me + "-c";
        fixture.hold(post, deputy);
        String before = mark(deputy);
        String to = OfficialTime.at(Instant.now().plus(Duration.ofHours(3))).toString();
        Absence absence = absences.enter(
                        new AbsenceRequest(null, null, to, "下村", null, "urgent", null, null), fixture.me)
                .absence();
        assertThat(changes.since(before, InboxFilter.NONE, deputy).orElseThrow().stale())
                .as("the deputy acts from now on")
                .isTrue();
        String standingIn = mark(deputy);
        UUID document = fixture.document("代岗期间", null, null, null);
        UUID urgent = fixture.task(post, "handle", Urgency.URGENT, document);
        fixture.task(post, "handle", Urgency.ROUTINE, document);
        Changes told = changes.since(standingIn, InboxFilter.NONE, deputy).orElseThrow();
        assertThat(told.arrived()).containsExactly(urgent);
        assertThat(told.waiting().count()).isEqualTo(1);
        absences.returned(absence.id(), fixture.me);
        assertThat(changes.since(told.waiting().mark(), InboxFilter.NONE, deputy)
                        .orElseThrow())
                .satisfies(after -> assertThat(after.stale()).isTrue())
                .satisfies(after -> assertThat(after.waiting().count()).isZero());
    }

    @Test
    void aMarkThatIsNoneOrAForgedOneAsksForANewList() {
        arrives(fixture.mine().get(0));
        List<String> odd =
                new ArrayList<>(List.of("", "1", "x:y:z-0", "'; drop table task-1", "9".repeat(40) + ":1:-0"));
        String posts = mark().replaceAll(".*-", "");
        odd.add("5:3:-" + posts);
        for (String mark : odd) {
            assertThat(since(mark).stale()).as(mark).isTrue();
        }
        assertThat(changes.since(null, InboxFilter.NONE, fixture.me)
                        .orElseThrow()
                        .stale())
                .isTrue();
        // as old as can be: answered, within bounds
        assertThat(changes.since("3:3:-" + posts, InboxFilter.NONE, fixture.me)).isPresent();
    }

    @Test
    void refusesADeactivatedAccount() {
        String before = mark();
        arrives(fixture.mine().get(0));
        jdbc.sql("update person set active = false where username = ?")
                .param(fixture.me)
                .update();
        assertThatThrownBy(() -> since(before))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("account-inactive"));
    }

    @Test
    void takesNoNoticeOfTransactionsThatARestoredDatabaseBroughtAlong() {
        UUID restored = arrives(fixture.mine().get(0));
        jdbc.sql(
                        "update task set state_set_in = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8 where id = ?")
                .param(restored)
                .update();
        String before = mark();
        UUID arrived = arrives(fixture.mine().get(0));
        assertThat(since(before).arrived()).containsExactly(arrived);
    }

    @Test
    void goesByTheIndexOfTransactions() {
        fixture.fill(20_000, "done");
        fixture.analyse();
        String snapshot = mark().replaceAll("-.*", "");
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + InboxChanges.SINCE.formatted("true", ""))
                        .params(snapshot, snapshot, 10)
                        .param(fixture.mine().toArray(String[]::new))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("task_state_set_in").doesNotContain("Seq Scan on task ");
    }
}
