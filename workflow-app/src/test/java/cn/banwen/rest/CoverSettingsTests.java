package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an office sets about standing in, and what follows from it. */
@BanwenTest
class CoverSettingsTests {

    private static final String PATH = "/api/settings/cover";
    private static final List<Map<String, Object>> TIERS = List.of(
            Map.of("upToDays", 1, "approver", "none"),
            Map.of("upToDays", 3, "approver", "supervisor"),
            Map.of("approver", "main-leader"));
    private static final List<Map<String, Object>> MATTERS = List.of(
            Map.of("code", "finance", "name", "财务"),
            Map.of("code", "personnel", "name", "人事"),
            Map.of("code", "discipline", "name", "纪检监察"),
            Map.of("code", "letters", "name", "信访"),
            Map.of("code", "projects", "name", "工程项目"));

    private final Office office;
    private final People people;
    private final Posts posts;

    @Autowired
    CoverSettingsTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts) {
        this.office = new Office(port, jdbc);
        this.people = people;
        this.posts = posts;
    }

    @AfterEach
    void restore() {
        put(Map.of("separateDuties", true, "publicBoard", false, "leaveTiers", TIERS, "matters", MATTERS))
                .expect(200);
    }

    private Answer put(Map<String, ?> change) {
        return office.as("admin").put(PATH, change);
    }

    private JsonNode settings() {
        return office.as("agri").get(PATH).expect(200).json();
    }

    @Test
    void whatIsLeftOutStaysAndEveryChangeIsOnRecord() {
        put(Map.of("separateDuties", false)).expect(200);
        assertThat(settings().path("separateDuties").asBoolean(true)).isFalse();
        assertThat(settings().path("leaveTiers").size()).isEqualTo(3);
        assertThat(settings().path("matters").size()).isEqualTo(5);
        JsonNode newest =
                office.as("admin").get("/api/settings/history?size=1").items().get(0);
        assertThat(newest.path("setting").asString("") + " "
                        + newest.path("field").asString(""))
                .isEqualTo("cover separateDuties");
        office.as("clerk").put(PATH, Map.of("separateDuties", true)).refused(403, "admin-only");
    }

    @Test
    void whoComesSecondIsToldWhoWasFaster() {
        long version = settings().path("version").asLong(-1);
        put(Map.of("publicBoard", true, "version", version)).expect(200);
        assertThat(put(Map.of("separateDuties", false, "version", version))
                        .refused(409, "setting-changed")
                        .at("by"))
                .isEqualTo("系统管理员");
        assertThat(settings().path("separateDuties").asBoolean(false)).isTrue();
    }

    @Test
    void tiersDecideWhoApprovesALeaveAndWhereItShows() {
        put(Map.of("leaveTiers", List.of(Map.of("approver", "supervisor")))).expect(200);
        CoverFixture f = CoverFixture.make(office, people, posts);
        String absence = f.away(f.a(), Map.of("reason", "休假"));
        assertThat(office.as("deputy").get("/api/absences/awaiting").items().stream()
                        .map(one -> one.path("id").asString("")))
                .contains(absence);
        assertThat(office.as(f.b()).get("/api/absences/awaiting").items()).isEmpty();
        office.as("deputy")
                .post("/api/absences/" + absence + "/refuse", Map.of("reason", "防汛期间暂缓"))
                .expect(200);
        put(Map.of("leaveTiers", List.of(Map.of("approver", "none")))).expect(200);
        String free = f.leave(
                        f.a(),
                        "",
                        OffsetDateTime.now(ZoneOffset.ofHours(8)).plusDays(200).toString(),
                        Map.of())
                .expect(201)
                .at("approval");
        assertThat(free).isEqualTo("not-needed");
    }

    @Test
    void whatIsWrongWithTiersAndMattersIsTold() {
        for (List<Map<String, Object>> tiers : List.of(
                List.<Map<String, Object>>of(),
                List.of(Map.<String, Object>of("upToDays", 3, "approver", "none")),
                List.of(
                        Map.<String, Object>of("upToDays", 3, "approver", "none"),
                        Map.<String, Object>of("upToDays", 2, "approver", "none"),
                        Map.<String, Object>of("approver", "none")),
                List.of(Map.<String, Object>of("approver", "none"), Map.<String, Object>of("approver", "none")),
                List.of(
                        Map.<String, Object>of("upToDays", 0, "approver", "none"),
                        Map.<String, Object>of("approver", "none")))) {
            put(Map.of("leaveTiers", tiers)).refused(422, "leave-tiers");
        }
        put(Map.of("leaveTiers", List.of(Map.of("approver", "anybody")))).refused(422, "unknown-value");
        put(Map.of("leaveTiers", List.of(Map.of()))).refused(422, "unknown-value");
        put(Map.of("matters", List.of(Map.of("name", " ")))).refused(422, "matter-name");
        put(Map.of("matters", List.of(Map.of()))).refused(422, "matter-name");
        put(Map.of("matters", List.of(Map.of("name", "甲"), Map.of("name", "甲"))))
                .refused(422, "matter-twice");
        put(Map.of("matters", List.of(Map.of("code", "Ä", "name", "甲")))).refused(422, "matter-code");
        put(Map.of("matters", List.of(Map.of("name", "长".repeat(21))))).refused(422, "too-long");
    }

    @Test
    void aNewMatterNeverTakesTheCodeOfAnother() {
        put(Map.of("matters", List.of(Map.of("name", "防汛")))).expect(200);
        String added = settings().path("matters").get(0).path("code").asString("");
        int number = Integer.parseInt(added.substring("matter-".length()));
        put(Map.of("matters", List.of(Map.of("code", "matter-" + (number + 2), "name", "抗旱"), Map.of("name", "春耕"))))
                .expect(200);
        assertThat(settings().path("matters").findValuesAsString("name")).containsExactly("抗旱", "春耕");
    }

    @Test
    void aMatterThatIsNoLongerListedStaysWithItsDocuments() {
        Walk walk = office.paper("事项")
                .reviewed()
                .act("clerk", "register", Steps.with(Steps.registered("act"), "matter", "finance"));
        assertThat(walk.at("matter")).isEqualTo("finance");
        put(Map.of("matters", List.of(Map.of("code", "personnel", "name", "人事"), Map.of("name", "征地"))))
                .expect(200);
        String added = settings().path("matters").get(1).path("code").asString("");
        assertThat(added).startsWith("matter-");
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("remark", "更正备注", "reason", "漏填"))
                .expect(200);
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("matter", "letters", "reason", "错填"))
                .refused(422, "unknown-value");
        office.as("clerk")
                .post(walk.path() + "/correct", Map.of("matter", added, "reason", "错填"))
                .expect(200);
        assertThat(walk.at("matter")).isEqualTo(added);
    }

    @Test
    void theOfficeNotesAnAbsentHoldersOpinionFromTheTelephone() {
        CoverFixture f = CoverFixture.make(office, people, posts);
        Walk walk = f.sent("urgent");
        Map<String, String> said = Map.of("text", "请转告各村");
        office.as("clerk").post(walk.path() + "/instruct", said).refused(403, "no-right-to-instruct");
        f.away(f.a(), Map.of());
        office.as("clerk").post(walk.path() + "/instruct", said).expect(200);
        JsonNode noted = walk.lastAct();
        assertThat(noted.path("outcome").asString("")).isEqualTo("phone");
        assertThat(noted.path("data").path("forPost").asString("")).isEqualTo(f.post());
        office.as(f.b())
                .post("/api/tasks/" + f.task(walk) + "/complete", Steps.with(Steps.READ, "onInstruction", true))
                .expect(200);
        assertThat(walk.lastAct().path("data").path("liability").asString("")).isEqualTo("holder");
        assertThat(walk.lastAct().path("data").path("holderOpinion").asString(""))
                .isEqualTo("请转告各村");
    }
}
