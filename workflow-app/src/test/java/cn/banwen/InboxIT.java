package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workbench and inbox at real browsers: by the keyboard, with work that arrives and goes, on a phone. */
@BanwenTest
class InboxIT {

    private static final Map<String, Object> PASSED = Map.of(
            "outcome",
            "accepted",
            "checks",
            Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true));

    @LocalServerPort
    int port;

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final String unique = UUID.randomUUID().toString().substring(0, 6);
    private OfficeBrowser browser;

    @Autowired
    InboxIT(Circulation circulation, DocumentQueries documents) {
        this.circulation = circulation;
        this.documents = documents;
    }

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aClerkFindsOpensAndSignsForADocumentByKeyboardAlone() throws IOException {
        String title = "关于键盘签收的通知" + unique;
        receive("另一件来文" + unique, "routine");
        receive(title, "extra-urgent");
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/");
        clerk.keyboard().press("Shift+?");
        assertThat(clerk.locator("#keys")).isVisible();
        browser.picture(clerk, "30-keys");
        clerk.keyboard().press("Escape");
        assertThat(clerk.locator("#keys")).isHidden();

        clerk.keyboard().press("g");
        clerk.keyboard().press("i");
        clerk.waitForURL("**/inbox");
        clerk.keyboard().press("/");
        assertThat(clerk.locator("#query")).isFocused();
        clerk.keyboard().type(unique);
        assertThat(clerk.locator("#query")).hasValue(unique);
        clerk.keyboard().press("Enter");
        clerk.waitForURL("**/inbox?query=" + unique + "*");
        assertThat(rows(clerk)).hasCount(2);
        clerk.keyboard().press("ArrowDown");
        assertThat(link(clerk, title)).isFocused();
        clerk.keyboard().press("j");
        assertThat(link(clerk, "另一件来文" + unique)).isFocused();
        clerk.keyboard().press("k");
        assertThat(link(clerk, title)).isFocused();
        browser.picture(clerk, "31-inbox-by-keyboard");
        clerk.keyboard().press("Enter");

        assertThat(clerk.locator("h1")).hasText(title);
        clerk.waitForLoadState(LoadState.DOMCONTENTLOADED);
        tabTo(clerk, clerk.locator(".mine [name=copiesExpected]"));
        clerk.keyboard().type("j/?");
        assertThat(clerk.locator("#keys")).isHidden();
        clerk.locator(".mine [name=copiesExpected]").clear();
        clerk.keyboard().press("Control+Enter");
        assertThat(clerk.locator(".alert-success[role=status]")).containsText(title);
        assertThat(browser.complaints()).isEmpty();
    }

    /** Else a board that hangs open would keep its session for ever. */
    @Test
    void whatAPageAsksForWithoutAClickSaysSo() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clerk.clock().install();
        at(clerk, "/whereabouts");
        assertThat(clerk.locator("#board")).isVisible();
        Request asked = clerk.waitForRequest(
                request -> request.url().endsWith("/whereabouts")
                        && request.headers().containsKey("hx-request"),
                () -> clerk.clock().runFor(61_000));
        assertThat(asked.headers()).containsEntry("x-background", "true");
    }

    @Test
    void singleKeysCanBeSwitchedOffAndNeverDisturbAnInputMethod() throws IOException {
        receive("输入法" + unique, "routine");
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/inbox");
        clerk.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: '/', isComposing: true, bubbles: true}))");
        clerk.evaluate(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', keyCode: 229, bubbles: true}))");
        assertThat(clerk.locator("#query")).not().isFocused();
        clerk.click("#keys-open");
        clerk.uncheck("#keys-enabled");
        clerk.click("#keys button");
        clerk.keyboard().press("/");
        assertThat(clerk.locator("#query")).not().isFocused();
        clerk.reload();
        clerk.keyboard().press("/");
        assertThat(clerk.locator("#query")).not().isFocused();
        clerk.click("#keys-open");
        clerk.check("#keys-enabled");
        clerk.click("#keys button");
        clerk.keyboard().press("/");
        assertThat(clerk.locator("#query")).isFocused();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void chipsSwapTheListInPlaceAndTheAddressKeepsThem() throws IOException {
        UUID toRegister = receive("筛选登记" + unique, "urgent");
        act(toRegister, "sign-receipt", "clerk", Map.of("outcome", "signed"));
        act(toRegister, "first-review", "director", PASSED);
        receive("筛选签收" + unique, "extra-urgent");
        receive("筛选平件" + unique, "routine");
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/inbox?query=" + unique);
        assertThat(rows(clerk)).hasCount(3);
        clerk.evaluate("window.sameDocument = true");
        clerk.click("#chip-step-sign-receipt");
        assertThat(rows(clerk)).hasCount(2);
        assertThat(clerk.locator("#chip-step-sign-receipt")).hasAttribute("aria-current", "true");
        assertThat(clerk.locator("#chip-step-sign-receipt")).isFocused();
        clerk.click("#chip-urgency-extra-urgent");
        assertThat(rows(clerk)).hasCount(1);
        assertThat(clerk).hasURL(Pattern.compile("step=sign-receipt&urgency=extra-urgent&query=" + unique + "$"));
        browser.picture(clerk, "32-inbox-filtered");
        clerk.fill("#query", unique.substring(1));
        clerk.keyboard().press("Enter");
        assertThat(clerk).hasURL(Pattern.compile("step=sign-receipt"));
        assertThat(rows(clerk)).hasCount(1);
        assertThat(clerk.evaluate("window.sameDocument"))
                .as("no page was loaded anew")
                .isEqualTo(true);
        clerk.reload();
        assertThat(rows(clerk)).hasCount(1);
        clerk.click("#chip-clear");
        assertThat(clerk.locator("#chip-clear")).hasCount(0);
        clerk.goBack();
        assertThat(clerk.locator("#chip-urgency-extra-urgent")).hasAttribute("aria-current", "true");
        assertThat(rows(clerk)).hasCount(1);

        at(clerk, "/inbox?size=1&query=" + unique);
        clerk.evaluate("window.sameDocument = true");
        clerk.click(".paging [rel=next]");
        assertThat(clerk).hasURL(Pattern.compile("page=1"));
        assertThat(rows(clerk)).hasCount(1);
        assertThat(clerk.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void newWorkShowsItselfAndWhatOthersDidIsMarkedWithoutMovingAnything() throws IOException {
        String first = "先到的公文" + unique;
        String second = "后到的公文" + unique;
        UUID firstId = receive(first, "routine");
        receive(second, "routine");
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/inbox?query=" + unique);
        Page phone = at(browser.signIn("clerk", OfficeBrowser.PHONE), "/inbox?query=" + unique);
        Page workbench = at(browser.signIn("clerk", OfficeBrowser.DESK), "/");
        int waiting = count(clerk);
        List<?> places = places(clerk);
        List<?> placesOnThePhone = places(phone);

        Page other = at(browser.signIn("clerk", OfficeBrowser.DESK), "/documents/" + firstId);
        other.click(".mine button[name=outcome][value=signed]");
        assertThat(other.locator(".alert-success[role=status]")).containsText(first);

        for (Page page : List.of(clerk, phone)) {
            assertThat(row(page, first)).hasClass(Pattern.compile("ended"));
            assertThat(row(page, first)).containsText("沈文秀已办");
            assertThat(page.locator("[data-live-news]")).containsText("1 件已不再等待");
        }
        assertThat(places(clerk)).isEqualTo(places);
        assertThat(places(phone)).isEqualTo(placesOnThePhone);
        assertThat(clerk.locator("[data-live-count] span").first()).hasText(String.valueOf(waiting - 1));

        String arrived = "刚刚到的急件" + unique;
        receive(arrived, "extra-urgent");
        for (Page page : List.of(clerk, phone, workbench)) {
            assertThat(page.locator("[data-live-news]")).containsText("1 件新到");
        }
        assertThat(places(clerk)).isEqualTo(places);
        assertThat(places(phone)).isEqualTo(placesOnThePhone);
        assertThat(clerk).hasTitle(Pattern.compile("^\\(" + waiting + "\\) 待办"));
        browser.picture(clerk, "33-inbox-with-news");
        browser.picture(phone, "34-inbox-with-news-on-a-phone");

        clerk.click("[data-live-news] button");
        assertThat(rows(clerk)).hasCount(2);
        assertThat(rows(clerk).first()).containsText(arrived);
        assertThat(rows(clerk).first().locator(".new-mark")).hasText("新");
        assertThat(link(clerk, arrived)).isFocused();
        assertThat(clerk.locator("[data-live-news]")).hasText("已显示最新列表");
        workbench.click("[data-live-news] button");
        assertThat(link(workbench, arrived)).isVisible();
        browser.picture(workbench, "35-workbench");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aListHearsOnlyOfWhatItsFilterSelects() throws IOException {
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/inbox?urgency=flash&query=" + unique);
        int waiting = count(clerk);
        receive("平件" + unique, "routine");
        assertThat(clerk.locator("[data-live-count] span").first()).hasText(String.valueOf(waiting + 1));
        assertThat(clerk.locator("[data-live-news]")).isEmpty();
        receive("特提" + unique, "flash");
        assertThat(clerk.locator("[data-live-news]")).containsText("1 件新到");
        clerk.click("[data-live-news] button");
        assertThat(rows(clerk)).hasCount(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSessionThatEndedElsewhereIsToldAndNotAskedForAgain() throws IOException {
        receive("会话" + unique, "routine");
        Page clerk = at(browser.signIn("clerk", OfficeBrowser.DESK), "/inbox?query=" + unique);
        clerk.context().clearCookies();
        assertThat(clerk.locator("[data-live-news]")).hasText("登录已失效，请刷新页面重新登录");
        clerk.click("#chip-clear, nav [data-place='/inbox']");
        clerk.waitForURL("**/sign-in");
    }

    @Test
    void aLeaderSeesOnThePhoneFirstWhatToApprove() throws IOException {
        String title = "关于请党委书记批示的紧急通知" + unique;
        UUID id = receive(title, "flash");
        act(id, "sign-receipt", "clerk", Map.of("outcome", "signed"));
        act(id, "first-review", "director", PASSED);
        act(
                id,
                "register",
                "clerk",
                Map.of(
                        "outcome",
                        "registered",
                        "sender",
                        "云岭县人民政府",
                        "senderLevel",
                        "county",
                        "documentType",
                        "通知",
                        "kind",
                        "act",
                        "urgency",
                        "flash",
                        "replyRequired",
                        false));
        act(
                id,
                "propose",
                "director",
                Map.of("outcome", "proposed", "leaders", List.of("party-secretary"), "lead", "agriculture"));
        Page secretary = at(browser.signIn("secretary", OfficeBrowser.PHONE), "/");
        Locator first = rows(secretary).first();
        assertThat(first).containsText("批示");
        assertThat(first).containsText("特提");
        assertThat(first.locator(".title a")).isInViewport();
        browser.picture(secretary, "36-workbench-of-a-leader");
        for (String who : List.of("agri", "inspector", "admin", "clerk-b")) {
            browser.picture(at(browser.signIn(who, OfficeBrowser.DESK), "/"), "37-workbench-of-" + who);
        }
        browser.picture(at(browser.signIn("clerk-b", OfficeBrowser.DESK), "/inbox?lang=en"), "38-empty-inbox");
        assertThat(browser.complaints()).isEmpty();
    }

    private UUID receive(String title, String urgency) throws IOException {
        return circulation.receive(List.of(), Map.of("title", title, "channel", "纸质", "urgency", urgency), "clerk");
    }

    private void act(UUID id, String step, String username, Map<String, Object> fields) {
        UUID task = documents.view(id, username).openTasks().stream()
                .filter(open -> open.mine() && open.step().equals(step))
                .findFirst()
                .orElseThrow()
                .id();
        circulation.complete(task, null, fields, username);
    }

    private Page at(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("[data-task]");
    }

    private static Locator row(Page page, String title) {
        return rows(page).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator link(Page page, String title) {
        return row(page, title).locator(".title a");
    }

    private static int count(Page page) {
        return Integer.parseInt(page.locator("[data-live-count] span").first().textContent());
    }

    /** Where the rows stand and how large they are. */
    private static List<?> places(Page page) {
        return (List<?>) page.evaluate("[...document.querySelectorAll('[data-task]')].map(row => {"
                + " const box = row.getBoundingClientRect(); return [box.x, box.y, box.width, box.height].join(); })");
    }

    private static void tabTo(Page page, Locator field) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(field.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("the field can't be reached by Tab");
    }
}
