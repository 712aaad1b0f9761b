package cn.banwen.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Keycloak whose every answer is a test's to choose; of a list that it was not told of there is nothing in it. */
final class StubKeycloak implements AutoCloseable {

    private static final String REALM = "/realms/banwen";
    private static final String ADMIN = "/admin/realms/banwen";

    private final HttpServer server;
    private final RSAKey key;
    /** By path: what it answers to a query. */
    private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();

    private volatile Duration late = Duration.ZERO;

    StubKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            key = new RSAKeyGenerator(2048).keyID("of-the-realm").generate();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        answer(REALM + "/protocol/openid-connect/token", "{\"access_token\": \"x\", \"expires_in\": 300}");
        answer(REALM + "/.well-known/openid-configuration", "{\"issuer\": \"" + issuer() + "\"}");
        answer(REALM + "/protocol/openid-connect/certs", new JWKSet(key).toString());
        server.createContext("/", this::serve);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** @param user role without which nobody enters, empty for none */
    KeycloakSettings settings(String user) {
        return new KeycloakSettings(
                issuer(),
                null,
                "banwen",
                "secret",
                "",
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                new KeycloakSettings.Roles("administrator", "inspector", user),
                new KeycloakSettings.Directory(Duration.ofSeconds(20), "/banwen", Duration.ZERO, ""));
    }

    void answer(String path, String json) {
        answers.put(path, query -> json);
    }

    void answerAdmin(String path, String json) {
        answer(ADMIN + path, json);
    }

    /** The whole realm, in one page. */
    void people(String... people) {
        answerAdmin("/users", list(Arrays.stream(people)));
    }

    /** Page after page, whatever the pages are. */
    void pages(List<String> first, List<String> second) {
        answers.put(ADMIN + "/users", query -> list((query.contains("first=0") ? first : second).stream()));
    }

    static String person(String subject, boolean enabled) {
        return "{\"id\": \"%s\", \"username\": \"%s\", \"enabled\": %s}".formatted(subject, subject, enabled);
    }

    /** Roles that there are; nobody bears any yet. */
    void roles(String... names) {
        answers.put(
                ADMIN + "/roles",
                query -> list(Arrays.stream(names)
                        .filter(name -> query.contains("search=" + name + "&") || query.endsWith("search=" + name))
                        .map("{\"name\": \"%s\"}"::formatted)));
    }

    /** All that somebody bears. */
    void bears(String subject, String... roles) {
        answerAdmin(
                "/users/" + subject + "/role-mappings/realm/composite",
                list(Arrays.stream(roles).map("{\"name\": \"%s\"}"::formatted)));
    }

    private static String list(Stream<String> items) {
        return items.collect(Collectors.joining(", ", "[", "]"));
    }

    /** From now on every answer takes so long. */
    void takes(Duration time) {
        late = time;
    }

    String signed(String type, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void serve(HttpExchange exchange) {
        CompletableFuture.runAsync(
                () -> write(exchange), CompletableFuture.delayedExecutor(late.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void write(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        UnaryOperator<String> answer = answers.get(path);
        boolean isOneOfMany = path.matches(ADMIN + "/users/[^/]+");
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        byte[] body = (answer == null ? "[]" : answer.apply(query)).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer == null && isOneOfMany ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            // whoever asked waits no longer
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
