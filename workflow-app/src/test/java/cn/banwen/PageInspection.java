package cn.banwen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at one page after the other as one reader, in both languages, on a desk's screen, on a phone and enlarged. */
final class PageInspection {

    /** The desk's screen at 200 %. */
    private static final ViewportSize ENLARGED = new ViewportSize(683, 384);

    private static final long HEAVIEST = 300_000;
    private static final Path SHOTS = Path.of("target", "screenshots", "pages");

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "inline script", Pattern.compile("<script(?![^>]* src=)[^>]*>"),
            "style attribute", Pattern.compile("<[^>]* style="),
            "inline style", Pattern.compile("<style"),
            "inline handler", Pattern.compile("<[^>]* on[a-z]+="),
            "script address", Pattern.compile("=\"javascript:"),
            "another host", Pattern.compile("(?:src|href|action)=\"(?:https?:)?//"));

    private final String reader;
    private final Page page;
    private final String address;
    private final PageTraffic traffic;
    private final List<PageFinding> findings = new ArrayList<>();

    PageInspection(String reader, Page page, String address) {
        this.reader = reader;
        this.page = page;
        this.address = address;
        this.traffic = new PageTraffic(page, address);
    }

    /** Everything that was wrong with the pages so far. */
    List<PageFinding> findings() {
        return List.copyOf(findings);
    }

    /** Whether the reader gets a page there, and not a file, a piece of one, a refusal, or another address's page. */
    boolean showsAPage(String path) {
        var answer = page.request().get(address + path);
        try {
            return answer.status() < 400
                    && answer.url().equals(address + path)
                    && answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                    && answer.text().contains("<html");
        } finally {
            answer.dispose();
        }
    }

    void inspect(String path, String name) {
        page.setViewportSize(OfficeBrowser.DESK.width, OfficeBrowser.DESK.height);
        Response answer = open(path);
        checkSource(path, answer.text());
        checkTraffic(path);
        checkAccess(path, "desk");
        checkWidth(path, OfficeBrowser.DESK);
        shoot(name, "desk");
        checkWidth(path, ENLARGED);
        checkWidth(path, OfficeBrowser.PHONE);
        checkAccess(path, "phone");
        shoot(name, "phone");
        checkEnglish(path);
    }

    private Response open(String path) {
        traffic.restart();
        Response answer = page.navigate(address + path);
        if (answer == null) {
            throw new IllegalStateException("no answer from " + path);
        }
        return answer;
    }

    private void checkSource(String path, String html) {
        FORBIDDEN.forEach((what, pattern) -> {
            var found = pattern.matcher(html);
            if (found.find()) {
                complain(path, "source", what + " " + found.group());
            }
        });
        if (!html.contains("lang=\"zh-CN\"")) {
            complain(path, "source", "is not marked as Chinese");
        }
    }

    private void checkTraffic(String path) {
        long weight = traffic.weight();
        if (weight > HEAVIEST) {
            complain(path, "traffic", weight + " bytes");
        }
        if (traffic.contentRequests() != 1) {
            complain(path, "traffic", traffic.contentRequests() + " requests for what it is about");
        }
        traffic.complaints().forEach(complaint -> complain(path, "traffic", complaint));
    }

    private void checkAccess(String path, String screen) {
        Axe.violations(page).forEach(violation -> complain(path, screen, violation));
    }

    private void checkWidth(String path, ViewportSize screen) {
        page.setViewportSize(screen.width, screen.height);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > screen.width) {
            complain(path, screen.width + " px", "is " + width + " px wide");
        }
    }

    /** English words are longer: the narrow screen is where they don't fit. */
    private void checkEnglish(String path) {
        String english = path + (path.contains("?") ? "&" : "?") + "lang=en";
        Response answer = open(english);
        if (!answer.text().contains("lang=\"en\"")) {
            complain(english, "source", "is not marked as English");
        }
        checkWidth(english, OfficeBrowser.PHONE);
        checkAccess(english, "phone");
        traffic.complaints().forEach(complaint -> complain(english, "traffic", complaint));
        page.request().get(address + "/sign-in?lang=zh-CN").dispose();
    }

    private void shoot(String name, String screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SHOTS.resolve(reader + "-" + name + "-" + screen + ".png")));
    }

    private void complain(String path, String part, String what) {
        findings.add(new PageFinding(reader + " " + path + " (" + part + ")", what));
    }
}
