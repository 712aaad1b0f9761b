package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.rest.Steps;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing typed is lost: reloads, other devices, ended sessions, no network, somebody faster. And phrases. */
@BanwenTest
class DraftsIT {

    private static final String OPINION = ".mine [name=opinion]";
    private static final Pattern SAVED = Pattern.compile("草稿已保存 \\d\\d:\\d\\d");

    private final int port;
    private final Circulation circulation;
    private final DocumentQueries documents;
    private final JdbcClient jdbc;
    private final String unique = UUID.randomUUID().toString().substring(0, 6);
    private OfficeBrowser browser;

    @Autowired
    DraftsIT(@LocalServerPort int port, Circulation circulation, DocumentQueries documents, JdbcClient jdbc) {
        this.port = port;
        this.circulation = circulation;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser(address(""));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whatWasTypedSurvivesAReloadAndIsThereOnAnotherDevice() {
        UUID id = toPropose("草稿与设备" + unique);
        Page desk = at(browser.signIn("director", OfficeBrowser.DESK), id);
        desk.fill(OPINION, "拟请农业综合站");
        desk.check(".mine [name=leaders][value=party-secretary]");
        desk.selectOption(".mine [name=lead]", "agriculture");
        assertThat(desk.locator(".mine .draft-line")).containsText(SAVED);
        browser.picture(desk, "40-draft-saved");
        desk.reload();
        assertThat(desk.locator(".draft-restored")).containsText("已恢复");
        assertThat(desk.locator(OPINION)).hasValue("拟请农业综合站");

        Page phone = at(browser.signIn("director", OfficeBrowser.PHONE), id);
        assertThat(phone.locator(OPINION)).hasValue("拟请农业综合站");
        assertThat(phone.locator(".mine [name=leaders][value=party-secretary]")).isChecked();
        assertThat(phone.locator(".mine [name=lead]")).hasValue("agriculture");
        browser.picture(phone, "41-draft-restored");
        phone.fill(OPINION, "拟请农业综合站牵头，请张书记阅示。");
        at(phone, "/inbox");
        desk.reload();
        assertThat(desk.locator(OPINION)).hasValue("拟请农业综合站牵头，请张书记阅示。");

        submit(desk, "proposed");
        at(desk, id);
        assertThat(desk.locator(".mine, .left-over, .draft-restored")).hasCount(0);
        assertThat(localDrafts(desk)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDraftCanBeDiscardedAndErasingAllDiscardsItToo() {
        UUID id = toPropose("丢弃" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        director.onDialog(dialog -> dialog.accept());
        director.fill(OPINION, "不要的");
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        director.locator(".mine .draft-line button").click();
        assertThat(director.locator(OPINION)).hasValue("");
        director.fill(OPINION, "又写");
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        director.fill(OPINION, "");
        assertThat(director.locator(".mine .draft-line")).not().containsText(SAVED);
        director.fill(OPINION, "再写");
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        director.reload();
        director.locator(".draft-restored button").click();
        assertThat(director.locator(".draft-restored")).hasCount(0);
        assertThat(director.locator(OPINION)).hasValue("");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatWasSentIsNotPutBackIntoTheFormThatStandsThereAgain() {
        UUID id = toPropose("更正两次" + unique);
        Page page = at(browser.signIn("clerk", OfficeBrowser.DESK), id);
        String form = "form:has([name=_draft][value='correct-" + id + "'])";
        page.click("details:has(" + form + ") > summary");
        page.fill(form + " [name=remark]", "原件存档案室");
        page.fill(form + " [name=reason]", "补记存放处");
        assertThat(page.locator(form + " .draft-line")).containsText(SAVED);
        page.click(form + " button[type=submit]");

        assertThat(page.locator(".alert-success[role=status]")).isVisible();
        assertThat(page.locator(form + " [name=remark]")).hasValue("原件存档案室");
        assertThat(page.locator(form + " [name=reason]")).hasValue("");
        assertThat(page.locator(".draft-restored")).hasCount(0);
        assertThat(localDrafts(page)).isEmpty();
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackAfterTheSignIn() {
        UUID id = toPropose("过期" + unique);
        expires(at(browser.signIn("director", OfficeBrowser.DESK), id), "42-session-over");
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackWithoutJavaScriptToo() {
        UUID id = toPropose("无脚本过期" + unique);
        Page page = browser.signIn(browser.open(OfficeBrowser.DESK, false), "director");
        expires(at(page, id), "43-session-over-without-script");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Types, loses the session, submits, signs in, finds all of it and submits. */
    private void expires(Page page, String picture) {
        page.fill(OPINION, "拟请农业综合站牵头，请张书记阅示。");
        page.check(".mine [name=leaders][value=party-secretary]");
        page.selectOption(".mine [name=lead]", "agriculture");
        page.check(".mine [name=readers][value=finance]");
        endSessions();
        page.click(".mine button[name=outcome][value=proposed]");
        assertThat(page.locator("main")).containsText("登录已过期");
        browser.picture(page, picture);
        page.fill("#username", "director");
        page.fill("#password", "banwen-demo");
        page.click("main form:first-of-type button");
        assertThat(page.locator(".draft-restored")).containsText("操作尚未执行");
        assertThat(page.locator(OPINION)).hasValue("拟请农业综合站牵头，请张书记阅示。");
        assertThat(page.locator(".mine [name=leaders][value=party-secretary]")).isChecked();
        assertThat(page.locator(".mine [name=readers][value=finance]")).isChecked();
        browser.picture(page, picture + "-back");
        submit(page, "proposed");
    }

    @Test
    void theBrowserKeepsWhatItCanNotSendUntilItCan() {
        UUID id = toPropose("断网" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        director.context().setOffline(true);
        director.fill(OPINION, "断网时写的");
        assertThat(director.locator(".mine .draft-line")).containsText("存在本机");
        browser.picture(director, "44-draft-kept-here");
        assertThat(localDrafts(director)).hasSize(1);
        director.context().setOffline(false);
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        assertThat(localDrafts(director)).isEmpty();
    }

    /** Saving fails and so does the act: the page that tells so is no sign that the text has arrived. */
    @Test
    void whatWasSubmittedDuringAnOutageIsThereWhenTheFormIsOpenedAgain() {
        UUID id = toPropose("故障时提交" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        director.route("**/api/drafts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        director.route(
                "**/tasks/*/complete",
                route -> route.resume(new Route.ResumeOptions().setUrl(address("/nowhere-at-all"))));
        director.fill(OPINION, "故障时写的意见");
        assertThat(director.locator(".mine .draft-line")).containsText("存在本机");
        director.click(".mine button[name=outcome][value=proposed]:not([aria-hidden])");
        assertThat(director.locator("[data-nothing-done]")).isVisible();
        director.unroute("**/api/drafts/**");
        director.unroute("**/tasks/*/complete");
        at(director, "/");
        at(director, id);
        assertThat(director.locator(OPINION)).hasValue("故障时写的意见");
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        assertThat(localDrafts(director)).isEmpty();
    }

    @Test
    void whatWasTypedWhileTheConnectionHangsIsThereWhenThePageIsOpenedAnew() {
        UUID id = toPropose("连接挂起" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        List<Route> held = new ArrayList<>();
        director.route("**/api/drafts/**", held::add);
        director.fill(OPINION, "挂起时写的");
        director.waitForCondition(() -> !held.isEmpty());
        assertThat(localDrafts(director)).hasSize(1);
        director.fill(OPINION, "挂起时写的，又改了");
        at(director, "/inbox");
        Page anew = director.context().newPage();
        at(anew, id);
        assertThat(anew.locator(OPINION)).hasValue("挂起时写的，又改了");
        // put back and saved, or what had arrived after all
        anew.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('banwen.draft'))");
    }

    @Test
    void afterTheSessionTheBrowserKeepsItAndPutsItBackAtTheNextSignIn() {
        UUID id = toPropose("会话结束后继续写" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        endSessions();
        director.fill(OPINION, "过期后写的");
        assertThat(director.locator(".mine .draft-line")).containsText("登录已过期");
        browser.picture(director, "45-session-over-while-typing");
        director.locator(".mine .draft-line a").click();
        director.fill("#username", "director");
        director.fill("#password", "banwen-demo");
        director.click("main form:first-of-type button");
        assertThat(director.locator(OPINION)).hasValue("过期后写的");
        assertThat(director.locator(".mine .draft-line")).containsText(SAVED);
        assertThat(localDrafts(director)).isEmpty();
    }

    @Test
    void aTabGoesOnAfterTheSignInInAnother() {
        UUID id = toPropose("另一标签页" + unique);
        Page first = at(browser.signIn("director", OfficeBrowser.DESK), id);
        endSessions();
        browser.signIn(first.context().newPage(), "director");
        first.fill(OPINION, "拟请张书记阅示。");
        assertThat(first.locator(".mine .draft-line")).containsText(SAVED);
        first.check(".mine [name=leaders][value=party-secretary]");
        first.selectOption(".mine [name=lead]", "agriculture");
        submit(first, "proposed");
    }

    @Test
    void theSlowerOfTwoIsToldWhoWasFasterAndKeepsTheText() {
        UUID id = toPropose("两个浏览器" + unique);
        Page slower = at(browser.signIn("director", OfficeBrowser.DESK), id);
        slower.fill(OPINION, "我拟的另一份意见");
        slower.check(".mine [name=leaders][value=party-secretary]");
        assertThat(slower.locator(".mine .draft-line")).containsText(SAVED);
        propose(id);
        slower.click(".mine button[name=outcome][value=proposed]");
        assertThat(slower.locator("main .alert-danger")).containsText(Pattern.compile("已由陆明远于\\d\\d:\\d\\d办理"));
        assertThat(slower.locator("main .alert-danger")).containsText("我拟的另一份意见");
        browser.picture(slower, "46-somebody-was-faster");
        at(slower, id);
        assertThat(slower.locator(".left-over")).containsText("我拟的另一份意见");
        browser.picture(slower, "47-left-over");
        slower.locator(".left-over button").click();
        assertThat(slower.locator(".left-over")).hasCount(0);
    }

    @Test
    void aPhraseGoesToTheCursorByMouseAndByKeyboardAndOnesOwnIsSaved() {
        UUID id = toPropose("常用语" + unique);
        Page director = at(browser.signIn("director", OfficeBrowser.DESK), id);
        browser.picture(director, "48-phrases");
        director.fill(OPINION, "前后");
        director.locator(OPINION).evaluate("field => field.setSelectionRange(1, 1)");
        director.locator(".phrase-button", new Page.LocatorOptions().setHasText("拟转××阅知。"))
                .click();
        assertThat(director.locator(OPINION)).hasValue("前拟转××阅知。后");
        assertThat(director.locator(OPINION)).isFocused();
        director.keyboard().type("财政所");
        assertThat(director.locator(OPINION)).hasValue("前拟转财政所阅知。后");

        String own = "拟存查，请主任阅。" + unique;
        director.fill(OPINION, own);
        Locator save = director.locator(".phrases button", new Page.LocatorOptions().setHasText("存为常用语"))
                .first();
        save.focus();
        director.keyboard().press("Enter");
        Locator mine = director.locator(".phrase-button", new Page.LocatorOptions().setHasText(own));
        assertThat(mine).isVisible();
        director.fill(OPINION, "");
        mine.focus();
        director.keyboard().press("Enter");
        assertThat(director.locator(OPINION)).hasValue(own);
        at(director, "/phrases?place=propose.opinion");
        assertThat(director.locator("input[value='" + own + "']")).isVisible();
        browser.picture(director, "49-phrase-book");
        at(browser.signIn("secretary", OfficeBrowser.PHONE), "/phrases");
        assertThat(browser.complaints()).isEmpty();
    }

    private Page at(Page page, Object place) {
        page.navigate(address(place instanceof UUID ? "/documents/" + place : place.toString()));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void submit(Page page, String outcome) {
        page.click(".mine button[name=outcome][value=" + outcome + "]:not([aria-hidden])");
        assertThat(page.locator(".alert-success[role=status]")).isVisible();
    }

    private static List<?> localDrafts(Page page) {
        return (List<?>) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('banwen.draft'))");
    }

    /** As after eight hours without anybody. */
    private void endSessions() {
        jdbc.sql("delete from spring_session").update();
    }

    private UUID toPropose(String title) {
        return CirculatedDocument.received(circulation, documents, Map.of("title", title, "channel", "纸质"), Map.of())
                .reviewed()
                .act("clerk", Steps.without(Steps.registered("act"), "documentNumber"))
                .id();
    }

    private void propose(UUID id) {
        complete(
                id,
                "director",
                Map.of("outcome", "proposed", "leaders", List.of("party-secretary"), "lead", "agriculture"));
    }

    private void complete(UUID id, String username, Map<String, Object> fields) {
        CirculatedDocument.of(circulation, documents, id).act(username, fields);
    }
}
