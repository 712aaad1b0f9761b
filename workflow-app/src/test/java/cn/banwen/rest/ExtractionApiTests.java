package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.Circulation;
import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.papers.OfficialPapers;
import cn.banwen.intake.Upload;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a document's files say of it, over REST. */
@BanwenTest
class ExtractionApiTests {

    private static final OfficialPaper PAPER = OfficialPapers.all().get(0);

    private final Office office;
    private final Circulation circulation;
    private final JdbcClient jdbc;

    @Autowired
    ExtractionApiTests(@LocalServerPort int port, Circulation circulation, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.circulation = circulation;
        this.jdbc = jdbc;
    }

    private String received() throws Exception {
        UUID id = circulation.receive(
                List.of(new Upload("来文.pdf", target -> Files.write(target, PAPER.pdf()))),
                Map.of("title", "来文 " + UUID.randomUUID()),
                "clerk");
        return "/api/documents/" + id + "/extraction";
    }

    private JsonNode ready(String path) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> office.as("clerk").get(path).at("state").equals("ready"));
        return office.as("clerk").get(path).expect(200).json();
    }

    private static JsonNode field(JsonNode reading, String name) {
        for (JsonNode field : reading.path("fields")) {
            if (field.path("name").asString("").equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no " + name + " in " + reading);
    }

    @Test
    void tellsEachFieldWithItsPlace() throws Exception {
        JsonNode reading = ready(received());
        JsonNode number = field(reading, "documentNumber");
        assertThat(number.path("value").asString("")).isEqualTo(PAPER.truth().get("documentNumber"));
        assertThat(number.path("confidence").asDouble(0)).isBetween(0.9, 1.0);
        assertThat(number.path("page").asInt(0)).isEqualTo(1);
        assertThat(number.path("box").path("width").asDouble(0)).isGreaterThan(50);
        assertThat(field(reading, "title").path("value").asString(""))
                .isEqualTo(PAPER.truth().get("title"));
        assertThat(field(reading, "replyBy").path("value").asString("")).isEqualTo("2026-07-08T17:00");
        assertThat(reading.path("fileId").asString("")).isNotBlank();
    }

    @Test
    void whoMayNotSeeTheDocumentHearsNothing() throws Exception {
        String path = received();
        office.as("agri").get(path).refused(404, "document-not-found");
        office.as("clerk")
                .get("/api/documents/" + UUID.randomUUID() + "/extraction")
                .refused(404, "document-not-found");
    }

    @Test
    void untilItIsReadTheStateIsTold() throws Exception {
        String path = received();
        ready(path);
        jdbc.sql("update extraction set state = 'waiting', due_at = null where sha256 in (select sha256 from"
                        + " document_file where document_id = ?)")
                .param(UUID.fromString(path.split("/")[3]))
                .update();
        Answer answer = office.as("clerk").get(path).expect(202);
        assertThat(answer.at("state")).isEqualTo("waiting");
        assertThat(answer.header("Retry-After")).isNotBlank();
        jdbc.sql("update extraction set due_at = now() - interval '1 second' where state = 'waiting'")
                .update();
        ready(path);
    }

    @Test
    void whatAnOlderExtractorReadIsReadAnew() throws Exception {
        String path = received();
        ready(path);
        UUID id = UUID.fromString(path.split("/")[3]);
        jdbc.sql(
                        "update extraction set version = 0, proposals = '[]', due_at = now() - interval '1 second' where sha256"
                                + " in (select sha256 from document_file where document_id = ?)")
                .param(id)
                .update();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !office.as("clerk").get(path).json().path("fields").isEmpty());
    }

    @Test
    void aDocumentOnPaperHasNothingToRead() throws Exception {
        UUID id = circulation.receive(List.of(), Map.of("title", "纸质来文", "channel", "纸质"), "clerk");
        Answer answer =
                office.as("clerk").get("/api/documents/" + id + "/extraction").expect(200);
        assertThat(answer.at("state")).isEqualTo("none");
    }
}
