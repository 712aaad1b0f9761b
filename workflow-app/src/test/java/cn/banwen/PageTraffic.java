package cn.banwen;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What goes over the line and onto the console while a page is looked at. The browser's cache is off. */
final class PageTraffic {

    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Response> failed = new ArrayList<>();

    PageTraffic(Page page, String address) {
        this.page = page;
        this.address = address;
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        tools.send("Network.setCacheDisabled", off);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(requests::add);
        page.onRequestFailed(request -> {
            // A reader who goes on before a file has come breaks that request off.
            if (!Objects.equals(request.failure(), "net::ERR_ABORTED")) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failed.add(response);
            }
        });
    }

    /** Forgets what was seen so far. */
    void restart() {
        complaints.clear();
        requests.clear();
        failed.clear();
    }

    List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        // Of an error page only the page itself may answer with an error.
        boolean errorPage = failed.stream().anyMatch(this::isPage);
        if (errorPage) {
            all.removeIf(text -> text.startsWith("console: Failed to load resource"));
        }
        List.copyOf(failed).stream()
                .filter(response -> !isPage(response))
                .forEach(response -> all.add(response.status() + " " + response.url()));
        List.copyOf(requests).stream()
                .map(Request::url)
                .filter(url -> url.startsWith("http") && !url.startsWith(address))
                .forEach(url -> all.add("another host: " + url));
        List.copyOf(requests).stream()
                .filter(request -> request.resourceType().equals("font"))
                .forEach(request -> all.add("a web font: " + request.url()));
        return all;
    }

    private boolean isPage(Response response) {
        return isPage(response.request());
    }

    private boolean isPage(Request request) {
        return request.isNavigationRequest() && request.frame().equals(page.mainFrame());
    }

    /** How many requests brought what the page is about: the page itself, and each piece of HTML fetched after it. */
    long contentRequests() {
        return List.copyOf(requests).stream()
                .filter(request -> isPage(request) ? request.redirectedTo() == null : isFetchedPiece(request))
                .count();
    }

    private static boolean isFetchedPiece(Request request) {
        return List.of("xhr", "fetch").contains(request.resourceType())
                && String.valueOf(request.headers().get("accept")).contains("text/html");
    }

    /** Bytes of the answers as they came over the line, without the document's own file and the pictures of its pages. */
    long weight() {
        // A copy: while a size is asked for, what else happens on the page is noted.
        return List.copyOf(requests).stream()
                .filter(request -> request.url().startsWith("http") && !"eventsource".equals(request.resourceType()))
                .filter(request ->
                        !request.url().matches(".*/(?:files/[0-9a-f-]{36}(?:/pages/\\d+)?|slip)(?:\\?.*)?(?:#.*)?"))
                .filter(request -> request.response() != null && !"eventsource".equals(request.resourceType()))
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
    }
}
