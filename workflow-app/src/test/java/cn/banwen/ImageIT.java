package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.ImageOutside.Run;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.storage.EmbeddedS3Server;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What {@code Dockerfile} and {@code compose.yaml} say, done without a container engine: the packaged jar in its layers, the
 * start command, the variables and secrets of the two services, without rights on a root that is read only.
 */
class ImageIT {

    private static final EmbeddedS3Server S3 =
            EmbeddedS3Server.start(AtExit.temporaryDirectory(), "an-access-key", "a-secret-key");

    static {
        AtExit.close(S3);
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void migratesServesAndEndsAsTheImageAndTheServicesSay() throws Exception {
        ScratchDatabase database = ScratchDatabase.empty();
        Map<String, String> known = database.asVariables();
        Path secrets = secrets(Map.of(
                "banwen.database.owner.password",
                Objects.requireNonNull(known.get("BANWEN_DATABASE_OWNER_PASSWORD")),
                "banwen.database.app.password",
                Objects.requireNonNull(known.get("BANWEN_DATABASE_APP_PASSWORD")),
                "banwen.first-administrator.password",
                "a-long-first-password",
                "banwen.storage.access-key",
                "an-access-key",
                "banwen.storage.secret-key",
                "a-secret-key"));
        int port = freePort();
        ImageOutside image = ImageOutside.built(
                secrets,
                Map.of(
                        "BANWEN_DATABASE_URL",
                        Objects.requireNonNull(known.get("BANWEN_DATABASE_URL")),
                        "BANWEN_STORAGE_ENDPOINT",
                        S3.endpoint().toString(),
                        "BANWEN_OFFICE_NAME",
                        "某某乡党政办公室",
                        "SERVER_FORWARD_HEADERS_STRATEGY",
                        "none",
                        "SERVER_PORT",
                        Integer.toString(port)));

        try (Run migration = image.start("migrate", List.of("migrate"))) {
            assertThat(migration.ended(Duration.ofMinutes(4)))
                    .as(migration.logged())
                    .isZero();
        }
        try (Run application = image.start("application", List.of())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        assertThat(application.isAlive())
                                .as(application::logged)
                                .isTrue();
                        return status(port, "/actuator/health/readiness") == 200;
                    });
            assertThat(status(port, image.healthPath())).isEqualTo(200);
            assertThat(status(port, "/sign-in")).isEqualTo(200);
            assertThat(application.status())
                    .contains("CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1");
            assertThat(application.mounts())
                    .filteredOn(mount -> mount.startsWith("/ "))
                    .last()
                    .asString()
                    .startsWith("/ ro");
            application.terminate();
            assertThat(application.ended(Duration.ofSeconds(90)))
                    .as("as by SIGTERM, within the grace of the service")
                    .isEqualTo(143);
            assertThat(application.logged()).doesNotContain("Read-only file system", "Exception");
        }
    }

    private int status(int port, String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path secrets(Map<String, String> values) throws IOException {
        Path secrets = ImageOutside.readable(AtExit.temporaryDirectory());
        for (Map.Entry<String, String> secret : values.entrySet()) {
            Files.writeString(secrets.resolve(secret.getKey()), secret.getValue());
        }
        return secrets;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
