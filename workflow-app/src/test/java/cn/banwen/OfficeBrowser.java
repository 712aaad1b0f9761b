package cn.banwen;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ViewportSize;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The system's Chromium, in which several people sign in side by side. It notes whatever must not happen on a page: an
 * error on the console, a request that fails, a request to another host, a page that can be pushed sideways, a field
 * that nothing names.
 */
public final class OfficeBrowser implements AutoCloseable {

    public static final ViewportSize DESK = new ViewportSize(1366, 768);
    static final ViewportSize PHONE = new ViewportSize(375, 812);

    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final String UNNAMED_FIELDS =
            """
            [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(field => field.labels.length === 0 && !field.ariaLabel).map(field => field.name)
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> addresses;
    private final List<String> complaints = new ArrayList<>();

    public OfficeBrowser(String address) {
        this(address, List.of());
    }

    /** @param more addresses beside the office's that may be asked, such as of a server of sign-ins */
    OfficeBrowser(String address, List<String> more) {
        this.address = address;
        addresses = Stream.concat(Stream.of(address), more.stream()).toList();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN")));
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH: bin/verify installs it"));
    }

    /** A page of a browser in which this person has just signed in. */
    public Page signIn(String username, ViewportSize screen) {
        return signIn(open(screen), username);
    }

    Page signIn(Page page, String username) {
        page.navigate(address + "/sign-in");
        page.fill("#username", username);
        page.fill("#password", "banwen-demo");
        page.click("main form:first-of-type button");
        page.waitForURL(address + "/**");
        return page;
    }

    Page open(ViewportSize screen) {
        return open(screen, true);
    }

    Page open(ViewportSize screen, boolean script) {
        return open(options(screen).setJavaScriptEnabled(script));
    }

    /** A page of a phone that knows fingers only, in which this person has just signed in. */
    Page signInByTouch(String username) {
        return signIn(open(options(PHONE).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2)), username);
    }

    private static Browser.NewContextOptions options(ViewportSize screen) {
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("zh-CN");
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script on " + page.url() + ": " + error));
        page.onRequest(this::checkHost);
        page.onRequestFailed(this::checkFailure);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    private void checkHost(Request request) {
        // data: and the built-in viewer of PDFs stay inside the browser
        if (request.url().startsWith("http") && addresses.stream().noneMatch(request.url()::startsWith)) {
            complaints.add("another host: " + request.url());
        }
    }

    private void checkFailure(Request request) {
        // A reader who goes on before the file in the frame has come breaks that request off.
        if (!Objects.equals(request.failure(), "net::ERR_ABORTED")) {
            complaints.add("failed: " + request.url() + " " + request.failure());
        }
    }

    /** Takes the page's picture on a desk's screen and on a phone's, and leaves it as it was. */
    void picture(Page page, String name) {
        ViewportSize before = page.viewportSize();
        take(page, name, "desk", DESK);
        take(page, name, "phone", PHONE);
        page.setViewportSize(before.width, before.height);
    }

    private void take(Page page, String name, String kind, ViewportSize screen) {
        page.setViewportSize(screen.width, screen.height);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > screen.width) {
            complaints.add(name + " is " + width + " wide on a screen of " + screen.width);
        }
        if (page.evaluate(UNNAMED_FIELDS) instanceof List<?> unnamed && !unnamed.isEmpty()) {
            complaints.add(name + " has fields without a label: " + unnamed);
        }
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + "-" + kind + ".png")));
    }

    /** What went wrong on the pages so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
