package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.notification.Notices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Voiding, correcting, calling back. */
@BanwenTest
class OfficeActsTests {

    private static final Map<String, Object> REASON = Map.of("reason", "登记有误");

    private final Office office;
    private final Notices notices;

    @Autowired
    OfficeActsTests(@LocalServerPort int port, JdbcClient jdbc, Notices notices) {
        this.office = new Office(port, jdbc);
        this.notices = notices;
    }

    @Test
    void aVoidedNumberStaysInTheBookAndTheNextOneFollows() {
        Walk voided = office.paper("作废").registered("act");
        office.as("clerk").post(voided.path() + "/void", Map.of()).refused(422, "reason-required");
        office.as("clerk").post(voided.path() + "/void", REASON).expect(200);
        Walk next = office.paper("作废之后").registered("act");
        Register book = Register.of(office);
        JsonNode entry = book.entry(voided);
        assertThat(entry.path("voided").asBoolean(false)).isTrue();
        assertThat(entry.path("voidReason").asString("")).isEqualTo("登记有误");
        assertThat(entry.path("voidedAt").asString("")).endsWith("+08:00");
        assertThat(entry.path("state").asString("")).isEqualTo("voided");
        assertThat(book.seq(next)).isEqualTo(book.seq(voided) + 1);
        assertThat(voided.open()).isEmpty();
        assertThat(voided.acts()).endsWith("void:voided");
        office.as("clerk").post(voided.path() + "/void", REASON).refused(409, "wrong-state");
    }

    @Test
    void voidingEndsTheLeadersTasksAndTellsThem() {
        Walk walk = office.paper("批示中作废").proposed();
        String task = walk.taskId("secretary", "approve");
        office.as("clerk").post(walk.path() + "/void", REASON).expect(200);
        office.as("secretary")
                .post("/api/tasks/" + task + "/complete", Steps.APPROVED)
                .refused(409, "task-ended");
        assertThat(notices.unseen("secretary"))
                .anyMatch(notice -> UUID.fromString(walk.id()).equals(notice.documentId())
                        && notice.code().equals("voided"));
    }

    @Test
    void voidsOnlyWhatIsRegisteredAndNotYetDistributed() {
        office.as("clerk")
                .post(office.paper("未登记").reviewed().path() + "/void", REASON)
                .refused(409, "not-registered");
        Walk distributed = office.paper("已传递").distributed();
        office.as("clerk").post(distributed.path() + "/void", REASON).refused(409, "wrong-state");
        assertThat(distributed.state()).isEqualTo("distributed");
        office.as("director").post(distributed.path() + "/void", REASON).refused(403, "not-your-act");
        office.as("clerk").post(distributed.path() + "/withdraw", REASON).expect(200);
        office.as("clerk").post(distributed.path() + "/void", REASON).expect(200);
    }

    @Test
    void aCorrectionKeepsTheOldAndTheNewValue() {
        Walk walk = office.paper("更正").registered("act");
        String number = walk.at("registrationNumber");
        office.as("clerk")
                .post(
                        walk.path() + "/correct",
                        Map.of("sender", "云岭县林业局", "documentNumber", "", "copies", 2, "reason", "来文单位写错"))
                .expect(200);
        JsonNode act = walk.lastAct();
        assertThat(act.path("step").asString("")).isEqualTo("correct");
        assertThat(act.path("opinion").asString("")).isEqualTo("来文单位写错");
        JsonNode changes = act.path("data").path("changes");
        assertThat(changes.path("sender").toString()).isEqualTo("{\"old\":\"云岭县应急管理局\",\"new\":\"云岭县林业局\"}");
        assertThat(changes.path("documentNumber").toString()).isEqualTo("{\"old\":\"云应急[2026] 07 号\",\"new\":null}");
        assertThat(changes.path("copies").toString()).isEqualTo("{\"old\":null,\"new\":2}");
        assertThat(changes.size()).isEqualTo(3);
        assertThat(walk.at("registrationNumber")).isEqualTo(number);
        assertThat(Register.of(office).entry(walk).path("sender").asString("")).isEqualTo("云岭县林业局");
    }

