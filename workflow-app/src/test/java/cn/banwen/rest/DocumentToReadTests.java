package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanwenTest
class DocumentToReadTests {

    private static final Map<String, Object> REASON = Map.of("reason", "会议已开完");

    private final Office office;

    @Autowired
    DocumentToReadTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void goesWithoutLeadersStraightToItsReadersAndIsConcludedWhenAllHaveRead() {
        Walk walk = office.paper("阅件")
                .registered("read")
                .act("director", "propose", Steps.toRead("agriculture", "finance"));
        assertThat(walk.open()).containsExactly("distribute@office-clerk");
        walk.act("clerk", "distribute", Steps.DISTRIBUTED);
        assertThat(walk.open()).containsExactly("read@agriculture", "read@finance");
        walk.act("agri", "read", Map.of("outcome", "read"));
        assertThat(walk.open()).as("one has not read").containsExactly("read@finance");
        walk.act("finance", "read", Steps.READ);
        assertThat(walk.open()).containsExactly("conclude@office-clerk");
        walk.act("clerk", "conclude", Map.of("outcome", "concluded", "retention", "不归档"));
        assertThat(walk.state()).isEqualTo("archived");
    }

    @Test
    void isClosedEarlyByTheClerkAndALateReaderMayStillRead() {
        Walk walk = office.paper("提前结束").sentToRead("agriculture", "finance", "emergency");
        String finance = walk.taskId("finance", "read");
        String emergency = walk.taskId("emergency", "read");
        walk.act("agri", "read", Steps.READ);
        office.as("director").post(walk.path() + "/close-reading", REASON).refused(403, "not-your-act");
        office.as("clerk").post(walk.path() + "/close-reading", Map.of()).refused(422, "reason-required");
        office.as("clerk").post(walk.path() + "/close-reading", REASON).expect(200);
        assertThat(walk.open()).containsExactly("conclude@office-clerk", "read@emergency", "read@finance");
        office.as("clerk").post(walk.path() + "/close-reading", REASON).refused(409, "no-reading-to-close");

        office.as("finance")
                .post("/api/tasks/" + finance + "/complete", Steps.READ)
                .expect(200);
        walk.act("clerk", "conclude", Steps.CONCLUDED);
        assertThat(walk.lastAct().path("data").path("unread").toString()).isEqualTo("[\"emergency\"]");
        office.as("emergency")
                .post("/api/tasks/" + emergency + "/complete", Steps.READ)
                .refused(409, "task-ended");
    }

    @Test
    void isConcludedOnceAlthoughTheLastReaderReadsAfterTheClosing() {
        Walk walk = office.paper("结束后阅毕").sentToRead("agriculture");
        office.as("clerk").post(walk.path() + "/close-reading", REASON).expect(200);
        walk.act("agri", "read", Steps.READ);
        assertThat(walk.open()).containsExactly("conclude@office-clerk");
    }

    @Test
    void canBeClosedAgainAfterItWasWithdrawnAndSentAnew() {
        Walk walk = office.paper("结束后撤回").sentToRead("agriculture", "finance");
        office.as("clerk").post(walk.path() + "/close-reading", REASON).expect(200);
        office.as("clerk").get(walk.path()).expect(200);
        office.as("clerk").post(walk.path() + "/withdraw", REASON).expect(200);
        assertThat(walk.open()).containsExactly("distribute@office-clerk");
        walk.act("clerk", "distribute", Steps.DISTRIBUTED);
        office.as("clerk").post(walk.path() + "/close-reading", REASON).expect(200);
        assertThat(walk.open()).contains("conclude@office-clerk");
    }

    @Test
    void onlyADocumentToReadThatIsUnderWayCanBeClosed() {
        Walk toAct = office.paper("办件不能结束传阅").distributed();
        office.as("clerk").post(toAct.path() + "/close-reading", REASON).refused(409, "no-reading-to-close");
        Walk registered = office.paper("未传递").registered("read");
        office.as("clerk").post(registered.path() + "/close-reading", REASON).refused(409, "wrong-state");
    }

    @Test
    void goesThroughALeaderWhoNamesTheReaders() {
        Walk walk = office.paper("领导定范围")
                .registered("read")
                .act("director", "propose", Map.of("outcome", "proposed", "leaders", List.of("party-secretary")));
        walk.act("secretary", "approve", Map.of("outcome", "approved", "readers", List.of("civil-affairs")))
                .act("clerk", "distribute", Steps.DISTRIBUTED);
        assertThat(walk.open()).containsExactly("read@civil-affairs");
    }

    @Test
    void hasNoHandlingOfficesFromTheProposalOn() {
        Walk walk = office.paper("阅件不设主办").registered("read");
        Map<String, Object> withLead =
                Map.of("outcome", "proposed", "leaders", List.of("party-secretary"), "lead", "finance");
        walk.attempt("director", "propose", withLead).refused(422, "reading-has-no-office");
        walk.attempt("director", "propose", Map.of("outcome", "proposed")).refused(422, "readers-required");
        walk.act("director", "propose", Map.of("outcome", "proposed", "leaders", List.of("party-secretary")))
                .act("secretary", "approve", Steps.APPROVED);
        walk.attempt("clerk", "distribute", Steps.DISTRIBUTED).refused(422, "readers-required");
    }
}
