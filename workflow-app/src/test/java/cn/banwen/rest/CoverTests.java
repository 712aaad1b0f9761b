package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may act while somebody is away, over REST. */
@BanwenTest
class CoverTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;
    private final StepIns stepIns;

    @Autowired
    CoverTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts, StepIns stepIns) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
        this.stepIns = stepIns;
    }

    private CoverFixture fixture() {
        return CoverFixture.make(office, people, posts);
    }

    @Test
    void whatWaitsAtThePostIsTheDeputysFromTheStartToTheReturn() {
        CoverFixture f = fixture();
        Walk walk = f.sent("urgent");
        String task = f.task(walk);
        assertThat(f.sees(f.b(), task)).isFalse();
        f.complete(f.b(), task).refused(403, "not-your-task");
        office.as(f.b()).get(walk.path()).refused(404, "document-not-found");

        String absence = f.away(f.a(), Map.of("whereabouts", "东风村"));
        JsonNode item = office.as(f.b()).get("/api/tasks").items().stream()
                .filter(one -> one.path("id").asString("").equals(task))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("capacity").asString("")).isEqualTo("deputy");
        assertThat(item.path("actingFor").path("username").asString("")).isEqualTo(f.a());
        assertThat(f.sees(f.a(), task)).isFalse();
        office.as(f.b()).get(walk.path()).expect(200);
        office.as(f.a()).get(walk.path()).expect(200);
        Answer refused = f.complete(f.a(), task).refused(403, "you-are-away");
        assertThat(refused.at("absenceId")).isEqualTo(absence);

        f.back(f.a(), absence).expect(200);
        assertThat(f.sees(f.b(), task)).isFalse();
        assertThat(f.sees(f.a(), task)).isTrue();
        Answer late = f.complete(f.b(), task).refused(403, "cover-ended");
        assertThat(late.at("detail")).containsPattern("已于 \\d\\d:\\d\\d 结束");
        assertThat(late.at("endedAt")).isNotBlank();
        office.as(f.b()).get(walk.path()).refused(404, "document-not-found");
        f.complete(f.a(), task).expect(200);
        assertThat(walk.lastAct().path("capacity").asString("")).isEqualTo("holder");
    }

    @Test
    void theRecordSaysWhoActedForWhomByWhichAbsenceAndWhoAnswersForIt() {
        CoverFixture f = fixture();
        Walk walk = f.sent("urgent");
        Walk told = f.sent("urgent");
        String absence = f.away(f.a(), Map.of());
        f.complete(f.b(), f.task(walk)).expect(200);
        JsonNode act = walk.lastAct();
        assertThat(act.path("actor").path("username").asString("")).isEqualTo(f.b());
        assertThat(act.path("actingFor").path("username").asString("")).isEqualTo(f.a());
        assertThat(act.path("capacity").asString("")).isEqualTo("deputy");
        assertThat(act.path("data").path("authority").asString("")).isEqualTo("absence-" + absence);
        assertThat(act.path("data").path("liability").asString("")).isEqualTo("deputy");

        office.as(f.b()).post(told.path() + "/instruct", Map.of("text", "")).refused(422, "required");
        String task = f.task(told);
        office.as(f.b())
                .post("/api/tasks/" + task + "/complete", Steps.with(Steps.READ, "onInstruction", true))
                .refused(422, "no-instruction");
        office.as(f.a())
                .post(told.path() + "/instruct", Map.of("text", "请转告各村"))
                .expect(200);
        office.as(f.b())
                .post("/api/tasks/" + task + "/complete", Steps.with(Steps.READ, "onInstruction", true))
                .expect(200);
        JsonNode data = told.lastAct().path("data");
        assertThat(data.path("liability").asString("")).isEqualTo("holder");
        assertThat(data.path("holderOpinion").asString("")).isEqualTo("请转告各村");
        office.as("inspector").get(told.path() + "/slip").expect(200);
    }

    @Test
    void theHolderKeepsWhatTheScopeLeavesOut() {
        CoverFixture f = fixture();
        Walk urgent = f.sent("urgent");
        Walk routine = f.sent("routine");
        String absence = f.away(f.a(), Map.of("scope", "urgent"));
        assertThat(f.sees(f.b(), f.task(urgent))).isTrue();
        assertThat(f.sees(f.b(), f.task(routine))).isFalse();
        assertThat(f.sees(f.a(), f.task(urgent))).isFalse();
        assertThat(f.sees(f.a(), f.task(routine))).isTrue();
        office.as(f.b()).get(routine.path()).refused(404, "document-not-found");
        f.complete(f.b(), f.task(routine)).refused(403, "kept-back");
        f.complete(f.a(), f.task(urgent)).refused(403, "you-are-away");
        f.complete(f.b(), f.task(urgent)).expect(200);
        f.complete(f.a(), f.task(routine)).expect(200);
        f.back(f.a(), absence).expect(200);

        Walk money = f.sent("urgent");
        office.as("clerk")
                .post(money.path() + "/correct", Map.of("matter", "nonsense", "reason", "补登事项"))
                .refused(422, "unknown-value");
        office.as("clerk")
                .post(money.path() + "/correct", Map.of("matter", "finance", "reason", "补登事项"))
                .expect(200);
        f.away(f.a(), Map.of("scope", "except-listed", "matters", List.of("finance")));
        assertThat(f.sees(f.b(), f.task(money))).isFalse();
        assertThat(f.sees(f.a(), f.task(money))).isTrue();
        f.complete(f.b(), f.task(money)).refused(403, "kept-back");
        f.complete(f.a(), f.task(money)).expect(200);
    }

    @Test
    void aPostThatNobodyMayStandInForStaysWithItsHolder() {
        CoverFixture f = CoverFixture.make(office, people, posts, "会计岗位");
        Walk walk = f.sent("urgent");
        f.away(f.a(), Map.of());
        f.complete(f.b(), f.task(walk)).refused(403, "not-deputisable");
        office.as("deputy")
                .post("/api/posts/" + f.post() + "/step-in", Map.of("reason", "急件", "until", soon(30)))
                .refused(409, "not-deputisable");
        f.complete(f.a(), f.task(walk)).expect(200);
    }

    @Test
    void aPlannedAbsenceIsRefusedWhileTheOtherHolderIsAwayAndSickLeaveWaitsForAThirdPerson() {
        CoverFixture f = fixture();
        Walk walk = f.sent("urgent");
        String task = f.task(walk);
        String first = f.away(f.a(), Map.of());
        Answer both = f.leave(f.b(), "", soon(60), Map.of()).refused(409, "both-away");
        JsonNode overlap = both.json().path("overlap").get(0);
        assertThat(overlap.path("post").path("code").asString("")).isEqualTo(f.post());
        assertThat(overlap.path("person").path("username").asString("")).isEqualTo(f.a());
        assertThat(overlap.path("from").asString("")).isNotBlank();
        assertThat(f.sees(f.b(), task)).as("the refused one left nothing").isTrue();

        Answer sick = f.leave(f.b(), "", soon(60), Map.of("reason", "病假")).expect(201);
        assertThat(sick.json().path("uncovered").get(0).path("post").asString(""))
                .isEqualTo(f.post());
        JsonNode post = office.as(f.c()).get("/api/posts/" + f.post()).json();
        assertThat(post.path("uncovered").asBoolean(false)).isTrue();
        assertThat(post.path("actingNow").isEmpty()).isTrue();
        f.complete(f.a(), task).refused(403, "you-are-away-uncovered");
        f.complete(f.b(), task).refused(403, "deputy-away");
        f.complete(f.c(), task).refused(403, "not-your-task");

        String path = "/api/absences/" + sick.at("id") + "/designate";
        office.as(f.b()).post(path, Map.of("username", f.c())).refused(403, "main-leader-only");
        office.as("secretary").post(path, Map.of("username", f.a())).expect(409);
        office.as("secretary").post(path, Map.of("username", "inspector")).refused(422, "not-suitable");
        office.as("secretary").post(path, Map.of("username", "nobody")).refused(422, "unknown-person");
        office.as("secretary").post(path, Map.of("username", f.c())).expect(200);
        assertThat(f.sees(f.c(), task)).isTrue();
        f.back(f.b(), sick.at("id")).expect(200);
        assertThat(f.sees(f.c(), task)).as("C hands back to B").isFalse();
        assertThat(f.sees(f.b(), task)).isTrue();
        f.complete(f.c(), task).refused(403, "not-your-task");
        f.complete(f.b(), task).expect(200);
        f.back(f.b(), sick.at("id")).refused(409, "absence-ended");
        f.back(f.c(), first).refused(403, "not-your-absence");
    }

    @Test
    void aThirdPersonNamedBeforehandLetsTheDeputyGo() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        String absence = f.away(f.a(), Map.of());
        office.as("head")
                .post("/api/absences/" + absence + "/designate", Map.of("username", f.c(), "post", f.post()))
                .expect(200);
        assertThat(f.sees(f.c(), task)).isFalse();
        f.away(f.b(), Map.of("reason", "开会"));
        assertThat(f.sees(f.c(), task)).isTrue();
        f.leave(f.c(), "", soon(30), Map.of()).refused(409, "both-away");
        f.complete(f.c(), task).expect(200);
    }

    @Test
    void theDeputyStepsInByTheSupervisorsOrderWhetherOrNotTheHolderIsThere() {
        CoverFixture f = fixture();
        Walk walk = f.sent("routine");
        Walk other = f.sent("routine");
        String path = "/api/posts/" + f.post() + "/step-in";
        Map<String, Object> order = Map.of("reason", "联系不上", "until", soon(30));
        office.as(f.b()).post(path, order).refused(403, "supervisor-only");
        office.as("deputy").post(path, Map.of("until", soon(30))).refused(422, "required");
        office.as("deputy")
                .post(path, Map.of("reason", "急", "until", "2020-01-01"))
                .refused(422, "end-in-past");
        office.as("deputy").post("/api/posts/nowhere/step-in", order).refused(404, "post-not-found");
        Answer ordered = office.as("deputy").post(path, order).expect(201);
        assertThat(ordered.json().path("actingNow").size()).isEqualTo(2);
        f.complete(f.b(), f.task(walk)).expect(200);
        assertThat(walk.lastAct().path("capacity").asString("")).isEqualTo("stepping-in");
        assertThat(walk.lastAct().path("data").path("authority").asString("")).startsWith("order-");
        f.complete(f.a(), f.task(other)).expect(200);
    }

    @Test
    void theOfficeEntersItForWhoIsAlreadyAwayAndOthersCannot() {
        CoverFixture f = fixture();
        Map<String, Object> absence =
                Map.of("username", f.a(), "from", soon(-60), "to", soon(60), "reason", "其他", "whereabouts", "县医院");
        office.as(f.b()).post("/api/absences", absence).refused(403, "not-yours-to-enter");
        Answer entered = office.as("clerk").post("/api/absences", absence).expect(201);
        assertThat(Instant.parse(instant(entered.at("countsFrom"))))
                .as("counts from now")
                .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
        assertThat(OffsetDateTime.parse(entered.at("from")).toInstant())
                .as("the stated start is kept as given")
                .isEqualTo(OffsetDateTime.parse((String) absence.get("from")).toInstant());
        assertThat(entered.at("state")).isEqualTo("in-force");
        JsonNode board = office.as(f.c()).get("/api/whereabouts").items().stream()
                .filter(row -> row.path("person").path("username").asString("").equals(f.a()))
                .findFirst()
                .orElseThrow();
        assertThat(board.path("in").asBoolean(true)).isFalse();
        assertThat(board.path("place").asString("")).isEqualTo("县医院");
        assertThat(board.path("acting").get(0).path("person").path("username").asString(""))
                .isEqualTo(f.b());
        office.as("clerk").post("/api/absences", absence).refused(409, "absence-overlaps");
        f.back(f.a(), entered.at("id")).expect(200);
    }

    @Test
    void aPeriodWhollyPastIsARecordWithoutRightAndWhereaboutsOnlyHandNothingOver() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        Answer past = f.leave(f.a(), soon(-120), soon(-60), Map.of()).expect(201);
        assertThat(past.at("state")).isEqualTo("record");
        f.away(f.a(), Map.of("scope", "none"));
        assertThat(f.sees(f.a(), task)).isTrue();
        assertThat(f.sees(f.b(), task)).isFalse();
        f.away(f.b(), Map.of());
        f.complete(f.a(), task).expect(200);
    }

    @Test
    void badInputIsToldFieldByField() {
        CoverFixture f = fixture();
        f.leave(f.a(), soon(60), soon(30), Map.of()).refused(422, "end-before-start");
        f.leave(f.a(), "", soon(-30), Map.of()).refused(422, "end-in-past");
        f.leave(f.a(), "", "", Map.of()).refused(422, "required");
        f.leave(f.a(), "", "2026-13-45", Map.of()).refused(422, "not-a-moment");
        f.leave(f.a(), "", "2999-01-01", Map.of()).refused(422, "absence-too-long");
        f.leave(f.a(), "", soon(60), Map.of("reason", "")).refused(422, "required");
        f.leave(f.a(), "", soon(60), Map.of("reason", "钓鱼")).refused(422, "unknown-value");
        f.leave(f.a(), "", soon(60), Map.of("scope", "most")).refused(422, "unknown-value");
        f.leave(f.a(), "", soon(60), Map.of("scope", "except-listed")).refused(422, "matters-required");
        f.leave(f.a(), "", soon(60), Map.of("whereabouts", "村".repeat(2000))).refused(422, "too-long");
        f.leave("clerk", "", soon(60), Map.of("username", "nobody")).refused(422, "unknown-person");
        f.leave("clerk", "", soon(60), Map.of("username", f.c())).refused(422, "no-post-to-cover");
        f.leave("inspector", "", soon(60), Map.of()).refused(422, "no-post-to-cover");
        assertThat(f.leave(f.a(), soon(60), soon(30), Map.of("reason", "", "scope", "x"))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactlyInAnyOrder("to:end-before-start", "reason:required", "scope:unknown-value");
        office.as(f.a()).json("POST", "/api/absences", "{").refused(400, "unreadable-request");
        office.as(f.a()).post("/api/absences/999999999/return", Map.of()).refused(404, "absence-not-found");
    }

    @Test
    void whoSignedForADocumentReviewsItOnlyIfAMainLeaderWaivedTheRule() {
        Walk walk = office.paper("职责分离").signed();
        at(walk, "first-review", "office-director", "office-clerk");
        walk.attempt("clerk", "first-review", Steps.ACCEPTED).refused(403, "separation-first-review");
        Map<String, Object> waiver = Map.of("step", "first-review", "reason", "仅一人在岗");
        String path = walk.path() + "/waive-separation";
        office.as("director").post(path, waiver).refused(403, "main-leader-only");
        office.as("head").post(path, Map.of("step", "read", "reason", "x")).refused(422, "unknown-value");
        office.as("head").post(path, waiver).expect(200);
        walk.act("clerk", "first-review", Steps.ACCEPTED);
        assertThat(walk.acts()).contains("waive-separation:first-review", "first-review:accepted");
    }

    @Test
    void nobodyLetsHimselfOff() {
        Walk walk = office.paper("自己准予自己");
        at(walk, "sign-receipt", "office-clerk", "township-head");
        walk.act("head", "sign-receipt", Steps.SIGNED);
        at(walk, "first-review", "office-director", "township-head");
        walk.attempt("head", "first-review", Steps.ACCEPTED).refused(403, "separation-first-review");
        Map<String, Object> waiver = Map.of("step", "first-review", "reason", "仅一人在岗");
        String path = walk.path() + "/waive-separation";
        office.as("head").post(path, waiver).refused(403, "own-separation");
        walk.attempt("head", "first-review", Steps.ACCEPTED).refused(403, "separation-first-review");
        office.as("secretary").post(path, waiver).expect(200);
        walk.act("head", "first-review", Steps.ACCEPTED);
    }

    private void at(Walk walk, String step, String before, String post) {
        jdbc.sql("update task set post_code = ? where id = ?::uuid")
                .params(post, walk.task(step, before).orElseThrow().path("id").asString(""))
                .update();
    }

    @Test
    void aRightOfTheOfficeReachesWhatTheScopeReaches() {
        CoverFixture f = fixture();
        posts.put(new Post(f.post(), "文书二岗" + f.post(), "党政办", f.a(), f.b(), true, false, 981));
        Walk urgent = office.paper("紧急").signed();
        jdbc.sql("update document set urgency = 'urgent' where id = ?::uuid")
                .param(urgent.id())
                .update();
        Walk routine = office.paper("平常").signed();
        String absence = f.away(f.a(), Map.of("scope", "urgent"));
        Map<String, Object> stop = Map.of("reason", "superior", "note", "等县府批复", "allowedBy", "secretary");
        office.as(f.a()).post(urgent.path() + "/deadlines/stop", stop).refused(403, "no-right-to-deadline");
        office.as(f.a()).post(routine.path() + "/deadlines/stop", stop).expect(200);
        office.as(f.b()).post(urgent.path() + "/deadlines/stop", stop).expect(200);
        f.back(f.a(), absence).expect(200);
    }

    @Test
    void whoStandsInForAMainLeaderInPartDecidesNothingThatIsAMainLeaders() {
        CoverFixture f = fixture();
        posts.put(new Post(f.post(), "镇长二岗" + f.post(), "某领导办", f.a(), f.b(), false, true, 982));
        String absence = f.away(f.a(), Map.of("scope", "urgent"));
        assertThat(posts.grantsOf(f.a()).actsAsMainLeader()).isTrue();
        assertThat(posts.grantsOf(f.b()).byPost()).isNotEmpty();
        assertThat(posts.grantsOf(f.b()).actsAsMainLeader()).isFalse();
        f.back(f.a(), absence).expect(200);
        absence = f.away(f.a(), Map.of());
        assertThat(posts.grantsOf(f.b()).actsAsMainLeader()).isTrue();
        f.back(f.a(), absence).expect(200);
        posts.put(new Post(f.post(), "普通岗" + f.post(), "某办", f.a(), f.b(), false, false, 982));
    }

    @Test
    void whoStepsInOfHisOwnAccordDoesSoNoLongerThanAnOrderLasts() {
        CoverFixture f = fixture();
        Instant now = Instant.now();
        stepIns.ofOwnAccord(f.post(), f.b(), now.plus(120, ChronoUnit.DAYS));
        assertThat(posts.grantsOf(f.b()).forPost(f.post()).orElseThrow().authority())
                .satisfies(order -> assertThat(order.until())
                        .isBetween(now.plus(29, ChronoUnit.DAYS), now.plus(31, ChronoUnit.DAYS)));
    }

    @Test
    void nobodyActsWhereTheDeputysAccountIsClosed() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        f.away(f.a(), Map.of());
        office.as("admin")
                .post("/api/people/" + f.b() + "/deactivate", Map.of())
                .expect(200);
        JsonNode post = office.as(f.c()).get("/api/posts/" + f.post()).json();
        assertThat(post.path("uncovered").asBoolean(false))
                .as("B's account is closed")
                .isTrue();
        f.complete(f.a(), task).refused(403, "you-are-away-uncovered");
    }

    @Test
    void aDeputyWhoseAccountIsClosedHoldsNobodyBackFromLeaving() {
        CoverFixture f = fixture();
        office.as("admin")
                .post("/api/people/" + f.b() + "/deactivate", Map.of())
                .expect(200);
        JsonNode left = f.leave(f.a(), "", soon(60), Map.of()).expect(201).json();
        assertThat(left.path("uncovered").get(0).path("post").asString(""))
                .as("told, for a main leader to name somebody")
                .isEqualTo(f.post());
    }

    @Test
    void notesAreForWhoeverStandsInAndARefusalForThePersonAndTheSupervisor() {
        CoverFixture f = fixture();
        String id = f.away(f.a(), Map.of("notes", "保险柜钥匙在老地方"));
        jdbc.sql("update absence set refusal = '防汛' where id = ?")
                .param(Long.parseLong(id))
                .update();
        for (String reader : List.of(f.a(), f.b(), "deputy", "secretary")) {
            assertThat(read(reader, id)).as(reader).contains("老地方", "防汛");
            assertThat(listed(reader, f.a())).as(reader).contains("老地方", "防汛");
        }
        for (String reader : List.of(f.c(), "clerk", "finance", "admin")) {
            assertThat(read(reader, id)).as(reader).contains("下村").doesNotContain("老地方", "防汛");
            assertThat(listed(reader, f.a())).as(reader).contains("下村").doesNotContain("老地方", "防汛");
        }
        office.as("secretary")
                .post("/api/absences/" + id + "/designate", Map.of("username", f.c(), "post", f.post()))
                .expect(200);
        assertThat(read(f.c(), id)).contains("老地方");
    }

    private String read(String username, String absence) {
        return office.as(username).get("/api/absences/" + absence).expect(200).text();
    }

    private String listed(String username, String whose) {
        return office.as(username)
                .get("/api/absences?username=" + whose)
                .expect(200)
                .text();
    }

    @Test
    void leavesWaitForTheSupervisorUntilNinetyDaysAfterTheirEnd() {
        CoverFixture f = fixture();
        String absence = f.away(f.a(), Map.of());
        jdbc.sql("update absence set approver = 'supervisor', approval = 'awaited' where id = ?")
                .param(Long.parseLong(absence))
                .update();
        assertThat(awaiting("deputy")).contains(absence);
        assertThat(awaiting("secretary")).contains(absence);
        assertThat(awaiting(f.b())).isEmpty();
        assertThat(awaiting("finance")).isEmpty();
        jdbc.sql(
                        """
                        update absence set starts_at = now() - interval '92 days', ends_at = now() - interval '91 days' where id = ?
                        """)
                .param(Long.parseLong(absence))
                .update();
        assertThat(awaiting("deputy")).doesNotContain(absence);
        assertThat(awaiting("secretary")).doesNotContain(absence);
    }

    private List<String> awaiting(String username) {
        return office.as(username).get("/api/absences/awaiting").expect(200).items().stream()
                .map(one -> one.path("id").asString(""))
                .toList();
    }

    @Test
    void ofAReturnAndTheDeputysActWhicheverIsFirstWins() throws Exception {
        CoverFixture f = fixture();
        for (int round = 0; round < 8; round++) {
            Walk walk = f.sent("urgent");
            String task = f.task(walk);
            String absence = f.away(f.a(), Map.of());
            CompletableFuture<Answer> act = CompletableFuture.supplyAsync(() -> f.complete(f.b(), task));
            Instant returned =
                    Instant.parse(instant(f.back(f.a(), absence).expect(200).at("returnedAt")));
            Answer answer = act.get(30, TimeUnit.SECONDS);
            if (answer.status() == 200) {
                JsonNode done = walk.lastAct();
                assertThat(done.path("actor").path("username").asString("")).isEqualTo(f.b());
                assertThat(Instant.parse(instant(done.path("at").asString(""))))
                        .as("an act of a deputy lies inside the absence")
                        .isBeforeOrEqualTo(returned);
            } else {
                answer.refused(403, "cover-ended");
                f.complete(f.a(), task).expect(200);
            }
        }
    }

    @Test
    void handingOverTenThousandWaitingTasksWritesOneRow() {
        CoverFixture f = fixture();
        Walk walk = f.sent("routine");
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        select gen_random_uuid(), ?::uuid, 'none', 'read', ?, 'open', 5, now() from generate_series(1, 10000)
                        """)
                .params(walk.id(), f.post())
                .update();
        long made = jdbc.sql("select max(xmin::text::bigint) from task where post_code = ?")
                .param(f.post())
                .query(Long.class)
                .single();
        String absence = f.away(f.a(), Map.of());
        JsonNode inbox = office.as(f.b()).get("/api/tasks").json();
        assertThat(inbox.path("total").asInt(0)).isEqualTo(1_000);
        assertThat(inbox.path("totalCapped").asBoolean(false)).isTrue();
        assertThat(written(f, made)).as("the absence").isEqualTo(1);
        f.back(f.a(), absence).expect(200);
        assertThat(office.as(f.b()).get("/api/tasks").json().path("total").asInt(-1))
                .isZero();
        assertThat(written(f, made)).as("and its end").isEqualTo(2);
        jdbc.sql("update task set state = 'withdrawn' where engine_task = 'none' and post_code = ?")
                .param(f.post())
                .update();
    }

    /** Versions of rows that the post's tasks and the person's absences have seen since the tasks were made. */
    private long written(CoverFixture f, long tasksMade) {
        return jdbc.sql(
                        """
                        select (select count(*) from task where post_code = ? and xmin::text::bigint > ?)
                          + (select count(*) from absence where username = ?)
                          + (select count(*) from absence where username = ? and returned_at is not null)
                          + (select count(*) from designation where post_code = ?)
                        """)
                .params(f.post(), tasksMade, f.a(), f.a(), f.post())
                .query(Long.class)
                .single();
    }

    private static String soon(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.MICROS)
                .toString();
    }

    private static String instant(String text) {
        return OffsetDateTime.parse(text).toInstant().toString();
    }
}
