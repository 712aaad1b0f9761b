package cn.banwen.rest;

import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For each example of the API description somebody who may send it, to a place where it makes sense. */
final class ExampleTrials {

    private static final JsonMapper JSON = new JsonMapper();

    private final Office office;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;

    /** By method, path and the example's name; each takes the example's body. */
    private final Map<String, Function<String, Answer>> trials = new LinkedHashMap<>();

    ExampleTrials(Office office, JdbcClient jdbc, People people, Posts posts) {
        this.office = office;
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
        steps();
        documentActs();
        deadlines();
        supervision();
        absences();
        changesOfPosts();
        settings();
        ownThings();
    }

    Optional<Function<String, Answer>> of(String example) {
        return Optional.ofNullable(trials.get(example));
    }

    private void steps() {
        trials.put("POST /api/documents", this::arrive);
        step("sign-receipt", "clerk", this::paper);
        step("first-review", "director", () -> paper().signed());
        step("register", "clerk", () -> paper().reviewed());
        step("propose", "director", () -> paper().registered("act"));
        step("approve", "secretary", () -> paper().proposed());
        step("distribute", "clerk", () -> paper().approved());
        step("handle", "agri", () -> paper().distributed());
        step("redistribute", "clerk", this::sentBack);
        step("read", "finance", () -> paper().distributed());
        step("conclude", "clerk", () -> paper().handled());
    }

    private void step(String step, String username, Supplier<Walk> waiting) {
        trials.put("POST /api/tasks/{id}/complete " + step, body -> {
            String task = waiting.get().taskId(username, step);
            return office.as(username).json("POST", "/api/tasks/" + task + "/complete", body);
        });
    }

    private Answer arrive(String body) {
        JsonNode metadata = JSON.readTree(body).path("metadata");
        return office.as("clerk").upload("/api/documents", Multipart.ofMetadata(metadata));
    }

    private Walk paper() {
        return office.paper("按说明的例子");
    }

    private Walk proposedTo(String leader) {
        return paper().registered("act")
                .act(
                        "director",
                        "propose",
                        Steps.proposed(List.of(leader), "in-order", "agriculture", List.of(), List.of()));
    }

    private Walk sentBack() {
        return proposedTo("party-secretary")
                .act("secretary", "approve", Steps.APPROVED)
                .act("clerk", "distribute", Steps.DISTRIBUTED)
                .act("agri", "handle", Steps.returned("不属本站职责"));
    }

    private void documentActs() {
        onDocument("correct", "clerk", () -> paper().registered("act"));
        onDocument("void", "clerk", () -> paper().registered("act"));
        onDocument("withdraw", "clerk", () -> paper().distributed());
        onDocument("close-reading", "clerk", () -> paper().sentToRead("finance"));
        onDocument("release", "director", this::keptOutside);
        onDocument("instruct", "head", () -> proposedTo("township-head"));
        onDocument("waive-separation", "secretary", () -> paper().signed());
    }

    private void onDocument(String act, String username, Supplier<Walk> document) {
        trials.put("POST /api/documents/{id}/" + act, body -> office.as(username)
                .json("POST", document.get().path() + "/" + act, body));
    }

