package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BanwenTest
class ApiDescriptionTests {

    private final Office office;

    @Autowired
    ApiDescriptionTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void describesEveryPathOfTheInterface() {
        JsonNode paths = description().path("paths");
        for (String path : List.of(
                "/api/documents",
                "/api/documents/{id}",
                "/api/documents/{id}/files",
                "/api/documents/{id}/history",
                "/api/documents/{id}/files/{fileId}",
                "/api/documents/{id}/slip",
                "/api/documents/{id}/receipt",
                "/api/documents/{id}/return-letter",
                "/api/documents/{id}/files/{fileId}/stamped",
                "/api/documents/{id}/correct",
                "/api/documents/{id}/void",
                "/api/documents/{id}/withdraw",
                "/api/documents/{id}/close-reading",
                "/api/documents/{id}/release",
                "/api/search",
                "/api/search/saved",
                "/api/search/index",
                "/api/tasks",
                "/api/tasks/{id}/complete",
                "/api/register",
                "/api/register.xlsx",
                "/api/register.pdf",
                "/api/register/exports",
                "/api/register/exports/{id}",
                "/api/register/exports/{id}/file",
                "/api/settings/flow",
                "/api/settings/numbering")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        paths.propertyNames().forEach(path -> assertThat(path).startsWith("/api/"));
    }

    @Test
    void describesADocumentByWhatItIsAnsweredWith() {
        JsonNode schema = description()
                .path("components")
                .path("schemas")
                .path("DocumentJson")
                .path("properties");
        JsonNode answered = office.paper("按说明").look();

        assertThat(schema.propertyNames()).containsExactlyInAnyOrderElementsOf(answered.propertyNames());
        assertThat(schema.path("openTasks").path("items").path("$ref").asString())
                .endsWith("/OpenTask");
    }

    @Test
    void itsExamplesWorkAsTheyStand() {
        JsonNode description = description();
        Map<String, Object> metadata = example(description
                .path("paths")
                .path("/api/documents")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("multipart/form-data"));
        Walk walk = office.arrival(Multipart.ofMetadata(metadata.getOrDefault("metadata", Map.of())));
        assertThat(walk.at("title")).isEqualTo("关于做好森林防火工作的通知");
        JsonNode steps = json(description, "/api/tasks/{id}/complete").path("examples");
        walk.act("clerk", "sign-receipt", value(steps, "sign-receipt"))
                .act("director", "first-review", value(steps, "first-review"))
                .act("clerk", "register", value(steps, "register"));
        office.as("clerk")
                .post(walk.path() + "/correct", example(json(description, "/api/documents/{id}/correct")))
                .expect(200);
        walk.act("director", "propose", value(steps, "propose"))
                .act("secretary", "approve", value(steps, "approve"))
                .act("clerk", "distribute", value(steps, "distribute"));
        office.as("clerk")
                .post(walk.path() + "/withdraw", example(json(description, "/api/documents/{id}/withdraw")))
                .expect(200);
        walk.act("clerk", "distribute", value(steps, "distribute"))
                .act("agri", "handle", Steps.returned("不属本站职责"))
                .act("clerk", "redistribute", value(steps, "redistribute"))
                .act("civil", "handle", value(steps, "handle"))
                .act("emergency", "handle", value(steps, "handle"))
                .act("finance", "read", value(steps, "read"))
                .act("clerk", "conclude", value(steps, "conclude"));
        assertThat(walk.state()).isEqualTo("archived");
        Walk voided = office.paper("按例作废").registered("act");
        office.as("clerk")
                .post(voided.path() + "/void", example(json(description, "/api/documents/{id}/void")))
                .expect(200);
        Walk closed = office.paper("按例结束传阅").sentToRead("finance");
        office.as("clerk")
                .post(closed.path() + "/close-reading", example(json(description, "/api/documents/{id}/close-reading")))
                .expect(200);
    }

    private JsonNode description() {
        return office.nobody().get("/v3/api-docs").expect(200).json();
    }

    private static JsonNode json(JsonNode description, String path) {
        return description
                .path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json");
    }

    private static Map<String, Object> value(JsonNode examples, String name) {
        return map(examples.path(name).path("value"));
    }

    private static Map<String, Object> example(JsonNode media) {
        JsonNode examples = media.path("examples");
        return map(
                media.has("example")
                        ? media.path("example")
                        : examples.iterator().next().path("value"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode value) {
        JsonMapper mapper = new JsonMapper();
        String text = value.isString() ? value.asString("") : value.toString();
        return new HashMap<>(mapper.readValue(text, Map.class));
    }
}
