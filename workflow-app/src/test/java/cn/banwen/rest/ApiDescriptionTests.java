package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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

    private JsonNode description() {
        return office.nobody().get("/v3/api-docs").expect(200).json();
    }
}