    private Walk keptOutside() {
        return office.walk(office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofMetadata(
                                Map.of("title", Office.title("误判"), "channel", "纸质", "classification", "秘密")))
                .refused(422, "classified")
                .at("documentId"));
    }

    private void deadlines() {
        onDocument("deadlines/stop", "clerk", () -> paper().registered("act"));
        onDocument("deadlines/resume", "clerk", this::stopped);
        onDocument("deadlines/extend", "clerk", () -> paper().registered("act"));
    }

    private Walk stopped() {
        Walk walk = paper().registered("act");
        office.as("clerk")
                .post(
                        walk.path() + "/deadlines/stop",
                        Map.of("reason", "supplement", "note", "缺附件", "allowedBy", "secretary"))
                .expect(200);
        return walk;
    }

    private void supervision() {
        onDocument("supervision", "clerk", () -> paper().distributed());
        onDocument("urge", "clerk", () -> paper().distributed());
        trials.put("POST /api/cards/{id}/contest", body -> office.as("agri")
                .json("POST", "/api/cards/" + cardOf("agri", "agriculture") + "/contest", body));
    }

    private long cardOf(String username, String post) {
        return jdbc.sql(
                        """
                        insert into card (kind, reason, document_id, username, post_code, post_name, due_at, issued_at, month)
                        values ('yellow', 'step-overdue', ?::uuid, ?, ?, ?, now(), now(), date_trunc('month', now())) returning id
                        """)
                .params(paper().distributed().id(), username, post, post)
                .query(Long.class)
                .single();
    }

    private void absences() {
        trials.put("POST /api/absences", body -> office.as(cover().a()).json("POST", "/api/absences", body));
        trials.put("POST /api/absences/{id}/designate", body -> {
            CoverFixture cover = cover();
            return absence("secretary", cover.away(cover.a(), Map.of()), "designate", body);
        });
        trials.put("POST /api/absences/{id}/refuse", body -> {
            CoverFixture cover = cover();
            return absence(
                    "head",
                    cover.leave(cover.a(), in(1), in(9), Map.of()).expect(201).at("id"),
                    "refuse",
                    body);
        });
    }

    private Answer absence(String username, String id, String act, String body) {
        return office.as(username).json("POST", "/api/absences/" + id + "/" + act, body);
    }

    private static String in(int days) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8)).plusDays(days).toString();
    }

    private CoverFixture cover() {
        return CoverFixture.make(office, people, posts);
    }

    private void changesOfPosts() {
        trials.put(
                "POST /api/posts",
                body -> takenBack(
                        office.as("admin").json("POST", "/api/posts", body).expect(201)));
        trials.put(
                "POST /api/posts/{code}/abolish",
                body -> takenBack(office.as("admin")
                        .json("POST", "/api/posts/" + cover().post() + "/abolish", body)
                        .expect(201)));
        trials.put("POST /api/posts/{code}/step-in", body -> office.as("deputy")
                .json("POST", "/api/posts/" + cover().post() + "/step-in", body));
    }

    /** A post has one change waiting at a time: the next test finds none. */
    private Answer takenBack(Answer entered) {
        return office.as("admin").post("/api/posts/changes/" + entered.at("id") + "/withdraw", Map.of());
    }

    private void settings() {
        String year = "/api/calendar/2028";
        asAdministrator("PUT /api/calendar/{year} year", year);
        asAdministrator("POST /api/calendar/{year}/impact year", year + "/impact");
        asAdministrator("PUT /api/calendar/{year}/local local", year + "/local");
        asAdministrator("POST /api/calendar/hours/impact hours", "/api/calendar/hours/impact");
        putBackAfterwards("PUT /api/calendar/hours hours", "/api/calendar/hours", "plans", "specialDays");
        putBackAfterwards("PUT /api/settings/reminders", "/api/settings/reminders", "quiet", "ladders");
    }

    private void asAdministrator(String example, String path) {
        String method = example.substring(0, example.indexOf(' '));
        trials.put(example, body -> office.as("admin").json(method, path, body));
    }

    private void putBackAfterwards(String example, String path, String... parts) {
        trials.put(example, body -> {
            JsonNode before = office.as("admin").get(path).expect(200).json();
            Answer answer = office.as("admin").json("PUT", path, body);
            Map<String, Object> back = new LinkedHashMap<>();
            for (String part : parts) {
                back.put(part, JSON.convertValue(before.path(part), Object.class));
            }
            office.as("admin").put(path, back).expect(200);
            return answer;
        });
    }

    private void ownThings() {
        trials.put("PUT /api/my-settings", body -> office.as(cover().a()).json("PUT", "/api/my-settings", body));
        trials.put("PUT /api/drafts/{key} approve", body -> office.as("secretary")
                .json("PUT", "/api/drafts/task-" + UUID.randomUUID(), body));
        trials.put("POST /api/phrases own", body -> office.as(cover().a()).json("POST", "/api/phrases", body));
        trials.put("PUT /api/phrases/{id} change", body -> {
            Caller caller = office.as(cover().a());
            String phrase = caller.post(
                            "/api/phrases", Map.of("step", "approve", "field", "opinion", "text", "同意。请××落实。"))
                    .expect(201)
                    .at("id");
            return caller.json("PUT", "/api/phrases/" + phrase, body);
        });
        trials.put("POST /api/register/exports", body -> office.as(cover().a())
                .json("POST", "/api/register/exports", body));
    }
}
