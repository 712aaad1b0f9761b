package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.notification.Notice;
import cn.banwen.notification.Notices;
import cn.banwen.posts.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 督办 and 催办: who may press whom, who hears of it, and what is noted. */
@BanwenTest
class SupervisionTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final People people;
    private final Posts posts;

    @Autowired
    SupervisionTests(@LocalServerPort int port, JdbcClient jdbc, Notices notices, People people, Posts posts) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.notices = notices;
        this.people = people;
        this.posts = posts;
    }

    private Answer urge(String username, Walk walk, Map<String, ?> fields) {
        return office.as(username).post(walk.path() + "/urge", fields);
    }

    private List<String> told(String username, Walk walk) {
        return notices.unseen(username).stream()
                .filter(notice -> walk.id().equals(String.valueOf(notice.documentId())))
                .map(Notice::code)
                .toList();
    }

    /** As if the limits had come near or passed. */
    private void due(Walk walk, String warn, String due) {
        jdbc.sql("update task set warn_at = now() + ?::interval, due_at = now() + ?::interval"
                        + " where document_id = ?::uuid and state = 'open'")
                .params(warn, due, walk.id())
                .update();
    }

    /** Every page of it: other tests' documents stand in the list too. */
    private List<String> listed(String username, String query) {
        List<String> ids = new ArrayList<>();
        List<JsonNode> page = page(username, query, 0);
        for (int n = 1; !page.isEmpty(); n++) {
            page.forEach(item -> ids.add(item.path("id").asString("")));
            page = page(username, query, n);
        }
        return ids;
    }

    private List<JsonNode> page(String username, String query, int page) {
        return office.as(username)
                .get("/api/supervision?size=200&page=" + page + query)
                .expect(200)
                .items();
    }

    @Test
    void urgingTellsWhoeverIsOnDutyAndIsOnRecordWithTheAnswer() {
        Walk walk = office.paper("催办").sentToRead("agriculture", "finance");
        JsonNode urge = urge("clerk", walk, Map.of("post", "agriculture", "text", "今天请阅毕"))
                .expect(201)
                .items()
                .get(0);
        assertThat(urge.path("persons").get(0).asString("")).isEqualTo("吴大力");
        assertThat(urge.path("channel").asString("")).isEqualTo("product");
        assertThat(told("agri", walk)).containsExactly("urged-with-words");
        assertThat(told("finance", walk)).isEmpty();
        assertThat(walk.acts()).endsWith("urge:product");

        String id = urge.path("id").asString("");
        office.as("finance")
                .post("/api/urges/" + id + "/answer", Map.of("text", "好"))
                .refused(403, "not-yours-to-answer");
        office.as("agri")
                .post("/api/urges/" + id + "/answer", Map.of("text", " "))
                .refused(422, "required");
        assertThat(office.as("agri")
                        .post("/api/urges/" + id + "/answer", Map.of("text", "四点前\n阅毕"))
                        .expect(200)
                        .json()
                        .path("answeredBy")
                        .path("username")
                        .asString(""))
                .isEqualTo("agri");
        assertThat(told("clerk", walk)).containsExactly("urge-answered");
        office.as("agri")
                .post("/api/urges/" + id + "/answer", Map.of("text", "又答"))
                .refused(409, "urge-answered");
        office.as("agri").post("/api/urges/999999/answer", Map.of("text", "好")).refused(404, "urge-not-found");
        assertThat(office.as("inspector")
                        .get(walk.path() + "/supervision")
                        .expect(200)
                        .json()
                        .path("urges")
                        .get(0)
                        .path("answer")
                        .asString(""))
                .isEqualTo("四点前\n阅毕");
    }

    @Test
    void whoStandsInIsToldAndTheHolderNot() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = cover.sent("routine");
        cover.away(cover.a(), Map.of());
        assertThat(urge("clerk", walk, Map.of())
                        .expect(201)
                        .items()
                        .get(0)
                        .path("persons")
                        .toString())
                .contains("b")
                .doesNotContain("-a");
        assertThat(told(cover.b(), walk)).containsExactly("urged");
        assertThat(told(cover.a(), walk)).isEmpty();
    }

    @Test
    void whoStandsInForUrgentMattersOnlyHearsOfThoseOnly() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk urgent = cover.sent("urgent");
        Walk routine = cover.sent("routine");
        cover.away(cover.a(), Map.of("scope", "urgent"));
        urge("clerk", urgent, Map.of()).expect(201);
        urge("clerk", routine, Map.of()).expect(201);
        assertThat(told(cover.b(), urgent)).containsExactly("urged");
        assertThat(told(cover.b(), routine)).isEmpty();
        assertThat(told(cover.a(), routine)).containsExactly("urged");
    }

    @Test
    void whereNobodyIsOnDutyTheSupervisingPostHearsOfIt() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = cover.sent("routine");
        cover.away(cover.b(), Map.of("reason", "病假"));
        cover.away(cover.a(), Map.of("reason", "病假"));
        assertThat(urge("secretary", walk, Map.of())
                        .expect(201)
                        .items()
                        .get(0)
                        .path("persons")
                        .size())
                .isZero();
        assertThat(told("deputy", walk)).containsExactly("urged-nobody");
    }

    @Test
    void onlyThoseWhoWatchOverADocumentMayPress() {
        Walk walk = office.paper("谁可催办").sentToRead("agriculture", "finance");
        urge("finance", walk, Map.of()).refused(403, "not-yours-to-urge");
        urge("inspector", walk, Map.of()).refused(403, "not-yours-to-urge");
        urge("civil", walk, Map.of()).refused(404, "document-not-found");
        urge("head", walk, Map.of()).expect(201);
        urge("clerk", walk, Map.of("post", "emergency")).refused(422, "post-not-waiting");
        assertThat(urge("clerk", walk, Map.of("channel", "pigeon", "answer", "好"))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly("channel:unknown-value", "answer:answer-not-spoken");
        urge("clerk", walk, Map.of("channel", "mail")).refused(409, "mail-off");
        urge("clerk", walk, Map.of("text", "长".repeat(1001))).refused(422, "too-long");
        assertThat(urge("clerk", walk, Map.of("channel", "phone", "answer", "马上办"))
                        .expect(201)
                        .items())
                .allSatisfy(urge -> assertThat(urge.path("answer").asString("")).isEqualTo("马上办"));
        Walk done = office.paper("无可催").archived();
        urge("clerk", done, Map.of()).refused(409, "nothing-to-urge");
    }

    @Test
    void eachKindOfSupervisionHasItsOwnFieldAndANamedSupervisor() {
        Walk walk = office.paper("督办").sentToRead("agriculture", "finance");
        String path = walk.path() + "/supervision";
        Map<String, Object> order = Map.of("supervisor", "director", "requirement", "盯紧");
        assertThat(office.as("clerk")
                        .post(path, Map.of())
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly("kind:required", "requirement:required", "supervisor:required");
        office.as("clerk").post(path, Steps.with(order, "kind", "fixed-point")).refused(422, "required");
        office.as("clerk").post(path, Steps.with(order, "kind", "special")).refused(422, "required");
        office.as("clerk").post(path, Steps.with(order, "kind", "tracking")).refused(422, "days-range");
        office.as("clerk").post(path, Steps.with(order, "kind", "secret")).refused(422, "unknown-value");
        Map<String, Object> fixed = Steps.with(Steps.with(order, "kind", "fixed-point"), "post", "agriculture");
        office.as("clerk").post(path, Steps.with(fixed, "post", "nowhere")).refused(422, "unknown-post");
        office.as("clerk").post(path, Steps.with(fixed, "supervisor", "nobody")).refused(422, "unknown-person");
        office.as("clerk").post(path, Steps.with(fixed, "supervisor", "admin")).refused(422, "supervisor-cannot-see");
        office.as("agri").post(path, fixed).refused(403, "not-yours-to-supervise");
        office.as("inspector").post(path, fixed).refused(403, "not-yours-to-supervise");

        String id = office.as("secretary").post(path, fixed).expect(201).at("id");
        office.as("clerk")
                .post(path, Steps.with(Steps.with(order, "kind", "special"), "topic", "防火"))
                .expect(201);
        office.as("clerk")
                .post(path, Steps.with(Steps.with(order, "kind", "tracking"), "everyDays", 2))
                .expect(201);
        assertThat(told("director", walk)).containsOnly("supervisor-named").hasSize(3);
        assertThat(listed("inspector", "&kind=fixed-point")).contains(walk.id());
        assertThat(listed("clerk", "&supervisor=director")).contains(walk.id());
        assertThat(listed("clerk", "&supervisor=clerk")).doesNotContain(walk.id());

        String close = "/api/supervision/" + id + "/close";
        office.as("agri").post(close, Map.of("outcome", "好了")).refused(403, "not-your-supervision");
        office.as("director").post(close, Map.of()).refused(422, "required");
        office.as("director").post(close, Map.of("outcome", "已落实")).expect(200);
        office.as("director").post(close, Map.of("outcome", "已落实")).refused(409, "supervision-closed");
        assertThat(listed("inspector", "&kind=fixed-point")).doesNotContain(walk.id());
        assertThat(walk.acts()).endsWith("supervise:tracking", "supervise:supervision-closed");
    }

    @Test
    void theListShowsWhatIsNearOrOverWithWhoeverIsOnDuty() {
        Walk near = office.paper("临期").sentToRead("agriculture");
        Walk late = office.paper("超期").sentToRead("finance");
        Walk calm = office.paper("正常").sentToRead("agriculture");
        due(near, "-1 hour", "1 hour");
        due(late, "-3 hours", "-1 hour");
        due(calm, "2 hours", "3 hours");
        jdbc.sql("update document set warn_at = now() + interval '9 days', due_at = now() + interval '10 days'"
                        + " where id = any (array[?, ?, ?]::uuid[])")
                .params(near.id(), late.id(), calm.id())
                .update();
        assertThat(listed("inspector", "")).contains(near.id(), late.id()).doesNotContain(calm.id());
        assertThat(listed("clerk", "&lamp=red")).contains(late.id()).doesNotContain(near.id(), calm.id());
        assertThat(listed("clerk", "&lamp=yellow")).contains(near.id()).doesNotContain(late.id(), calm.id());
        assertThat(listed("clerk", "&lamp=green")).contains(calm.id()).doesNotContain(late.id(), near.id());
        assertThat(listed("finance", "")).contains(late.id()).doesNotContain(near.id());
        assertThat(listed("admin", "")).isEmpty();
        office.as("clerk").get("/api/supervision?lamp=blue").refused(422, "unknown-value");
        office.as("clerk").get("/api/supervision?size=0").refused(422, "size-range");
        office.nobody().get("/api/supervision").expect(401);
        JsonNode waiting = office.as("clerk").get("/api/supervision?size=200&lamp=red").items().stream()
                .filter(item -> item.path("id").asString("").equals(late.id()))
                .findFirst()
                .orElseThrow()
                .path("waiting")
                .get(0);
        assertThat(waiting.path("onDuty").get(0).path("username").asString("")).isEqualTo("finance");
        assertThat(waiting.path("lamp").asString("")).isEqualTo("red");
    }

    @Test
    void whatIsArchivedHasNoLamp() {
        Walk walk = office.paper("督办后归档").handled();
        office.as("clerk")
                .post(
                        walk.path() + "/supervision",
                        Map.of("kind", "special", "topic", "防火", "supervisor", "director", "requirement", "盯紧"))
                .expect(201);
        walk.act("clerk", "conclude", Steps.CONCLUDED);
        JsonNode listed = null;
        for (int n = 0; listed == null; n++) {
            List<JsonNode> page = page("clerk", "&kind=special", n);
            assertThat(page).as("the list ends with it").isNotEmpty();
            listed = page.stream()
                    .filter(item -> item.path("id").asString("").equals(walk.id()))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(listed.path("lamp").isNull()).as(listed.toString()).isTrue();
        assertThat(listed("clerk", "&lamp=stopped")).doesNotContain(walk.id());
    }

    @Test
    void whoSignedForADocumentIsNamedOnItAndFollowsItToTheEnd() {
        Walk walk = office.paper("首问责任").archived();
        assertThat(walk.look().path("firstResponsible").path("name").asString(""))
                .isEqualTo("沈文秀");
        assertThat(mine("clerk")).contains(walk.id());
        assertThat(mine("director")).doesNotContain(walk.id());
        office.as("clerk").get("/api/documents?signedBy=you").refused(422, "unknown-value");
    }

    @Test
    void whoSignedInSomebodysPlaceStillFollowsItWhenTheCoverIsOver() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        office.as("admin")
                .put("/api/settings/flow", Map.of("steps", Map.of("sign-receipt", cover.post())))
                .expect(200);
        try {
            Walk walk = office.paper("代签收");
            String absence = cover.away(cover.a(), Map.of());
            office.as(cover.b())
                    .post(
                            "/api/tasks/"
                                    + walk.task("sign-receipt", cover.post())
                                            .orElseThrow()
                                            .path("id")
                                            .asString("") + "/complete",
                            Steps.SIGNED)
                    .expect(200);
            cover.back(cover.a(), absence).expect(200);
            assertThat(walk.look().path("firstResponsible").path("username").asString(""))
                    .isEqualTo(cover.b());
            assertThat(mine(cover.b())).containsExactly(walk.id());
            office.as(cover.b()).get(walk.path()).refused(404, "document-not-found");
        } finally {
            office.as("admin")
                    .put("/api/settings/flow", Map.of("steps", Map.of("sign-receipt", "office-clerk")))
                    .expect(200);
        }
    }

    private List<String> mine(String username) {
        return office.as(username).get("/api/documents?signedBy=me&size=200").expect(200).items().stream()
                .map(item -> item.path("id").asString(""))
                .toList();
    }
}
