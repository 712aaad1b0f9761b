package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.Circulation;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees which document by which way, and who may act. */
@BanwenTest
class RightsTests {

    private static final List<String> EVERYBODY = List.of(
            "clerk",
            "clerk-b",
            "director",
            "director-b",
            "secretary",
            "head",
            "deputy",
            "deputy-b",
            "civil",
            "agri",
            "emergency",
            "finance",
            "admin",
            "inspector");

    /** The party-government office, the two main leaders, the inspector. */
    private static final Set<String> SEE_EVERYTHING = Set.of("clerk", "director", "secretary", "head", "inspector");

    private final Office office;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;
    private final Circulation circulation;

    @Autowired
    RightsTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts, Circulation circulation) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
        this.circulation = circulation;
    }

    @Test
    void aDocumentShowsItselfToThoseOfItsTasksAndToNobodyElseByAnyWay() {
        Map<Walk, Set<String>> moreEyes = new LinkedHashMap<>();
        moreEyes.put(office.electronic("待签收"), Set.of());
        moreEyes.put(office.paper("已登记").registered("act"), Set.of());
        moreEyes.put(sentBackByTheDeputy(), Set.of("deputy"));
        // the deputy head supervises the agricultural station: what waits there
        moreEyes.put(office.electronic("办理中").distributed(), Set.of("agri", "civil", "finance", "deputy"));
        moreEyes.put(redistributed(), Set.of("agri", "civil", "finance", "emergency"));
        moreEyes.put(office.paper("已归档").archived(), Set.of("agri", "civil", "finance"));
        moreEyes.put(lateAtTheStation(), Set.of("agri", "civil", "finance", "deputy"));
        moreEyes.put(withdrawn(), Set.of());
        moreEyes.put(keptOutside(), Set.of());
        moreEyes.put(office.paper("传阅件").sentToRead("emergency"), Set.of("emergency"));

        List<String> wrong = new ArrayList<>();
        moreEyes.forEach((walk, more) -> {
            for (String user : EVERYBODY) {
                boolean sees = SEE_EVERYTHING.contains(user) || more.contains(user);
                ways(walk, user).forEach((way, seen) -> {
                    if (seen != sees) {
                        wrong.add(walk.at("title") + ": " + user + (seen ? " sees " : " does not see ") + way);
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Map<String, Boolean> ways(Walk walk, String user) {
        Caller caller = office.as(user);
        Map<String, Boolean> ways = new LinkedHashMap<>();
        ways.put("the document", isShown(caller.get(walk.path())));
        ways.put("its history", isShown(caller.get(walk.path() + "/history")));
        ways.put(
                "the list",
                caller
                        .get("/api/documents?query=" + URLEncoder.encode(walk.at("title"), StandardCharsets.UTF_8))
                        .expect(200)
                        .items()
                        .stream()
                        .anyMatch(item -> item.path("id").asString("").equals(walk.id())));
        String registered = walk.at("registrationNumber");
        if (!registered.isEmpty()) {
            ways.put(
                    "the register",
                    caller.get("/api/register?size=200").expect(200).text().contains(walk.id()));
        }
        if (walk.look().path("files").size() > 0) {
            String file = walk.look().path("files").get(0).path("id").asString("");
            ways.put("its file", isShown(caller.get(walk.path() + "/files/" + file)));
            ways.put("its slip", isShown(caller.get(walk.path() + "/slip")));
        }
        return ways;
    }

    private static boolean isShown(Answer answer) {
        if (answer.status() == 200) {
            return true;
        }
        answer.refused(404, "document-not-found");
        return false;
    }

    private Walk sentBackByTheDeputy() {
        return office.paper("副职退回")
                .registered("act")
                .act(
                        "director",
                        "propose",
                        Steps.proposed(List.of("deputy-head-agriculture"), "parallel", "finance", List.of(), List.of()))
                .act("deputy", "approve", Steps.returned("再议"));
    }

    private Walk redistributed() {
        return office.paper("改派")
                .distributed()
                .act("agri", "handle", Steps.returned("不归我站"))
                .act("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "emergency"));
    }

    /** Done after its limit: whoever supervises looks back at what was escalated. */
    private Walk lateAtTheStation() {
        Walk walk = office.paper("站里迟办").distributed();
        jdbc.sql(
                        "update task set due_at = now() - interval '1 hour' where document_id = ?::uuid and post_code = 'agriculture'")
                .param(walk.id())
                .update();
        return walk.act("agri", "handle", Steps.DONE);
    }

    private Walk withdrawn() {
        Walk walk = office.electronic("撤回").distributed();
        office.as("clerk")
                .post(walk.path() + "/withdraw", Map.of("reason", "对象有误"))
                .expect(200);
        return walk;
    }

    private Walk keptOutside() {
        return office.walk(office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("密件.pdf", SamplePdfs.classified("秘密", null))
                                .metadata(Map.of("title", Office.title("密件"))))
                .refused(422, "classified")
                .at("documentId"));
    }

    @Test
    void nobodyButTheHolderCompletesATask() {
        Walk walk = office.paper("他人任务").distributed();
        String task = walk.taskId("agri", "handle");
        for (String user : EVERYBODY) {
            if (!user.equals("agri")) {
                Answer answer = office.as(user).post("/api/tasks/" + task + "/complete", Steps.DONE);
                answer.refused(403, "not-your-task");
                assertThat(answer.at("detail")).contains("农业综合站");
            }
        }
        assertThat(walk.task("handle", "agriculture")).isPresent();
        assertThat(walk.acts()).doesNotContain("handle:done");
    }

    @Test
    void theInspectorReadsEverythingAndActsOnNothing() {
        Walk walk = office.electronic("督查").distributed();
        Caller inspector = office.as("inspector");
        assertThat(inspector.get("/api/tasks").expect(200).json().path("total").asInt(-1))
                .isZero();
        inspector
                .upload("/api/documents", Multipart.ofFile("a.pdf", Office.notice()))
                .refused(403, "no-right-to-receive");
        for (String act : List.of("correct", "void", "withdraw", "close-reading", "release")) {
            inspector
                    .post(walk.path() + "/" + act, Map.of("reason", "x", "title", "y"))
                    .refused(403, "not-your-act");
        }
        inspector.put("/api/settings/flow", Map.of("reviewFirst", true)).refused(403, "admin-only");
        inspector
                .put("/api/settings/numbering", Map.of("pattern", "{year}-{seq}"))
                .refused(403, "admin-only");
        assertThat(walk.look().path("openTasks").toString())
                .as("its looking opens nothing")
                .doesNotContain("openedAt\":\"2");
    }

    @Test
    void theAdministratorSeesNoContentAndActsOnNone() {
        Walk walk = office.electronic("管理员").distributed();
        Caller admin = office.as("admin");
        assertThat(admin.get("/api/documents?size=200")
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong(-1))
                .isZero();
        assertThat(admin.get("/api/register").expect(200).json().path("total").asLong(-1))
                .isZero();
        assertThat(admin.get("/api/tasks").expect(200).json().path("total").asLong(-1))
                .isZero();
        admin.upload("/api/documents", Multipart.ofFile("a.pdf", Office.notice()))
                .refused(403, "no-right-to-receive");
        for (String act : List.of("correct", "void", "withdraw", "close-reading", "release")) {
            admin.post(walk.path() + "/" + act, Map.of("reason", "x")).refused(404, "document-not-found");
        }
    }

    @Test
    void onlyThePartyGovernmentOfficeTakesArrivalsIn() {
        for (String user : EVERYBODY) {
            Answer answer = office.as(user)
                    .upload(
                            "/api/documents",
                            Multipart.ofMetadata(Map.of("title", Office.title("谁收"), "channel", "纸质")));
            if (Set.of("clerk", "director").contains(user)) {
                answer.expect(201);
            } else {
                answer.refused(403, "no-right-to-receive");
            }
        }
    }

    @Test
    void aDeputyHasNoPartInThePostWhileItsHolderIsThere() {
        Walk walk = office.paper("副岗").proposed();
        office.as("clerk-b").get(walk.path()).refused(404, "document-not-found");
        assertThat(office.as("clerk-b").get("/api/tasks").json().path("total").asInt(-1))
                .isZero();
        Walk sent = office.paper("副岗承办").sentToRead("finance");
        office.as("emergency").get(sent.path()).refused(404, "document-not-found");
    }

    @Test
    void aDeactivatedAccountLosesItsRightsAtOnce() {
        String username = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        String hash = "{noop}" + Office.PASSWORD;
        people.put(new Person(username, "离岗人", false, false), hash);
        posts.put(new Post(username, "离岗人的岗位", "某办", username, null, false, false, 900));
        Walk walk = office.paper("停用账号").sentToRead(username, "finance");
        String task = walk.task("read", username).orElseThrow().path("id").asString("");
        office.as(username).get(walk.path()).expect(200);
        deactivate(username);

        office.as(username).get(walk.path()).refused(401, "sign-in-required");
        assertThatThrownBy(() -> circulation.complete(UUID.fromString(task), null, Steps.READ, username))
                .as("with a session that is still open")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("account-inactive"));
        assertThat(walk.open()).contains("read@" + username);
    }

    @Test
    void whoActedKeepsTheirNameAfterTheAccountIsClosed() {
        String username = "retiree-" + UUID.randomUUID().toString().substring(0, 8);
        people.put(new Person(username, "退休人", false, false), "{noop}" + Office.PASSWORD);
        posts.put(new Post(username, "退休人的岗位", "某办", username, null, false, false, 901));
        Walk walk = office.paper("人走名在").sentToRead(username, "finance");
        String task = walk.task("read", username).orElseThrow().path("id").asString("");
        office.as(username).post("/api/tasks/" + task + "/complete", Steps.READ).expect(200);
        deactivate(username);
        posts.put(new Post(username, "退休人的岗位", "某办", "finance", null, false, false, 901));
        Answer late = office.as("finance").post("/api/tasks/" + task + "/complete", Steps.READ);
        assertThat(late.refused(409, "task-already-done").at("by")).isEqualTo("退休人");
    }

    private void deactivate(String username) {
        jdbc.sql("update person set active = false where username = ?")
                .param(username)
                .update();
    }
}
