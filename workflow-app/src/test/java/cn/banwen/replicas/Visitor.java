package cn.banwen.replicas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser or a program with its cookies. Each request has a connection of its own, which may lead to another replica, and is
 * sent once: an answer that is lost stays lost.
 */
final class Visitor {

    static final String PASSWORD = "banwen-replica";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----banwen-replicas";
    private static final int PATIENCE = 90_000;

    private final Map<String, String> cookies;
    private final Map<String, String> headers;
    private final int port;

    Visitor(int port) {
        this(port, new LinkedHashMap<>(), Map.of());
    }

    private Visitor(int port, Map<String, String> cookies, Map<String, String> headers) {
        this.port = port;
        this.cookies = cookies;
        this.headers = headers;
    }

    /** The same browser, led elsewhere. */
    Visitor at(int other) {
        return new Visitor(other, cookies, headers);
    }

    /** A program, by HTTP Basic. */
    Visitor as(String username) {
        String login = Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + login);
    }

    Visitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(port, cookies, more);
    }

    Reply get(String path) throws IOException {
        return send("GET", path, null, null);
    }

    Reply post(String path, Object body) throws IOException {
        return send("POST", path, "application/json", JSON.writeValueAsBytes(body));
    }

    Reply form(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The form token of a page. */
    String token(String page) throws IOException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form token on " + page);
        }
        return token.group(1);
    }

    /** A document, on paper where there is no file. */
    Reply arrival(Map<String, Object> metadata, byte[]... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] file : files) {
            out.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                                    + "Content-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(file);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(JSON.writeValueAsBytes(metadata));
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", "/api/documents", "multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }

    private Reply send(String method, String path, @Nullable String type, byte @Nullable [] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        try {
            connection.setRequestMethod(method);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestProperty("Connection", "close");
            headers.forEach(connection::setRequestProperty);
            synchronized (cookies) {
                if (!cookies.isEmpty()) {
                    connection.setRequestProperty(
                            "Cookie",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; ")));
                }
            }
            if (body != null) {
                connection.setRequestProperty("Content-Type", Objects.requireNonNull(type));
                connection.setDoOutput(true);
                // streamed, so that Java does not send it again by itself
                connection.setFixedLengthStreamingMode(body.length);
                connection.getOutputStream().write(body);
                connection.getOutputStream().close();
            }
            return reply(connection);
        } finally {
            connection.disconnect();
        }
    }

    private Reply reply(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is none");
        }
        synchronized (cookies) {
            connection.getHeaderFields().forEach((name, values) -> {
                if ("Set-Cookie".equalsIgnoreCase(name)) {
                    values.forEach(this::keep);
                }
            });
        }
        try (InputStream content = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            String text = content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(status, Objects.requireNonNullElse(connection.getHeaderField("Location"), ""), text);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int at = pair.indexOf('=');
        cookies.put(pair.substring(0, at), pair.substring(at + 1));
    }
}
