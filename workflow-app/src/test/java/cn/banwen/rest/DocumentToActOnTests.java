package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.notification.Notice;
import cn.banwen.notification.Notices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class DocumentToActOnTests {

    private final Office office;
    private final Notices notices;

    @Autowired
    DocumentToActOnTests(@LocalServerPort int port, JdbcClient jdbc, Notices notices) {
        this.office = new Office(port, jdbc);
        this.notices = notices;
    }

    @Test
    void goesFromReceiptToArchiveThroughThreeOffices() {
        Walk walk = office.electronic("防火通知");
        assertThat(walk.state()).isEqualTo("received");
        assertThat(walk.open()).containsExactly("sign-receipt@office-clerk");
        walk.signed();
        assertThat(walk.state()).isEqualTo("signed");
        assertThat(walk.at("receiptId")).startsWith("QS-");
        walk.act("director", "first-review", Steps.ACCEPTED);
        assertThat(walk.state()).isEqualTo("reviewed");
        walk.act("clerk", "register", Steps.registered("act"));
        assertThat(walk.state()).isEqualTo("registered");
        assertThat(walk.at("registrationNumber")).matches("收〔20\\d\\d〕\\d+号");
        assertThat(walk.at("documentNumber")).as("as it was typed").isEqualTo("云应急[2026] 07 号");
        walk.act(
                "director",
                "propose",
                Steps.proposed(
                        List.of("party-secretary", "township-head"),
                        "parallel",
                        "emergency",
                        List.of("agriculture", "finance"),
                        List.of("civil-affairs")));
        assertThat(walk.state()).isEqualTo("proposed");
        assertThat(walk.open()).containsExactly("approve@party-secretary", "approve@township-head");
        walk.act("secretary", "approve", Steps.APPROVED);
        assertThat(walk.state()).as("one of two leaders").isEqualTo("proposed");
        walk.act("head", "approve", Map.of("outcome", "approved"));
        assertThat(walk.state()).isEqualTo("approved");
        walk.act("clerk", "distribute", Steps.DISTRIBUTED);
        assertThat(walk.state()).isEqualTo("distributed");
        assertThat(walk.open())
                .containsExactly("handle@agriculture", "handle@emergency", "handle@finance", "read@civil-affairs");
        walk.act("finance", "handle", Steps.DONE).act("emergency", "handle", Steps.DONE);
        assertThat(walk.open()).containsExactly("handle@agriculture", "read@civil-affairs");
        walk.act("agri", "handle", Steps.DONE);
        assertThat(walk.open()).containsExactly("conclude@office-clerk", "read@civil-affairs");
        walk.act("civil", "read", Steps.READ).act("clerk", "conclude", Steps.CONCLUDED);
        assertThat(walk.state()).isEqualTo("archived");
        assertThat(walk.open()).isEmpty();
        assertThat(walk.acts())
                .containsExactly(
                        "receive:received",
                        "sign-receipt:signed",
                        "first-review:accepted",
                        "register:registered",
                        "propose:proposed",
                        "approve:approved",
                        "approve:approved",
                        "distribute:distributed",
                        "handle:done",
                        "handle:done",
                        "handle:done",
                        "read:read",
                        "conclude:concluded",
                        "archive:archived");
    }

    @Test
    void asksLeadersOneAfterTheOther() {
        Walk walk = office.paper("依次批示")
                .registered("act")
                .act(
                        "director",
                        "propose",
                        Steps.proposed(
                                List.of("deputy-head-agriculture", "township-head", "party-secretary"),
                                "in-order",
                                "agriculture",
                                List.of(),
                                List.of()));
        assertThat(walk.open()).containsExactly("approve@deputy-head-agriculture");
        walk.act("deputy", "approve", Steps.APPROVED);
        assertThat(walk.open()).containsExactly("approve@township-head");
        walk.act("head", "approve", Steps.APPROVED);
        assertThat(walk.open()).containsExactly("approve@party-secretary");
        assertThat(walk.state()).isEqualTo("proposed");
        walk.act("secretary", "approve", Steps.APPROVED);
        assertThat(walk.open()).containsExactly("distribute@office-clerk");
        assertThat(walk.state()).isEqualTo("approved");
    }

    @Test
    void aLeadersReturnEndsTheOthersTasksAndTellsThem() {
        Walk walk = office.paper("领导退回").registered("act").act("director", "propose", twoLeaders());
        String headsTask = walk.taskId("head", "approve");
        walk.act("secretary", "approve", Steps.returned("主办单位不妥", "期限太紧"));

        assertThat(walk.state()).isEqualTo("registered");
        assertThat(walk.open()).containsExactly("propose@office-director");
        Answer late = office.as("head").post("/api/tasks/" + headsTask + "/complete", Steps.APPROVED);
        late.refused(409, "task-ended");
        assertThat(late.at("detail")).contains("张维国");
        Notice told = notices.unseen("head").stream()
                .filter(notice -> UUID.fromString(walk.id()).equals(notice.documentId()))
                .findFirst()
                .orElseThrow();
        assertThat(told.code()).isEqualTo("leader-returned");
        assertThat(told.args()).contains("张维国").anyMatch(arg -> arg.contains("主办单位不妥") && arg.contains("期限太紧"));
        assertThat(walk.lastAct().path("data").path("reasons").toString()).contains("主办单位不妥", "期限太紧");

        walk.act("director", "propose", twoLeaders())
                .act("secretary", "approve", Steps.APPROVED)
                .act("head", "approve", Steps.APPROVED);
        assertThat(walk.open()).as("the second proposal goes through").containsExactly("distribute@office-clerk");
    }

    @Test
    void aReturnOfALeaderInOrderGoesBackToTheProposal() {
        Walk walk = office.paper("依次退回")
                .registered("act")
                .act("director", "propose", Steps.with(twoLeaders(), "leaderOrder", "in-order"))
                .act("secretary", "approve", Steps.APPROVED)
                .act("head", "approve", Steps.returned("请先征求农业站意见"));
        assertThat(walk.open()).containsExactly("propose@office-director");
        assertThat(walk.state()).isEqualTo("registered");
    }

    @Test
    void theLeadChangesByInstructionAndDistributionFollowsIt() {
        Walk walk = office.paper("改主办")
                .proposed()
                .act(
                        "secretary",
                        "approve",
                        Map.of(
                                "outcome", "approved",
                                "opinion", "由应急办牵头",
                                "lead", "emergency",
                                "assisting", List.of("agriculture"),
                                "readers", List.of()));
        JsonNode instruction = walk.lastAct().path("data");
        assertThat(instruction.path("lead").asString("")).isEqualTo("emergency");
        walk.act("clerk", "distribute", Steps.DISTRIBUTED);
        assertThat(walk.open()).containsExactly("handle@agriculture", "handle@emergency");
    }

    @Test
    void differingInstructionsAreBothOnRecordAndTheClerkNamesTheResult() {
        Walk walk = office.paper("批示不一致")
                .registered("act")
                .act("director", "propose", twoLeaders())
                .act("secretary", "approve", Steps.with(Steps.APPROVED, "lead", "emergency"))
                .act("head", "approve", Steps.with(Steps.APPROVED, "lead", "finance"));
        assertThat(walk.history().stream()
                        .filter(act -> act.path("step").asString("").equals("approve"))
                        .map(act -> act.path("data").path("lead").asString("")))
                .containsExactly("emergency", "finance");
        walk.act("clerk", "distribute", Steps.with(Steps.DISTRIBUTED, "lead", "civil-affairs"));
        assertThat(walk.open()).containsExactly("handle@civil-affairs");
    }

    @Test
    void anOfficeSendsItsBranchBackAndTheOthersGoOn() {
        Walk walk = office.paper("退回改派").distributed().act("agri", "handle", Steps.returned("不属本站职责"));
        assertThat(walk.open()).containsExactly("handle@civil-affairs", "read@finance", "redistribute@office-clerk");
        walk.act("civil", "handle", Steps.DONE);
        assertThat(walk.open()).as("the conclusion waits for the branch").doesNotContain("conclude@office-clerk");
        walk.act("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "emergency"));
        assertThat(walk.look().path("plan").path("lead").asString(""))
                .as("who takes the lead's branch leads")
                .isEqualTo("emergency");
        walk.act("emergency", "handle", Steps.returned("也不是我们的"))
                .act("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "emergency"))
                .act("emergency", "handle", Steps.DONE);
        assertThat(walk.open()).containsExactly("conclude@office-clerk", "read@finance");
        assertThat(office.as("agri").get(walk.path()).status())
                .as("it had a task")
                .isEqualTo(200);
    }

    @Test
    void redistributesToNobodyWhoHandlesOrReadsAlready() {
        Walk walk = office.paper("改派对象").distributed().act("agri", "handle", Steps.returned("不属本站职责"));
        walk.attempt("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "civil-affairs"))
                .refused(422, "already-handles");
        walk.attempt("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "finance"))
                .refused(422, "handler-also-reads");
        walk.attempt("clerk", "redistribute", Map.of("outcome", "redistributed"))
                .refused(422, "required");
        walk.attempt("clerk", "redistribute", Map.of("outcome", "redistributed", "to", "nobody"))
                .refused(422, "unknown-post");
    }

    @Test
    void readersNeverHoldItUpAndOpenReadsAreArchivedAsUnread() {
        Walk walk = office.paper("未阅归档").handled();
        String reading = walk.taskId("finance", "read");
        walk.act("clerk", "conclude", Steps.CONCLUDED);
        assertThat(walk.state()).isEqualTo("archived");
        JsonNode archive = walk.lastAct();
        assertThat(archive.path("step").asString("")).isEqualTo("archive");
        assertThat(archive.path("data").path("unread").toString()).isEqualTo("[\"finance\"]");
        office.as("finance")
                .post("/api/tasks/" + reading + "/complete", Steps.READ)
                .refused(409, "task-ended");
        assertThat(office.as("finance").get(walk.path()).status())
                .as("it may still be looked at")
                .isEqualTo(200);
    }

    @Test
    void cannotBeConcludedWithoutTheReplyThatTheSenderIsOwed() {
        Walk walk = office.paper("须答复")
                .reviewed()
                .act("clerk", "register", Steps.with(Steps.registered("act"), "replyRequired", true))
                .act(
                        "director",
                        "propose",
                        Steps.proposed(List.of("party-secretary"), "parallel", "agriculture", List.of(), List.of()))
                .act("secretary", "approve", Steps.APPROVED)
                .act("clerk", "distribute", Steps.DISTRIBUTED)
                .act("agri", "handle", Steps.DONE);
        walk.attempt("clerk", "conclude", Steps.CONCLUDED).refused(422, "reply-required");
        walk.attempt("clerk", "conclude", Steps.with(Steps.CONCLUDED, "reply", Map.of("channel", "电话")))
                .refused(422, "reply-required");
        walk.attempt("clerk", "conclude", Steps.with(Steps.CONCLUDED, "reply", "已电话答复"))
                .refused(422, "invalid-form");
        assertThat(walk.state()).isEqualTo("distributed");
        walk.act(
                "clerk",
                "conclude",
                Steps.with(
                        Steps.CONCLUDED,
                        "reply",
                        Map.of("date", "2026-07-08", "channel", "函", "number", "青政函〔2026〕3号", "text", "已按要求办理")));
        JsonNode reply = walk.look().path("conclusion").path("reply");
        assertThat(reply.path("date").asString("")).isEqualTo("2026-07-08");
        assertThat(reply.path("number").asString("")).isEqualTo("青政函〔2026〕3号");
    }

    private static Map<String, Object> twoLeaders() {
        return Steps.proposed(
                List.of("party-secretary", "township-head"), "parallel", "agriculture", List.of(), List.of());
    }
}
