package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.SamplePdfs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A document's whole way with no mouse in the office: the clerk, the director and the office that handles have keys alone,
 * the leader a finger. Whatever has the focus shows it.
 */
@BanwenTest
class KeyboardDayIT {

    /** Whether what has the focus is framed: itself, or for the chooser of files the words in its place. */
    private static final String FRAMED =
            """
            () => {
              const element = document.activeElement;
              const shown = element.type === 'file' ? element.closest('form').querySelector('.drop-label strong') ?? element : element;
              const style = getComputedStyle(shown);
              return element !== document.body && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
            }
            """;

    private final String unique = UUID.randomUUID().toString().substring(0, 6);
    private final String title = "关于全程键盘办理的通知" + unique;

    @LocalServerPort
    int port;

    private OfficeBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aDocumentGoesFromReceiptToArchiveByTheKeyboardAlone() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clearTheDesk(clerk);
        Page director = browser.signIn("director", OfficeBrowser.DESK);
        receive(clerk);
        sign(clerk);
        review(director);
        register(clerk);
        propose(director);
        approve();
        distribute(clerk);
        handle(browser.signIn("agri", OfficeBrowser.DESK));
        conclude(clerk);
        // a form that is sent back says so by its status too
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    /** What other tests left lying there. */
    private void clearTheDesk(Page clerk) {
        clerk.navigate("http://localhost:" + port + "/receive");
        Locator rows = clerk.locator("[data-upload-row]");
        while (rows.count() > 0) {
            int before = rows.count();
            rows.first().locator("[data-remove]").click();
            assertThat(rows).hasCount(before - 1);
        }
        clerk.navigate("http://localhost:" + port + "/");
    }

    private void receive(Page clerk) {
        press(clerk, "g", "r");
        clerk.waitForURL("**/receive");
        press(clerk, "e");
        assertThat(clerk.locator("#receive-file")).isFocused();
        assertFramed(clerk);
        clerk.waitForFileChooser(() -> press(clerk, "Enter"))
                .setFiles(new FilePayload(
                        "键盘.pdf", "application/pdf", SamplePdfs.notice(title, "云键〔2026〕6号", "各乡镇人民政府：")));
        assertThat(clerk.locator("[data-upload-row]").last()).hasAttribute("data-state", "done");
        type(clerk, clerk.locator("#receive-title"), title);
        choose(clerk, clerk.locator("#receive-urgency"), "urgent");
        browser.picture(clerk, "90-keyboard-receive");
        press(clerk, "Control+Enter");
        assertThat(clerk.locator("h1")).hasText(title);
    }

    private void sign(Page clerk) {
        press(clerk, "e");
        assertThat(clerk.locator(".mine [name=copiesExpected]")).isFocused();
        tick(clerk, clerk.locator(".mine [name=sealIntact][value=true]"));
        done(clerk);
    }

    private void review(Page director) {
        openByKeys(director);
        press(director, "e");
        tabTo(director, director.locator(".mine button[value=all-passed]"));
        press(director, "Enter");
        confirmed(director);
    }

    private void register(Page clerk) {
        openByKeys(clerk);
        press(clerk, "e");
        assertThat(clerk.locator(".mine [name=title]")).isFocused();
        assertThat(clerk.locator(".mine [name=title]")).hasValue(title);
        press(clerk, "Control+Enter");
        // sent back: the keyboard stands where the first thing is missing
        assertThat(clerk.locator(".mine [name=sender]")).isFocused();
        assertFramed(clerk);
        browser.picture(clerk, "91-keyboard-register-refused");
        clerk.keyboard().type("云岭县农业农村局");
        choose(clerk, clerk.locator(".mine [name=senderLevel]"), "county");
        choose(clerk, clerk.locator(".mine [name=documentType]"), "通知");
        tabTo(clerk, clerk.locator(".mine [name=kind]").first());
        press(clerk, "ArrowDown");
        assertThat(clerk.locator(".mine [name=kind][value=act]")).isChecked();
        assertThat(clerk.locator(".mine [name=replyBy]")).isHidden();
        browser.picture(clerk, "92-keyboard-register");
        done(clerk);
    }

