package cn.banwen.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the REST interface, by HTTP Basic. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final Map<String, String> headers;

    private Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Caller nobody(int port) {
        return new Caller("http://localhost:" + port, Map.of());
    }

    static Caller of(int port, String username, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return nobody(port).with("Authorization", "Basic " + credentials);
    }

    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(base, more);
    }

    Caller inEnglish() {
        return with("Accept-Language", "en");
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return json("POST", path, JSON.writeValueAsString(body));
    }

    Answer put(String path, Object body) {
        return json("PUT", path, JSON.writeValueAsString(body));
    }

    /** Sends text that claims to be JSON. */
    Answer json(String method, String path, String body) {
        return with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(body));
    }

    Answer upload(String path, Multipart parts) {
        return with("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(parts.bytes()));
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
