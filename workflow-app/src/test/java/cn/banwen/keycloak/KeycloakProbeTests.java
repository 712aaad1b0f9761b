package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.TestAuthority;
import cn.banwen.TestAuthority.Certified;
import cn.banwen.platform.Trusting;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands against signing in, each told in one line that names the setting. */
class KeycloakProbeTests {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }

    private String realm(HttpServer started, String path, int status, String body) {
        server = started;
        started.createContext("/realms/banwen/.well-known/openid-configuration", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        started.start();
        return (started instanceof HttpsServer ? "https" : "http") + "://localhost:"
                + started.getAddress().getPort() + path;
    }

    private static Optional<Trouble> look(String issuer, Clock clock) {
        KeycloakSettings settings = new KeycloakSettings(
                issuer,
                null,
                "banwen",
                "secret",
                "",
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                new KeycloakSettings.Roles("a", "b", ""),
                new KeycloakSettings.Directory(Duration.ofSeconds(20), "/banwen", Duration.ZERO, ""));
        return new KeycloakProbe(settings, KeycloakConfiguration.requests(settings), clock).look();
    }

    private static void assertTold(Optional<Trouble> trouble, String code, String setting) {
        assertThat(trouble).get().satisfies(told -> {
            assertThat(told.code()).isEqualTo(code);
            assertThat(told.line()).contains(setting).doesNotContain("\n");
        });
    }

    @Test
    void findsNothingWrongWithARealmThatBearsItsName() throws IOException {
        HttpServer http = HttpServer.create(ANY, 0);
        String issuer = "http://localhost:" + http.getAddress().getPort() + "/realms/banwen";
        realm(http, "", 200, "{\"issuer\": \"" + issuer + "\"}");

        assertThat(look(issuer, Clock.systemUTC())).isEmpty();
    }

    @Test
    void tellsOfAClockThatIsApart() throws IOException {
        HttpServer http = HttpServer.create(ANY, 0);
        String issuer = "http://localhost:" + http.getAddress().getPort() + "/realms/banwen";
        realm(http, "", 200, "{\"issuer\": \"" + issuer + "\"}");

        assertTold(
                look(issuer, Clock.fixed(Instant.now().plusSeconds(120), ZoneOffset.UTC)),
                "clock-skew",
                "BANWEN_KEYCLOAK_CLOCK_SKEW");
    }

    @Test
    void tellsOfARealmOfAnotherNameOrNone() throws IOException {
        String address = realm(HttpServer.create(ANY, 0), "/realms/banwen", 200, "{\"issuer\": \"https://other\"}");
        assertTold(look(address, Clock.systemUTC()), "other-issuer", "BANWEN_KEYCLOAK_ISSUER");
        stop();
        String missing = realm(HttpServer.create(ANY, 0), "/realms/banwen", 404, "{}");
        assertTold(look(missing, Clock.systemUTC()), "no-realm", "BANWEN_KEYCLOAK_ISSUER");
        stop();
        String odd = realm(HttpServer.create(ANY, 0), "/realms/banwen", 200, "<html>");
        assertTold(look(odd, Clock.systemUTC()), "no-realm", "BANWEN_KEYCLOAK_ISSUER");
    }

    @Test
    void tellsOfAServerThatIsNotThere() throws IOException {
        HttpServer gone = HttpServer.create(ANY, 0);
        int port = gone.getAddress().getPort();
        gone.stop(0);

        assertTold(
                look("http://localhost:" + port + "/realms/banwen", Clock.systemUTC()),
                "unreachable",
                "BANWEN_KEYCLOAK_ISSUER");
    }

    @Test
    void tellsWhatIsWrongWithACertificate() throws Exception {
        TestAuthority authority = new TestAuthority();
        try (Trusting trusting = new Trusting(authority.pem())) {
            assertThat(trusting).isNotNull();
            String good = encrypted(authority.server("dns:localhost"));
            assertThat(look(good, Clock.systemUTC()))
                    .as("only that the realm is another's")
                    .get()
                    .satisfies(trouble -> assertThat(trouble.code()).isEqualTo("other-issuer"));
            stop();
            for (Map.Entry<Certified, String> wrong : Map.of(
                            authority.expired("dns:localhost"), "certificate-expired",
                            authority.server("dns:sso.example.org"), "certificate-of-other-host",
                            new TestAuthority().server("dns:localhost"), "certificate-untrusted")
                    .entrySet()) {
                assertTold(
                        look(encrypted(wrong.getKey()), Clock.systemUTC()), wrong.getValue(), "BANWEN_KEYCLOAK_ISSUER");
                stop();
            }
        }
    }

    private String encrypted(Certified certified) throws IOException {
        HttpsServer https = HttpsServer.create(ANY, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certified.context()));
        return realm(https, "/realms/banwen", 200, "{\"issuer\": \"https://other\"}");
    }
}
