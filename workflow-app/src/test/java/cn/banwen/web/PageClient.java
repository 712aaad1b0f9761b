package cn.banwen.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, follows redirects, sends forms with the token of the last page. */
final class PageClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TASK = Pattern.compile("/tasks/([0-9a-f-]{36})/complete");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String token = "";
    private String origin;

    PageClient(int port) {
        address = "http://localhost:" + port;
        origin = address;
    }

    /** A page as it came: status, where redirects ended, the HTML. */
    record Page(int status, String path, String html) {

        /** The last part of the address, where that is a document's. */
        String documentId() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    static PageClient signedIn(int port, String username) {
        return new PageClient(port).signIn(username);
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Asks for a part of a page, as htmx does. */
    Page part(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("HX-Request", "true")
                .GET());
    }

    /** Asks for data, as a page's script does in the background. */
    Page data(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), "application/json");
    }

    /** Sends a form; fields as name, value, name, value. */
    Page post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends the form of receiving with one file. */
    Page upload(String fileName, byte[] content, String title) {
        return postWithFile("/documents", fileName, content, "title", title);
    }

    /** Sends a form with a file in its field {@code file}; further fields as name, value. */
    Page postWithFile(String path, String fileName, byte[] content, String... fields) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** An arrival on paper, which needs no file. */
    String receive(String title) {
        get("/receive");
        return post("/documents", "title", title, "channel", "纸质").documentId();
    }

    /** Opens the document and submits the form of the first task that is this person's. */
    Page complete(String documentId, String outcome, String... fields) {
        String form = get("/documents/" + documentId).html();
        String[] all = new String[fields.length + 4];
        all[0] = "outcome";
        all[1] = outcome;
        all[2] = "revision";
        all[3] = found(REVISION, form);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return post("/tasks/" + found(TASK, form) + "/complete", all);
    }

    /** The task whose form the page shows. */
    static String task(Page page) {
        return found(TASK, page.html());
    }

    /** As if the server had ended the session meanwhile: the browser still sends its key. */
    void outstaySession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("banwen-session"))
                .forEach(cookie -> cookie.setValue(Base64.getEncoder()
                        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))));
    }

    void forgeToken() {
        token = "forged";
    }

    /** From now on forms are sent by a page of another site, as the browser then tells. */
    void visitAnotherSite() {
        origin = "https://elsewhere.example";
    }

    PageClient signIn(String username) {
        get("/sign-in");
        post("/sign-in", "username", username, "password", "banwen-demo");
        return this;
    }

    /** What the open task was seen as, as the form tells it. */
    static String revision(Page page) {
        return found(REVISION, page.html());
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + html);
        }
        return matcher.group(1);
    }

    private Page send(HttpRequest.Builder request) {
        return send(request, "text/html");
    }

    private Page send(HttpRequest.Builder request, String accepted) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Accept", accepted).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher matcher = TOKEN.matcher(response.body());
            if (matcher.find()) {
                token = matcher.group(1);
            }
            return new Page(response.statusCode(), response.uri().getPath(), response.body());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
