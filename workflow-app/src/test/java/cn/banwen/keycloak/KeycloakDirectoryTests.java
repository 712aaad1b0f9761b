package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no Keycloak answers, and what another directory behind its addresses, or a broken one, might. */
class KeycloakDirectoryTests {

    private static final Map<String, String> ANSWERS = Map.of(
            "/realms/banwen/protocol/openid-connect/token",
                    "{\"access_token\": \"x\", \"expires_in\": 300, \"token_type\": \"Bearer\"}",
            "/admin/realms/banwen/group-by-path/banwen",
                    "{\"id\": \"root\", \"name\": \"banwen\", \"path\": \"/banwen\"}",
            "/admin/realms/banwen/groups/root/children",
                    "[{\"id\": \"office\", \"name\": \"民政办\", \"path\": \"/banwen/民政办\"}]",
            "/admin/realms/banwen/groups/office/children",
                    "[{\"id\": \"root\", \"name\": \"banwen\", \"path\": \"/banwen\"}]");

    @Test
    void tellsOfGroupsThatContainThemselvesInsteadOfWalkingForEver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), "[]")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        KeycloakSettings settings = new KeycloakSettings(
                "http://localhost:" + server.getAddress().getPort() + "/realms/banwen",
                null,
                "banwen",
                "secret",
                "",
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                new KeycloakSettings.Roles("a", "b", ""),
                new KeycloakSettings.Directory(Duration.ofSeconds(20), "/banwen", Duration.ZERO, ""));
        try (KeycloakDirectory directory = new KeycloakDirectory(settings)) {
            assertThatExceptionOfType(DirectoryException.class)
                    .isThrownBy(directory::groups)
                    .satisfies(failure -> {
                        assertThat(failure.trouble().code()).isEqualTo("group-circle");
                        assertThat(failure.trouble().line()).contains("/banwen", "BANWEN_KEYCLOAK_DIRECTORY_GROUP");
                    });
        } finally {
            server.stop(0);
        }
    }
}
