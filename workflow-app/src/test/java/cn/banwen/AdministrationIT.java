package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator tries a setting in the browser, sees what it would do, and saves it. */
@BanwenTest
class AdministrationIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private OfficeBrowser browser;
    private Page admin;

    @BeforeEach
    void openTheAdministration() {
        browser = new OfficeBrowser("http://localhost:" + port);
        admin = browser.signIn("admin", OfficeBrowser.DESK);
    }

    @AfterEach
    void closeTheBrowserAndRestore() {
        browser.close();
        jdbc.sql("update number_rule set pattern = '收〔{year}〕{seq}号'").update();
        jdbc.sql("update flow_setting set review_first = true").update();
        jdbc.sql("update step_post set post_code = 'office-director' where step = 'first-review'")
                .update();
    }

    private Page open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    @Test
    void numbersAreTriedAndThenSaved() {
        open(admin, "/").click("nav a[href='/administration']");
        admin.click(".sections a[href='/administration/numbering']");
        admin.fill("[name=pattern]", "收{seq}");
        admin.click("button:has-text('试算')");
        assertThat(admin.locator(".invalid-feedback")).containsText("年份");
        browser.picture(admin, "administration-numbering-refused");
        admin.fill("[name=pattern]", "青收〔{year}〕{seq}号");
        admin.click("button:has-text('试算')");
        assertThat(admin.locator(".samples li").first()).containsText("青收〔");
        assertThat(Axe.violations(admin)).isEmpty();
        browser.picture(admin, "administration-numbering-tried");
        admin.click("button:has-text('确认保存')");
        assertThat(admin.locator(".alert-success")).isVisible();
        assertThat(admin.locator(".history")).containsText("青收〔{year}〕{seq}号");
        browser.picture(admin, "administration-numbering-saved");
        open(admin, "/administration");
        assertThat(admin.locator("table")).containsText("系统管理员");
        browser.picture(admin, "administration");
    }

    @Test
    void theFlowIsTriedAndTheSlowerOfTwoSeesWhatTheOtherSaved() {
        Page other = open(browser.signIn("admin", OfficeBrowser.DESK), "/administration/flow");
        open(admin, "/administration/flow");
        admin.check("[name=reviewFirst][value=false]");
        admin.selectOption("[name='steps.first-review']", "finance");
        admin.click("button:has-text('试算')");
        assertThat(admin.locator(".trial tbody tr").nth(1)).containsText("登记");
        assertThat(admin.locator(".trial .changed")).hasCount(1);
        assertThat(admin.locator(".trial .changed")).containsText("原为 党政办主任");
        assertThat(Axe.violations(admin)).isEmpty();
        browser.picture(admin, "administration-flow-tried");
        admin.click("button:has-text('确认保存')");
        assertThat(admin.locator(".alert-success")).isVisible();
        browser.picture(admin, "administration-flow-saved");

        other.selectOption("[name='steps.conclude']", "office-director");
        other.click("button:has-text('试算')");
        other.click("button:has-text('确认保存')");
        assertThat(other.locator(".alert-danger")).containsText("您的更改没有保存");
        assertThat(other.locator(".alert-warning table")).containsText("财政所");
        assertThat(other.locator("select[name='steps.conclude']")).hasValue("office-director");
        assertThat(other.locator("select[name='steps.first-review']")).hasValue("finance");
        browser.picture(other, "administration-flow-lost");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("409") || complaint.contains("422"));
    }
}
