package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class OrderOfReviewTests {

    private final Office office;

    @Autowired
    OrderOfReviewTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @AfterEach
    void reviewFirstAgain() {
        reviewFirst(true);
    }

    @Test
    void reviewComesFirstUnlessTheSettingSaysOtherwise() {
        assertThat(office.paper("先初审").signed().open()).containsExactly("first-review@office-director");
        reviewFirst(false);
        Walk walk = office.paper("先登记").signed();
        assertThat(walk.open()).containsExactly("register@office-clerk");
        walk.act("clerk", "register", Steps.registered("act"));
        assertThat(walk.state()).isEqualTo("registered");
        assertThat(walk.open()).containsExactly("first-review@office-director");
        walk.act("director", "first-review", Steps.ACCEPTED);
        assertThat(walk.state()).isEqualTo("reviewed");
        assertThat(walk.open()).containsExactly("propose@office-director");
        walk.act(
                        "director",
                        "propose",
                        Steps.proposed(List.of("party-secretary"), "parallel", "finance", List.of(), List.of()))
                .act("secretary", "approve", Steps.returned("再议"));
        assertThat(walk.state()).as("back where the proposal began").isEqualTo("reviewed");
    }

    @Test
    void aDocumentKeepsTheOrderInForceAtItsReceipt() {
        Walk before = office.paper("改设置之前");
        reviewFirst(false);
        Walk after = office.paper("改设置之后");
        reviewFirst(true);
        assertThat(before.signed().open()).containsExactly("first-review@office-director");
        assertThat(after.signed().open()).containsExactly("register@office-clerk");
    }

    @Test
    void aNumberGivenBeforeTheReturnStaysInTheBook() {
        reviewFirst(false);
        Walk walk = office.paper("登记后退文")
                .signed()
                .act("clerk", "register", Steps.registered("act"))
                .act("director", "first-review", Steps.returned("不属本机关职权"));
        assertThat(walk.state()).isEqualTo("returned");
        assertThat(walk.open()).isEmpty();
        JsonNode entry = Register.of(office).entry(walk);
        assertThat(entry.path("registrationNumber").asString("")).isEqualTo(walk.at("registrationNumber"));
        assertThat(entry.path("state").asString("")).isEqualTo("returned");
        assertThat(entry.path("voided").asBoolean(true)).isFalse();
    }

    @Test
    void theKindMayBeCorrectedUntilTheProposalInEitherOrder() {
        reviewFirst(false);
        Walk walk = office.paper("改类别")
                .signed()
                .act("clerk", "register", Steps.registered("act"))
                .act("director", "first-review", Steps.ACCEPTED);
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("kind", "read", "reason", "应为阅件"))
                .expect(200);
        assertThat(walk.at("kind")).isEqualTo("read");
        walk.act("director", "propose", Steps.toRead("finance"));
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("kind", "act", "reason", "又是办件"))
                .refused(422, "kind-settled");
    }

    @Test
    void onlyTheAdministratorChangesTheFlow() {
        for (String user : List.of("clerk", "director", "secretary", "inspector")) {
            office.as(user)
                    .put("/api/settings/flow", Map.of("reviewFirst", false))
                    .refused(403, "admin-only");
        }
        office.as("admin")
                .put("/api/settings/flow", Map.of("steps", Map.of("register", "nobody", "lunch", "finance")))
                .refused(422, "invalid-form");
        office.as("admin")
                .json("PUT", "/api/settings/flow", "{\"steps\": {\"register\": null}}")
                .refused(422, "unknown-post");
        assertThat(office.as("clerk")
                        .get("/api/settings/flow")
                        .json()
                        .path("reviewFirst")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void aStepGoesToThePostThatTheSettingNames() {
        try {
            step("first-review", "finance");
            Walk walk = office.paper("财政所初审").signed();
            assertThat(walk.open()).containsExactly("first-review@finance");
            step("first-review", "office-director");
            assertThat(walk.open()).as("what waits stays").containsExactly("first-review@finance");
            walk.act("finance", "first-review", Steps.ACCEPTED);
            assertThat(walk.open()).containsExactly("register@office-clerk");
        } finally {
            step("first-review", "office-director");
        }
    }

    private void step(String step, String post) {
        office.as("admin")
                .put("/api/settings/flow", Map.of("steps", Map.of(step, post)))
                .expect(200);
    }

    private void reviewFirst(boolean first) {
        office.as("admin")
                .put("/api/settings/flow", Map.of("reviewFirst", first))
                .expect(200);
    }
}