    @Test
    void aCorrectionNeedsAReasonAChangeAndARegisteredDocument() {
        Caller clerk = office.as("clerk");
        Walk walk = office.paper("更正条件");
        clerk.post(walk.path() + "/correct", Map.of("title", "x", "reason", "y"))
                .refused(409, "wrong-state");
        walk.registered("act");
        String title = walk.at("title");
        clerk.post(walk.path() + "/correct", Map.of("sender", "云岭县林业局")).refused(422, "reason-required");
        clerk.post(walk.path() + "/correct", Map.of("reason", "什么也没改")).refused(422, "nothing-to-correct");
        clerk.post(walk.path() + "/correct", Map.of("title", "", "reason", "清空标题"))
                .refused(422, "required");
        clerk.post(walk.path() + "/correct", Map.of("senderLevel", "galactic", "reason", "级别"))
                .refused(422, "unknown-value");
        office.as("director")
                .post(walk.path() + "/correct", Map.of("title", "x", "reason", "y"))
                .refused(403, "not-your-act");
        assertThat(walk.at("title")).isEqualTo(title);
        assertThat(walk.acts()).doesNotContain("correct:corrected");
    }

    @Test
    void aCorrectionWhileATaskIsOpenMakesItsOldRevisionStale() {
        Walk walk = office.paper("修订号").registered("act");
        JsonNode task = walk.task("propose", "office-director").orElseThrow();
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("urgency", "flash", "reason", "实为特提"))
                .expect(200);
        Map<String, Object> proposal = Steps.with(
                Steps.proposed(List.of("party-secretary"), "parallel", "finance", List.of(), List.of()),
                "revision",
                task.path("revision").asInt(0));
        Answer stale = walk.attempt("director", "propose", proposal);
        stale.refused(409, "task-changed");
        int now = stale.json().path("revision").asInt(0);
        assertThat(now).isGreaterThan(task.path("revision").asInt(0));
        walk.act("director", "propose", Steps.with(proposal, "revision", now));
    }

    @Test
    void anUrgencyThatIsCorrectedMovesTheTaskInTheInbox() {
        Walk walk = office.paper("升为特提").registered("act");
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("urgency", "flash", "reason", "实为特提"))
                .expect(200);
        JsonNode first = office.as("director").get("/api/tasks?size=1").items().get(0);
        assertThat(first.path("document").path("urgency").asString("")).isEqualTo("flash");
    }

    @Test
    void aDistributionIsCalledBackUntilSomebodyOpensIt() {
        Walk walk = office.paper("撤回").distributed();
        office.as("agri").get(walk.path()).expect(200);
        Answer opened = office.as("clerk").post(walk.path() + "/withdraw", REASON);
        opened.refused(409, "already-opened");
        assertThat(opened.at("detail")).contains("农业综合站");
        assertThat(walk.open()).contains("handle@agriculture", "handle@civil-affairs", "read@finance");

        Walk unopened = office.paper("未打开").distributed();
        String task = unopened.taskId("agri", "handle");
        office.as("secretary").get(unopened.path()).expect(200);
        office.as("director").post(unopened.path() + "/withdraw", REASON).refused(403, "not-your-act");
        office.as("clerk").post(unopened.path() + "/withdraw", Map.of()).refused(422, "reason-required");
        office.as("clerk").post(unopened.path() + "/withdraw", REASON).expect(200);
        assertThat(unopened.state()).isEqualTo("approved");
        assertThat(unopened.open()).containsExactly("distribute@office-clerk");
        assertThat(unopened.acts()).endsWith("withdraw:withdrawn");
        office.as("agri").get(unopened.path()).refused(404, "document-not-found");
        office.as("agri").post("/api/tasks/" + task + "/complete", Steps.DONE).refused(409, "task-ended");
        unopened.act("clerk", "distribute", Steps.with(Steps.DISTRIBUTED, "readers", List.of("emergency")));
        assertThat(unopened.open()).containsExactly("handle@agriculture", "handle@civil-affairs", "read@emergency");
    }

    @Test
    void downloadingAFileIsOpeningTheDocument() {
        Walk walk = office.electronic("下载即打开").distributed();
        String file = walk.look().path("files").get(0).path("id").asString("");
        office.as("finance").get(walk.path() + "/files/" + file).expect(200);
        office.as("clerk").post(walk.path() + "/withdraw", REASON).refused(409, "already-opened");
    }
}
