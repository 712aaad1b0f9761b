package cn.banwen.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who tries requests of both kinds, pages with a session and REST by HTTP Basic, and follows no redirect. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final String username;
    private final HttpClient pages =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient programs = HttpClient.newHttpClient();

    /** @param username empty for somebody without an account */
    Visitor(int port, String username) {
        this.address = "http://localhost:" + port;
        this.username = username;
        if (!username.isEmpty()) {
            signIn();
        }
    }

    private void signIn() {
        form("/sign-in", "username=" + username + "&password=" + Office.PASSWORD);
    }

    /** Returns the status; a redirect to the sign-in counts as 401, as it is for a program. */
    int tries(String method, String path, boolean multipart) {
        HttpResponse<String> answer = path.startsWith("/api/") || path.startsWith("/actuator/")
                ? program(method, path, multipart)
                : method.equals("GET") ? page(path) : multipart ? fileForm(path) : form(path, "");
        boolean toSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        return toSignIn ? 401 : answer.statusCode();
    }

    private HttpResponse<String> program(String method, String path, boolean multipart) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!username.isEmpty()) {
            String login = username + ":" + Office.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        if (method.equals("GET")) {
            return send(programs, request.GET());
        }
        if (multipart) {
            Multipart parts = Multipart.ofFile("a.pdf", Office.notice()).metadata(Map.of());
            return send(
                    programs,
                    request.header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                            .method(method, BodyPublishers.ofByteArray(parts.bytes())));
        }
        return send(
                programs,
                request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")));
    }

    private HttpResponse<String> page(String path) {
        return send(pages, HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** The token of a page that everybody has: without one every form is refused alike. */
    private HttpResponse<String> form(String path, String fields) {
        String body = "_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8) + "&" + fields;
        return send(
                pages,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> fileForm(String path) {
        String head = "--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token()
                + "\r\n";
        byte[] file = Multipart.ofFile("a.pdf", Office.notice()).bytes();
        return send(
                pages,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                        .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file))));
    }

    private String token() {
        Matcher token = TOKEN.matcher(page("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("the sign-in page has no token");
        }
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
