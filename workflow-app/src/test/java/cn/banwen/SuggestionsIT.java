package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.extraction.Extraction;
import cn.banwen.extraction.Extractions;
import cn.banwen.extraction.papers.OfficialPapers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the document says beside the form that registers it, in a real browser. */
@BanwenTest
class SuggestionsIT {

    private static final String NUMBER = "云政发〔2026〕7号";
    private static final String TITLE = "关于做好强降雨防范应对工作的通知";
    private static final Map<String, Object> CHECKS = Map.of(
            "checks",
            Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true));

    @LocalServerPort
    int port;

    @Autowired
    Circulation circulation;

    @Autowired
    DocumentQueries documents;

    @Autowired
    Extractions extractions;

    private OfficeBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private CirculatedDocument received() {
        CirculatedDocument document = CirculatedDocument.received(
                circulation,
                documents,
                "扫描0708",
                Map.of("扫描0708.pdf", OfficialPapers.all().get(0).pdf()));
        String sha256 = documents.view(document.id(), "clerk").files().get(0).sha256();
        await().atMost(Duration.ofMinutes(3)).until(() -> extractions.of(sha256).state() == Extraction.State.READY);
        return document;
    }

    private CirculatedDocument reviewed() {
        return received().signed().act("director", "accepted", CHECKS);
    }

    private Page open(Page page, UUID document) {
        page.navigate("http://localhost:" + port + "/documents/" + document);
        return page;
    }

    private static Locator field(Page page, String name) {
        return page.locator(".mine [name='" + name + "']:not([type=hidden])");
    }

    private static Locator suggestion(Page page, String name) {
        return page.locator("[data-suggested='" + name + "'] .suggestion").first();
    }

    @Test
    void oneClickTakesAFieldOverAndAnotherShowsItsPlace() {
        CirculatedDocument document = reviewed();
        Page page = open(browser.signIn("clerk", OfficeBrowser.DESK), document.id());
        page.waitForSelector(".viewer[data-state=shown]");
        assertThat(field(page, "documentNumber")).hasValue("");
        assertThat(suggestion(page, "documentNumber")).containsText(NUMBER);
        browser.picture(page, "suggestions-offered");
        suggestion(page, "documentNumber").locator(".take").click();
        assertThat(field(page, "documentNumber")).hasValue(NUMBER);
        assertThat(suggestion(page, "documentNumber")).containsText("与来文一致");
        assertThat(field(page, "documentDate")).hasValue("");
        suggestion(page, "documentDate").locator(".place").click();
        assertThat(page.locator(".viewer .mark.present")).hasCount(1);
        browser.picture(page, "suggestions-place");
        page.click(".suggestions p button");
        assertThat(field(page, "documentNumber")).hasValue("");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void allThatIsSureIsTakenOverButNothingThatWasTyped() {
        CirculatedDocument document = reviewed();
        Page page = open(browser.signIn("clerk", OfficeBrowser.DESK), document.id());
        field(page, "sender").fill("县政府（电话核实）");
        page.click("button[value=all]");
        assertThat(field(page, "sender")).hasValue("县政府（电话核实）");
        assertThat(field(page, "title")).hasValue(TITLE);
        assertThat(field(page, "documentNumber")).hasValue(NUMBER);
        assertThat(field(page, "replyBy")).hasValue("2026-07-08T17:00");
        assertThat(page.locator(".mine [name=replyRequired][value=true]")).isChecked();
        assertThat(field(page, "senderLevel")).hasValue("");
        browser.picture(page, "suggestions-taken");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutScriptTheFormComesBackWithWhatWasTakenOver() {
        CirculatedDocument document = reviewed();
        Page page = open(browser.signIn(browser.open(OfficeBrowser.PHONE, false), "clerk"), document.id());
        field(page, "contact").first().evaluate("field => field.closest('details').open = true");
        field(page, "remark").fill("已电话核实");
        suggestion(page, "title").locator(".take").click();
        assertThat(field(page, "title")).hasValue(TITLE);
        assertThat(field(page, "remark")).hasValue("已电话核实");
        assertThat(field(page, "documentNumber")).hasValue("");
        page.click("button[value=all]");
        assertThat(field(page, "documentNumber")).hasValue(NUMBER);
        assertThat(field(page, "remark")).hasValue("已电话核实");
        String place = suggestion(page, "documentDate").locator(".place").getAttribute("href");
        page.navigate("http://localhost:" + port + place);
        assertThat(page.locator(".viewer .mark")).hasCount(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onAPhoneThePlaceIsShownAndOneComesBack() {
        CirculatedDocument document = reviewed();
        Page page = open(browser.signIn("clerk", OfficeBrowser.PHONE), document.id());
        page.waitForSelector(".viewer[data-state=shown]");
        suggestion(page, "documentDate").locator(".place").click();
        assertThat(page.locator(".viewer .mark.present")).isInViewport();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "suggestions-place-screen-phone.png")));
        page.click(".viewer-back");
        assertThat(suggestion(page, "documentDate").locator(".place")).isInViewport();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoSignsForItReadsWhatItIs() {
        CirculatedDocument document = received();
        Page page = open(browser.signIn("clerk", OfficeBrowser.DESK), document.id());
        assertThat(page.locator(".suggestions-read")).containsText(NUMBER);
        assertThat(page.locator(".suggestions-read")).containsText(TITLE);
        browser.picture(page, "suggestions-sign-receipt");
        assertThat(browser.complaints()).isEmpty();
    }
}
