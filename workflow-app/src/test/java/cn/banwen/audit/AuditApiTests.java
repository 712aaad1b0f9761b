package cn.banwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class AuditApiTests {

    private static final String CHECK = "/api/audit/check";
    private static final String CHECKPOINT = "/api/audit/checkpoint";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "inspector"})
    void checksTheRecordForAdministratorAndInspector(String username) {
        receiveADocument();

        JsonNode report = call(HttpMethod.GET, CHECK, username, HttpStatus.OK);

        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("findings").isEmpty()).isTrue();
        assertThat(report.path("acts").asInt()).isPositive();
        assertThat(report.path("chains").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "director", "secretary"})
    void refusesTheCheckToEverybodyElse(String username) {
        JsonNode problem = call(HttpMethod.GET, CHECK, username, HttpStatus.FORBIDDEN);

        assertThat(problem.path("code").asString()).isEqualTo("admin-or-inspector-only");
        assertThat(problem.path("detail").asString()).isEqualTo("此项仅限系统管理员和效能办督查员。");
    }

    @Test
    void refusesInTheLanguageOfTheCaller() {
        JsonNode problem = client("clerk")
                .get()
                .uri(CHECK)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .retrieve()
                .requiredBody(JsonNode.class);

        assertThat(problem.path("detail").asString())
                .isEqualTo("This is for the system administrator and the inspector only.");
    }

    @Test
    void makesACheckpointForTheAdministrator() {
        receiveADocument();

        JsonNode first = call(HttpMethod.POST, CHECKPOINT, "admin", HttpStatus.OK);
        JsonNode second = call(HttpMethod.POST, CHECKPOINT, "admin", HttpStatus.OK);
        JsonNode report = call(HttpMethod.GET, CHECK, "inspector", HttpStatus.OK);

        assertThat(first.path("made").asBoolean()).isTrue();
        assertThat(first.path("checkpoint").path("digest").asString()).hasSize(64);
        assertThat(second.path("made").asBoolean()).isFalse();
        assertThat(second.path("checkpoint")).isEqualTo(first.path("checkpoint"));
        assertThat(report.path("lastCheckpoint")).isEqualTo(first.path("checkpoint"));
        assertThat(report.path("clean").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "inspector"})
    void refusesACheckpointToEverybodyElse(String username) {
        JsonNode problem = call(HttpMethod.POST, CHECKPOINT, username, HttpStatus.FORBIDDEN);

        assertThat(problem.path("code").asString()).isEqualTo("admin-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, CHECKPOINT})
    void isDescribedInTheOpenApiDocument(String path) {
        JsonNode description = call(HttpMethod.GET, "/v3/api-docs", "clerk", HttpStatus.OK);

        assertThat(description.path("paths").path(path).isEmpty()).isFalse();
    }

    @Test
    void namesPlacesAndNeverContent() {
        assertThat(AuditReportJson.FindingJson.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactlyInAnyOrderElementsOf(Set.of("code", "documentId", "first", "last", "step", "message"));
    }

    private void receiveADocument() {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("metadata", new HttpEntity<>(Map.of("title", "关于开展安全检查的通知", "channel", "paper"), json));
        ResponseEntity<JsonNode> received = client("clerk")
                .post()
                .uri("/api/documents")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toEntity(JsonNode.class);
        assertThat(received.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    private JsonNode call(HttpMethod method, String path, String username, HttpStatus expected) {
        ResponseEntity<JsonNode> answer =
                client(username).method(method).uri(path).retrieve().toEntity(JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(expected);
        return Objects.requireNonNull(answer.getBody());
    }

    private RestClient client(String username) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth(username, "banwen-demo"))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }
}
