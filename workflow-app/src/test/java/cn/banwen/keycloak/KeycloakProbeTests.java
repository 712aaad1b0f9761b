package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void tellsOfACertificateThatNobodyTrusts(@TempDir Path directory) throws Exception {
        HttpsServer https = HttpsServer.create(ANY, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(directory.resolve("keys"))));
        String address = realm(https, "/realms/banwen", 200, "{}");

        assertTold(look(address, Clock.systemUTC()), "certificate-untrusted", "BANWEN_KEYCLOAK_ISSUER");
    }

    @Test
    void tellsOfACertificateThatHasExpired() {
        KeycloakSettings settings = new KeycloakSettings(
                "https://sso.example.org/realms/banwen",
                null,
                "banwen",
                "",
                "",
                Duration.ZERO,
                Duration.ZERO,
                new KeycloakSettings.Roles("a", "b", ""),
                new KeycloakSettings.Directory(Duration.ZERO, "/banwen", Duration.ZERO, ""));
        Throwable handshake = new javax.net.ssl.SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(new java.security.cert.CertificateExpiredException("NotAfter"));

        assertTold(
                Optional.of(Trouble.of(new IOException(handshake), settings)),
                "certificate-expired",
                "BANWEN_KEYCLOAK_ISSUER");
    }

    private static SSLContext selfSigned(Path keys) throws IOException, GeneralSecurityException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "sso",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keys)) {
            store.load(content, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
