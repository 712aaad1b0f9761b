package cn.banwen;

import cn.banwen.platform.EmbeddedBackends;
import cn.banwen.replicas.Forwarder;
import cn.banwen.replicas.Replica;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application beside the real Keycloak; it can be started again on the same data. */
final class KeycloakOffice implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KeycloakServer keycloak;
    private final Path data = AtExit.temporaryDirectory();

    /** Between the application and Keycloak; browsers go there by themselves. */
    private final Forwarder way;

    /** A mail server that takes connections and never says a word. */
    private final Forwarder mail;

    private ConfigurableApplicationContext application;

    KeycloakOffice(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        this.way = new Forwarder(keycloak.encryptedPort());
        this.mail = new Forwarder(keycloak.encryptedPort());
        mail.hang();
        this.application = start();
    }

    private ConfigurableApplicationContext start() {
        List<String> settings = new ArrayList<>(settings(way));
        settings.addAll(List.of(
                "--banwen.data=" + data,
                "--server.port=" + keycloak.applicationPort(),
                "--banwen.mail.host=localhost",
                "--banwen.mail.port=" + mail.port(),
                "--banwen.mail.encryption=none",
                "--banwen.mail.from=office@township.example",
                "--banwen.mail.look-every=PT1S"));
        return new SpringApplicationBuilder(BanwenApplication.class).run(settings.toArray(String[]::new));
    }

    private List<String> settings(Forwarder to) {
        return List.of(
                "--banwen.identity=keycloak",
                "--banwen.keycloak.issuer=" + keycloak.issuer(),
                "--banwen.keycloak.inner-issuer=" + innerIssuer(to),
                "--banwen.certificates=" + keycloak.authority(),
                "--banwen.keycloak.client-secret=" + KeycloakServer.SECRET,
                "--banwen.keycloak.clock-skew=1s",
                "--banwen.keycloak.directory.look=1s",
                "--banwen.keycloak.directory.sync-every=0s",
                "--banwen.audit.reading=true",
                "--banwen.cover.look=24h",
                "--banwen.timers=false");
    }

    String innerIssuer(Forwarder to) {
        return keycloak.innerIssuer().replace(":" + keycloak.encryptedPort() + "/", ":" + to.port() + "/");
    }

    /** A second process on the same database and store, which reaches Keycloak by a way of its own. */
    Replica second(Forwarder to) {
        List<String> settings = new ArrayList<>(settings(to));
        settings.addAll(EmbeddedBackends.settings(application));
        settings.add("--banwen.office-name=某乡党政办公室");
        return new Replica(AtExit.temporaryDirectory(), settings);
    }

    void restart() {
        application.close();
        application = start();
    }

    Forwarder way() {
        return way;
    }

    BeanFactory beans() {
        return application;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** What REST answered. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, headers);
    }

    Answer post(String path, @Nullable String token, String... headers) {
        return send("POST", path, token, headers);
    }

    private Answer send(String method, String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak.applicationAddress() + path))
                .method(method, BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks again and again, for a minute at the most: the longest that a right may outlast its end. */
    static void within(BooleanSupplier condition) {
        long end = System.nanoTime() + MINUTE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within a minute");
            }
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
