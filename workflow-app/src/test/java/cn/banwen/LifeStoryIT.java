package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.SamplePdfs;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One document from a clerk's upload to the archive, each person at an own browser, the secretary at a phone; with script and without. */
@BanwenTest
class LifeStoryIT {

    @LocalServerPort
    int port;

    private OfficeBrowser browser;
    private boolean script;
    private String title = "";

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDocumentGoesFromReceiptToArchive(boolean withScript) {
        script = withScript;
        title = "关于做好秋粮收购准备工作的通知(生命历程%s)".formatted(script ? "" : "，无脚本");
        picture(at(browser.open(OfficeBrowser.DESK, script), "/sign-in"), "01-sign-in");
        Page clerk = desk("clerk");
        receive(clerk);
        sign(clerk);
        review(desk("director"));
        String number = register(clerk);
        propose(desk("director"));
        approve(signedIn("secretary", OfficeBrowser.PHONE));
        distribute(clerk);
        handle(desk("agri"));
        read(desk("civil"));
        conclude(clerk);
        look(clerk, number);
        assertThat(browser.complaints()).isEmpty();
    }

    private void receive(Page clerk) {
        at(clerk, "/receive");
        clerk.setInputFiles(
                "[name=file]",
                new FilePayload("秋粮收购.pdf", "application/pdf", SamplePdfs.notice(title, "云农〔2026〕18号", "各乡镇人民政府:")));
        if (script) {
            // the row grows as its file has come, and would move the button from under the mouse
            assertThat(clerk.locator("[data-upload-row][data-state=done]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        }
        clerk.fill("[name=title]", title);
        clerk.selectOption("[name=urgency]", "urgent");
        picture(clerk, "02-receive");
        clerk.click("form[data-upload] .actions button[type=submit]");
        assertThat(clerk.locator("h1")).hasText(title);
    }

    private void sign(Page clerk) {
        clerk.check("[name=sealIntact][value=true]");
        submit(clerk, "03-sign-receipt", "signed");
    }

    private void review(Page director) {
        openFromInbox(director);
        submit(director, "04-first-review", "all-passed");
    }

    private String register(Page clerk) {
        openFromInbox(clerk);
        clerk.fill(".mine [name=sender]", "云岭县农业农村局");
        clerk.selectOption(".mine [name=senderLevel]", "county");
        clerk.selectOption(".mine [name=documentType]", "通知");
        clerk.fill(".mine [name=documentNumber]", "云农[2026]18 号");
        clerk.check(".mine [name=kind][value=act]");
        clerk.check(".mine [name=replyRequired][value=true]");
        clerk.fill(".mine [name=replyBy]", "2026-12-08T17:00");
        submit(clerk, "05-register", "registered");
        String number = clerk.locator("[role=status] .number").textContent();
        assertThat(number).startsWith("收〔");
        return number;
    }

    private void propose(Page director) {
        openFromInbox(director);
        director.fill(".mine [name=opinion]", "拟请农业综合站牵头办理,请张书记阅示。");
        director.check(".mine [name=leaders][value=party-secretary]");
        director.selectOption(".mine [name=lead]", "agriculture");
        director.check(".mine [name=readers][value=civil-affairs]");
        submit(director, "06-propose", "proposed");
    }

    private void approve(Page secretary) {
        openFromInbox(secretary);
        secretary.fill(".mine [name=opinion]", "同意。请农业综合站抓紧落实。");
        submit(secretary, "07-approve", "approved");
    }

    private void distribute(Page clerk) {
        openFromInbox(clerk);
        assertThat(clerk.locator(".mine .said")).containsText("抓紧落实");
        submit(clerk, "08-distribute", "distributed");
    }

    private void handle(Page office) {
        openFromInbox(office);
        office.fill(".mine [name=result]", "已制定收购方案并公示。");
        office.setInputFiles(
                ".mine [name=file]",
                new FilePayload(
                        "收购方案.pdf", "application/pdf", SamplePdfs.notice("青石乡秋粮收购方案", "青农〔2026〕3号", "一、收购点设在乡粮站。")));
        submit(office, "09-handle", "done");
    }

    private void read(Page reader) {
        openFromInbox(reader);
        submit(reader, "10-read", "read");
    }

    private void conclude(Page clerk) {
        openFromInbox(clerk);
        clerk.fill(".mine [name=result]", "已办结并答复。");
        clerk.fill(".mine [name='reply.date']", "2026-12-01");
        clerk.fill(".mine [name='reply.channel']", "电话");
        clerk.selectOption(".mine [name=retention]", "10年");
        submit(clerk, "11-conclude", "concluded");
    }

    private void look(Page clerk, String number) {
        clerk.click("[role=status] a");
        assertThat(clerk.locator(".title-block")).containsText("已归档");
        assertThat(clerk.locator(".files")).containsText("收购方案.pdf");
        assertThat(clerk.locator(".acts")).containsText("已制定收购方案并公示。");
        picture(clerk, "12-archived");
        at(clerk, "/register");
        assertThat(clerk.locator("table")).containsText(number);
        picture(clerk, "13-register");
        at(clerk, "/documents");
        picture(clerk, "14-documents");
        at(clerk, "/inbox?lang=en");
        assertThat(clerk.locator("h1")).containsText("Inbox");
        picture(clerk, "15-inbox-in-english");
    }

    private Page desk(String username) {
        return signedIn(username, OfficeBrowser.DESK);
    }

    private Page signedIn(String username, ViewportSize screen) {
        return browser.signIn(browser.open(screen, script), username);
    }

    private void picture(Page page, String name) {
        browser.picture(page, script ? name : "no-script-" + name);
    }

    private Page at(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private void openFromInbox(Page page) {
        at(page, "/inbox");
        picture(page, "20-inbox");
        page.locator("td.title a", new Page.LocatorOptions().setHasText(title)).click();
        assertThat(page.locator(".mine")).isVisible();
    }

    /** Submits the form of the step, after a picture, and expects the confirmation. */
    private void submit(Page page, String picture, String outcome) {
        picture(page, picture);
        page.click(".mine button[name=outcome][value=" + outcome + "]:not([aria-hidden])");
        assertThat(page.locator(".alert-success[role=status]")).containsText(title);
    }
}
