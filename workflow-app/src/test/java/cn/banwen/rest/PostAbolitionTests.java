package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.FlowSettings;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.Posts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 裁撤岗位: a post that nothing rests on any more is closed from a date, stays on record, and may come back. */
@BanwenTest
@Import(MovingClock.Moved.class)
class PostAbolitionTests {

    private static final Map<String, Object> WHY = Map.of("reason", "机构改革");

    private final Office office;
    private final People people;
    private final Posts posts;
    private final KnownPosts known;
    private final MovingClock clock;
    private final JdbcClient jdbc;

    @Autowired
    PostRegister register;

    @Autowired
    Circulation circulation;

    @Autowired
    FlowSettings flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PostAbolitionTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            People people,
            Posts posts,
            KnownPosts known,
            MovingClock clock) {
        this.jdbc = jdbc;
        this.office = new Office(port, jdbc);
        this.people = people;
        this.posts = posts;
        this.known = known;
        this.clock = clock;
    }

    private CoverFixture fixture() {
        return CoverFixture.make(office, people, posts);
    }

    private Answer abolish(String username, String post, Map<String, Object> how) {
        return office.as(username).post("/api/posts/" + post + "/abolish", how);
    }

    private Answer post(CoverFixture f) {
        return office.as("clerk").get("/api/posts/" + f.post());
    }

    private JsonNode history(CoverFixture f) {
        return office.as("clerk").get("/api/posts/" + f.post() + "/history").json();
    }

    private Walk proposedTo(CoverFixture f) {
        return office.paper("裁撤")
                .reviewed()
                .act("clerk", "register", Steps.registered("read"))
                .act("director", "propose", Steps.toRead(f.post()));
    }

    @Test
    void refusesWhileTasksWaitAndSaysWhereToSettleThem() {
        CoverFixture f = fixture();
        Walk walk = f.sent("urgent");
        Answer refused = abolish("admin", f.post(), WHY).refused(422, "post-has-tasks");
        assertThat(refused.json().path("see").get(0).asString("")).isEqualTo("/search?post=" + f.post());
        f.complete(f.a(), f.task(walk)).expect(200);

        abolish("clerk", f.post(), WHY).refused(403, "no-right-to-change-posts");
        abolish("admin", f.post(), Map.of()).refused(422, "required");
        abolish("admin", "nowhere", WHY).refused(404, "post-not-found");
        Answer entered = abolish("admin", f.post(), WHY).expect(201);
        assertThat(entered.at("state")).isEqualTo("awaited");
        assertThat(entered.json().path("abolishes").asBoolean(false)).isTrue();
        abolish("secretary", f.post(), WHY).refused(409, "change-awaited");
        post(f).expect(200);
        String approve = "/api/posts/changes/" + entered.at("id") + "/approve";
        office.as("admin").post(approve, Map.of()).refused(403, "main-leader-only");
        office.as("head").post(approve, Map.of()).expect(200);

        post(f).refused(404, "post-not-found");
        assertThat(office.as("clerk").get("/api/posts").text()).doesNotContain(f.post());
        JsonNode ended = history(f).get(0);
        assertThat(ended.path("to").asString("")).isNotBlank();
        assertThat(ended.path("closedBy").asString("")).isEqualTo(entered.at("id"));
        assertThat(known.nameOf(f.post())).isEqualTo("岗位" + f.post());
        assertThat(office.as("clerk")
                        .get("/api/documents/" + walk.id() + "/history")
                        .expect(200)
                        .text())
                .contains(f.post());
        refusesToName(f);
    }

    /** What is named on a document must be a post to which something may be given. */
    private void refusesToName(CoverFixture f) {
        Walk walk = office.paper("裁撤后").reviewed().act("clerk", "register", Steps.registered("read"));
        String task =
                walk.task("propose", "office-director").orElseThrow().path("id").asString("");
        office.as("director")
                .post("/api/tasks/" + task + "/complete", Steps.toRead(f.post()))
                .refused(422, "unknown-post");
    }

    @Test
    void refusesWhatAProposalNamesOrASettingOrAnotherPostHangsOn() {
        CoverFixture f = fixture();
        proposedTo(f);
        abolish("secretary", f.post(), WHY).refused(422, "post-is-named");

        assertThat(abolish("secretary", "office-clerk", WHY).errors()).contains(":post-has-step");
        assertThat(abolish("secretary", "deputy-head-agriculture", WHY).errors())
                .contains(":post-supervises");
    }

    @Test
    void asksAgainAtTheApproval() {
        CoverFixture f = fixture();
        String change = abolish("admin", f.post(), WHY).expect(201).at("id");
        Walk walk = f.sent("routine");
        String approve = "/api/posts/changes/" + change + "/approve";
        office.as("head").post(approve, Map.of()).refused(422, "post-has-tasks");
        f.complete(f.a(), f.task(walk)).expect(200);
        office.as("head").post(approve, Map.of()).expect(200);
        post(f).refused(404, "post-not-found");
    }

    @Test
    void whoNamesThePostWhileItIsBeingAbolishedWaitsForThatAndIsRefused() {
        CoverFixture f = fixture();
        String propose = "/api/tasks/" + registered().taskId("director", "propose") + "/complete";
        Answer named = during(() -> register.abolish(f.post(), null, "机构改革", "secretary"), () -> office.as("director")
                .post(propose, Steps.toRead(f.post())));
        named.refused(422, "unknown-post");
        post(f).refused(404, "post-not-found");
    }

    @Test
    void whoAbolishesThePostWhileItIsBeingNamedWaitsForThatAndIsRefused() {
        CoverFixture f = fixture();
        UUID task = UUID.fromString(registered().taskId("director", "propose"));
        Answer abolished = during(
                () -> circulation.complete(task, null, Steps.toRead(f.post()), "director"),
                () -> abolish("secretary", f.post(), WHY));
        abolished.refused(422, "post-is-named");
        post(f).expect(200);
    }

    @Test
    void aSettingThatGivesThePostAStepIsWaitedForToo() {
        CoverFixture f = fixture();
        String before = Objects.requireNonNull(flow.current().steps().get("propose"));
        Answer abolished = during(
                () -> flow.change(null, Map.of("propose", f.post()), null, "admin"),
                () -> abolish("secretary", f.post(), WHY));
        flow.change(null, Map.of("propose", before), null, "admin");
        abolished.refused(422, "post-has-step");
    }

    private Walk registered() {
        return office.paper("裁撤之际").reviewed().act("clerk", "register", Steps.registered("read"));
    }

    /** What a call answers that comes while the act is under way: the act ends when the call waits for it, or has its answer. */
    private Answer during(Runnable act, Supplier<Answer> call) {
        CompletableFuture<Answer> answer = transaction.execute(open -> {
            act.run();
            CompletableFuture<Answer> called = CompletableFuture.supplyAsync(call);
            Awaitility.await("the call waits").pollInSameThread().until(() -> called.isDone() || isWaitedFor());
            return called;
        });
        return Objects.requireNonNull(answer).join();
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select from pg_locks where not granted"
                        + " and pg_backend_pid() = any (pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void untilItsDateThePostIsThereButIsGivenNothingMore() {
        CoverFixture f = fixture();
        String date = OfficialTime.at(clock.instant().plus(Duration.ofDays(2))).toString();
        assertThat(abolish("secretary", f.post(), Map.of("reason", "机构改革", "effectiveFrom", date))
                        .expect(201)
                        .at("state"))
                .isEqualTo("approved");
        post(f).expect(200);
        refusesToName(f);
        office.as("secretary")
                .post("/api/posts", Map.of("code", f.post(), "duties", "新职责", "reason", "改职责"))
                .refused(409, "post-ends");
        abolish("secretary", f.post(), WHY).refused(409, "post-ends");

        clock.move(Duration.ofDays(3));
        post(f).refused(404, "post-not-found");
    }

    @Test
    void aLaterChangeBringsItBackAsItWas() {
        CoverFixture f = fixture();
        abolish("secretary", f.post(), WHY).expect(201);
        clock.move(Duration.ofDays(1));
        Map<String, Object> back = new LinkedHashMap<>(Map.of("code", f.post(), "reason", "恢复设置"));
        office.as("secretary").post("/api/posts", back).expect(201);
        assertThat(post(f).expect(200).json().path("holderA").path("username").asString(""))
                .isEqualTo(f.a());
        assertThat(history(f).size()).isEqualTo(2);
        assertThat(history(f).get(0).path("to").asString(""))
                .as("nothing held in between")
                .isNotEqualTo(history(f).get(1).path("from").asString(""));
        Walk walk = f.sent("routine");
        f.complete(f.a(), f.task(walk)).expect(200);
    }
}
