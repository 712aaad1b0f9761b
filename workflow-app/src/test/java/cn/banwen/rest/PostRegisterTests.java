package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register of posts with its history, and handing over. */
@BanwenTest
@Import(MovingClock.Moved.class)
class PostRegisterTests {

    private final Office office;
    private final People people;
    private final Posts posts;
    private final MovingClock clock;

    @Autowired
    PostRegisterTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts, MovingClock clock) {
        this.office = new Office(port, jdbc);
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    private CoverFixture fixture() {
        return CoverFixture.make(office, people, posts);
    }

    private String in(Duration time) {
        return OfficialTime.at(clock.instant().plus(time)).toString();
    }

    @Test
    void aChangeHoldsFromItsDateOnceAMainLeaderApprovedAndThePastStaysAsItWas() {
        CoverFixture f = fixture();
        Walk walk = f.sent("urgent");
        String task = f.task(walk);
        Map<String, Object> change =
                Map.of("code", f.post(), "holderA", f.c(), "reason", "人事调整", "effectiveFrom", in(Duration.ofDays(2)));
        office.as("clerk").post("/api/posts", change).refused(403, "no-right-to-change-posts");
        Answer entered = office.as("admin").post("/api/posts", change).expect(201);
        assertThat(entered.at("state")).isEqualTo("awaited");
        String approve = "/api/posts/changes/" + entered.at("id") + "/approve";
        office.as("admin").post(approve, Map.of()).refused(403, "main-leader-only");
        office.as("head").post(approve, Map.of()).expect(200);
        office.as("head").post(approve, Map.of()).refused(409, "change-decided");
        assertThat(f.sees(f.a(), task)).as("until its date").isTrue();
        assertThat(f.sees(f.c(), task)).isFalse();

        clock.move(Duration.ofDays(3));
        assertThat(f.sees(f.a(), task)).isFalse();
        assertThat(f.sees(f.c(), task)).isTrue();
        f.complete(f.a(), task).refused(403, "not-your-task");
        JsonNode history =
                office.as("clerk").get("/api/posts/" + f.post() + "/history").json();
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("post").path("holderA").asString("")).isEqualTo(f.a());
        assertThat(history.get(0).path("to").asString(""))
                .isEqualTo(history.get(1).path("from").asString("-"));

        JsonNode leaving = only(f.c(), "leaving");
        assertThat(leaving.path("from").path("username").asString("")).isEqualTo(f.a());
        assertThat(leaving.path("content").path("open").size()).isEqualTo(1);
        f.complete(f.c(), task).expect(200);
        office.as(f.a())
                .post("/api/handovers/" + leaving.path("id").asString("") + "/confirm", Map.of())
                .refused(403, "not-your-handover");
        confirm(f.c(), leaving).expect(200);
        assertThat(only(f.c(), "leaving").path("content").path("open").size())
                .as("what waited when it changed hands, not what waits now")
                .isEqualTo(1);
    }

    @Test
    void aNewPostAndWhatIsWrongWithOne() {
        CoverFixture f = fixture();
        Map<String, Object> post = new LinkedHashMap<>(Map.of(
                "code",
                f.post() + "-2",
                "name",
                "会计",
                "office",
                "财政所",
                "holderA",
                f.a(),
                "holderB",
                f.b(),
                "deputisable",
                false,
                "notDeputisableReason",
                "会计岗位",
                "reason",
                "新设"));
        office.as("secretary").post("/api/posts", post).expect(201);
        JsonNode made = office.as(f.c()).get("/api/posts/" + f.post() + "-2").json();
        assertThat(made.path("deputisable").asBoolean(true)).isFalse();
        assertThat(made.path("actingNow").get(0).path("person").path("username").asString(""))
                .isEqualTo(f.a());
        for (Map.Entry<String, String> wrong : Map.of(
                        "holderB=" + f.a(),
                        "b-equals-a",
                        "holderA=nobody",
                        "unknown-person",
                        "holderA=admin",
                        "not-suitable",
                        "code=Ä",
                        "post-code",
                        "supervisor=nowhere",
                        "unknown-post",
                        "supervisor=" + f.post() + "-2",
                        "own-supervisor",
                        "effectiveFrom=2020-01-01",
                        "effective-in-past",
                        "reason=",
                        "required",
                        "name=",
                        "required")
                .entrySet()) {
            String[] field = wrong.getKey().split("=", 2);
            Map<String, Object> broken = new LinkedHashMap<>(post);
            broken.put(field[0], field[1]);
            office.as("secretary").post("/api/posts", broken).refused(422, wrong.getValue());
        }
    }

    @Test
    void bothSidesOfAnAbsenceAreHandedOverAndStayAsTheyWereConfirmed() {
        CoverFixture f = fixture();
        Walk first = f.sent("urgent");
        Walk second = f.sent("routine");
        String absence = f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of("notes", "第一件今天要回复"))
                .expect(201)
                .at("id");
        JsonNode out = only(f.b(), "out");
        assertThat(out.path("id").asString("")).isEqualTo("absence-" + absence + "-" + f.post() + "-out");
        assertThat(out.path("notes").asString("")).isEqualTo("第一件今天要回复");
        assertThat(out.path("content").path("open").size()).isEqualTo(2);
        assertThat(out.path("content").path("urgent").asInt(0)).isEqualTo(1);
        confirm(f.a(), out).refused(403, "not-your-handover");
        confirm(f.c(), out).refused(404, "handover-not-found");
        confirm(f.b(), out).expect(200);
        confirm(f.b(), out).refused(409, "handover-confirmed");
        f.complete(f.b(), f.task(first)).expect(200);
        assertThat(only(f.b(), "out").path("content").path("open").size()).isEqualTo(2);

        clock.move(Duration.ofHours(5));
        JsonNode back = only(f.a(), "back");
        assertThat(back.path("from").path("username").asString("")).isEqualTo(f.b());
        assertThat(back.path("content").path("done").size()).isEqualTo(1);
        assertThat(back.path("content").path("done").get(0).path("documentId").asString(""))
                .isEqualTo(first.id());
        assertThat(back.path("content").path("open").get(0).path("documentId").asString(""))
                .isEqualTo(second.id());
        confirm(f.a(), back).expect(200);
        assertThat(only(f.a(), "back").path("confirmedAt").asString("")).isNotBlank();
        f.complete(f.b(), f.task(second)).refused(403, "cover-ended");
    }

    @Test
    void aLongLeaveIsCoveredAtOnceAndApprovedOnRecord() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        Answer leave = f.leave(f.a(), "", in(Duration.ofDays(2)), Map.of("reason", "休假"))
                .expect(201);
        assertThat(leave.at("approver")).isEqualTo("supervisor");
        assertThat(leave.at("approval")).isEqualTo("awaited");
        assertThat(f.sees(f.b(), task)).isTrue();
        String path = "/api/absences/" + leave.at("id");
        office.as(f.b()).post(path + "/approve", Map.of()).refused(403, "no-right-to-approve");
        assertThat(office.as("deputy")
                        .post(path + "/approve", Map.of())
                        .expect(200)
                        .at("approval"))
                .isEqualTo("given");
        office.as("deputy").post(path + "/refuse", Map.of("reason", "迟了")).refused(409, "nothing-to-approve");
        f.back(f.a(), leave.at("id")).expect(200);
        Answer planned = f.leave(f.a(), in(Duration.ofDays(1)), in(Duration.ofDays(9)), Map.of())
                .expect(201);
        assertThat(planned.at("state")).isEqualTo("planned");
        String refuse = "/api/absences/" + planned.at("id") + "/refuse";
        office.as("head").post(refuse, Map.of()).refused(422, "required");
        office.as("head").post(refuse, Map.of("reason", "很".repeat(501))).refused(422, "too-long");
        Answer refused =
                office.as("head").post(refuse, Map.of("reason", "防汛期间暂缓")).expect(200);
        assertThat(refused.at("state")).isEqualTo("cancelled");
        assertThat(refused.at("refusal")).isEqualTo("防汛期间暂缓");
    }

    private JsonNode only(String username, String kind) {
        return office.as(username).get("/api/handovers").items().stream()
                .filter(one -> one.path("kind").asString("").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Answer confirm(String username, JsonNode handover) {
        return office.as(username).post("/api/handovers/" + handover.path("id").asString("") + "/confirm", Map.of());
    }
}