    private void propose(Page director) {
        openByKeys(director);
        press(director, "e");
        assertThat(director.locator(".mine [name=opinion]")).isFocused();
        director.keyboard().type("拟请农业综合站牵头办理。");
        tick(director, director.locator(".mine [name=leaders][value=party-secretary]"));
        choose(director, director.locator(".mine [name=lead]"), "agriculture");
        done(director);
    }

    /** Between two villages: taps, and nothing else. */
    private void approve() {
        Page secretary = browser.signInByTouch("secretary");
        secretary.navigate("http://localhost:" + port + "/inbox?query=" + unique);
        secretary.locator("[data-task] .title a").tap();
        assertThat(secretary.locator(".action-bar")).isInViewport();
        browser.picture(secretary, "93-touch-approve");
        secretary.locator(".action-bar button").tap();
        confirmed(secretary);
    }

    private void distribute(Page clerk) {
        openByKeys(clerk);
        press(clerk, "e");
        assertThat(clerk.locator(".mine [name=lead]")).isFocused();
        done(clerk);
    }

    private void handle(Page office) {
        openByKeys(office);
        press(office, "e");
        assertThat(office.locator(".mine [name=result]")).isFocused();
        office.keyboard().type("已按要求落实。");
        done(office);
    }

    private void conclude(Page clerk) {
        openByKeys(clerk);
        press(clerk, "e");
        assertThat(clerk.locator(".mine :focus")).isVisible();
        clerk.keyboard().type("已办结。");
        assertThat(clerk.locator(".mine [name='reply.date']")).isHidden();
        choose(clerk, clerk.locator(".mine [name=retention]"), "10年");
        browser.picture(clerk, "94-keyboard-conclude");
        done(clerk);
        press(clerk, "g", "d");
        clerk.waitForURL("**/documents");
        press(clerk, "/");
        clerk.keyboard().type(unique);
        press(clerk, "Enter");
        clerk.waitForURL("**/documents?query=" + unique + "*");
        assertThat(clerk.locator(".document-list")).containsText("已归档");
    }

    /** From wherever the person is to the document, by the inbox and its search. */
    private void openByKeys(Page page) {
        press(page, "g", "i");
        page.waitForURL("**/inbox");
        press(page, "/");
        page.keyboard().type(unique);
        press(page, "Enter");
        page.waitForURL("**/inbox?query=" + unique + "*");
        assertThat(page.locator("[data-task]")).hasCount(1);
        press(page, "ArrowDown");
        assertFramed(page);
        press(page, "Enter");
        assertThat(page.locator("h1")).hasText(title);
    }

    private void done(Page page) {
        press(page, "Control+Enter");
        confirmed(page);
    }

    private void confirmed(Page page) {
        assertThat(page.locator(".alert-success[role=status]")).containsText(title);
    }

    private void type(Page page, Locator field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private void tick(Page page, Locator box) {
        tabTo(page, box);
        press(page, "Space");
        assertThat(box).isChecked();
    }

    private void choose(Page page, Locator list, String value) {
        tabTo(page, list);
        press(page, "Home");
        for (int i = 0; i < 40 && !list.inputValue().equals(value); i++) {
            press(page, "ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    private static void tabTo(Page page, Locator field) {
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(field.evaluate("element => element === document.activeElement"))) {
                assertFramed(page);
                return;
            }
        }
        throw new AssertionError("30 tabs don't reach " + field);
    }

    private static void assertFramed(Page page) {
        assertThat((Boolean) page.evaluate(FRAMED)).as("the focus is seen").isTrue();
    }

    /** Nobody presses keys before the page listens to them: a new page shows its heading earlier than that. */
    private static void press(Page page, String... keys) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
