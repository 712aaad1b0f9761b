package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The shapes that clients rely on. */
@BanwenTest
class ContractTests {

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?\\+08:00";

    private final Office office;

    @Autowired
    ContractTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void healthNeedsNoSignInAndEverythingElseDoes() {
        assertThat(office.nobody().get("/actuator/health").expect(200).at("status"))
                .isEqualTo("UP");
        for (String path : List.of("/api/documents", "/api/tasks", "/api/register", "/api/settings/flow")) {
            Answer answer = office.nobody().get(path).refused(401, "sign-in-required");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
        office.nobody().inEnglish().get("/api/tasks").refused(401, "sign-in-required");
    }

    @Test
    void anArrivalIsAnsweredWithItsLocationAndTheDocument() {
        Answer created = office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice()).metadata(Map.of("title", Office.title("创建"))))
                .expect(201);
        String location = created.header("Location");
        assertThat(location).isEqualTo("/api/documents/" + created.at("id"));
        JsonNode got = office.as("clerk").get(location).expect(200).json();
        assertThat(got.path("id")).isEqualTo(created.json().path("id"));
        assertThat(names(got))
                .contains(
                        "id",
                        "title",
                        "documentNumber",
                        "registrationNumber",
                        "receiptId",
                        "sender",
                        "urgency",
                        "kind",
                        "state",
                        "files",
                        "openTasks");
        assertThat(names(got)).isEqualTo(names(created.json()));
        assertThat(names(got.path("files").get(0))).contains("id", "name", "mediaType", "size", "sha256");
        assertThat(names(got.path("openTasks").get(0)))
                .contains("id", "step", "name", "revision", "post", "createdAt", "dueAt");
        assertThat(got.path("registrationNumber").isNull()).isTrue();
        assertThat(got.path("receivedAt").asString("")).matches(INSTANT);
        assertThat(got.path("urgency").asString("")).isEqualTo("routine");
    }

    @Test
    void anActSaysWhoForWhichPostInWhichCapacity() {
        Walk walk = office.paper("历史").signed();
        List<JsonNode> acts = walk.history();
        JsonNode act = acts.get(1);
        assertThat(names(act)).contains("at", "step", "outcome", "opinion", "actor", "post", "capacity", "actingFor");
        assertThat(act.path("at").asString("")).matches(INSTANT);
        assertThat(act.path("actor").toString()).isEqualTo("{\"username\":\"clerk\",\"name\":\"沈文秀\"}");
        assertThat(act.path("post").toString()).isEqualTo("{\"code\":\"office-clerk\",\"name\":\"党政办文书\"}");
        assertThat(act.path("capacity").asString("")).isEqualTo("holder");
        assertThat(act.path("actingFor").isNull()).isTrue();
        assertThat(act.path("opinion").isNull()).isTrue();
        assertThat(acts)
                .isSortedAccordingTo((a, b) ->
                        a.path("at").asString("").compareTo(b.path("at").asString("")));
    }

    @Test
    void theInboxHasWhatAClientNeedsToAct() {
        Walk walk = office.paper("收件箱")
                .reviewed()
                .act("clerk", "register", Steps.with(Steps.registered("act"), "urgency", "flash"));
        JsonNode inbox =
                office.as("director").get("/api/tasks?size=200").expect(200).json();
        assertThat(names(inbox)).containsExactlyInAnyOrder("total", "totalCapped", "items");
        assertThat(inbox.path("total").isInt()).isTrue();
        assertThat(inbox.path("totalCapped").isBoolean()).isTrue();
        JsonNode item = StreamSupport.stream(inbox.path("items").spliterator(), false)
                .filter(task -> task.path("document").path("id").asString("").equals(walk.id()))
                .findFirst()
                .orElseThrow();
        assertThat(names(item))
                .containsExactlyInAnyOrder(
                        "id",
                        "step",
                        "name",
                        "revision",
                        "post",
                        "capacity",
                        "actingFor",
                        "document",
                        "createdAt",
                        "dueAt",
                        "lamp");
        assertThat(names(item.path("document")))
                .containsExactlyInAnyOrder("id", "title", "registrationNumber", "documentNumber", "sender", "urgency");
        assertThat(item.path("step").asString("")).isEqualTo("propose");
        assertThat(item.path("name").asString("")).isEqualTo("拟办");
        assertThat(item.path("post").toString()).isEqualTo("{\"code\":\"office-director\",\"name\":\"党政办主任\"}");
        assertThat(item.path("capacity").asString("")).isEqualTo("holder");
        assertThat(item.path("actingFor").isNull()).isTrue();
        assertThat(item.path("dueAt").asString("")).matches(INSTANT);
        assertThat(item.path("lamp").asString("")).isIn("green", "yellow", "red");
        assertThat(item.path("createdAt").asString("")).matches(INSTANT);
        assertThat(item.path("document").path("registrationNumber").asString(""))
                .isEqualTo(walk.at("registrationNumber"));
    }

    @Test
    void theRegisterIsTheBookOfAYearByNumber() {
        Walk walk = office.paper("登记簿").archived();
        JsonNode page = office.as("clerk").get("/api/register").expect(200).json();
        assertThat(names(page)).contains("year", "total", "items");
        JsonNode entry = Register.of(office).entry(walk);
        assertThat(names(entry))
                .contains(
                        "seq",
                        "registrationNumber",
                        "documentId",
                        "signedAt",
                        "sender",
                        "documentNumber",
                        "title",
                        "urgency",
                        "kind",
                        "state",
                        "voided");
        assertThat(entry.path("signedAt").asString("")).matches(INSTANT);
        assertThat(entry.path("registeredBy").asString("")).isEqualTo("沈文秀");
        assertThat(entry.path("lead").asString("")).isEqualTo("农业综合站");
        assertThat(entry.path("retention").asString("")).isEqualTo("10年");
        assertThat(Register.of(office).sequence()).isSorted();
    }

    @Test
    void theSlipIsAPdf() {
        Walk walk = office.paper("处理笺").distributed();
        Answer slip = office.as("agri").get(walk.path() + "/slip").expect(200);
        assertThat(slip.header("Content-Type")).startsWith("application/pdf");
        assertThat(slip.text()).startsWith("%PDF-");
    }

    @Test
    void unknownFieldsOfARequestAreIgnored() {
        Walk walk = office.paper("未知字段");
        walk.act("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "favouriteColour", Map.of("r", 1)));
        assertThat(walk.state()).isEqualTo("signed");
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
