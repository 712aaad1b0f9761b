package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of deadlines in the browser. */
@BanwenTest
class DeadlineRulesIT {

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
    void aClerkTriesWhatADocumentWouldGet() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clerk.navigate("http://localhost:" + port + "/deadlines/rules");
        clerk.selectOption("[name=step]", "propose");
        clerk.selectOption("[name=urgency]", "urgent");
        clerk.click(".trial button");

        assertThat(clerk.locator(".table-active td").first()).hasText("8");
        assertThat(clerk.locator(".answer .due")).hasText("第 8 行，4 工作小时");
        assertThat(clerk.locator("a[href$=edit]")).hasCount(0);
        browser.picture(clerk, "rules-trial");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theAdministratorCutsAnExceptionOutOfARow() {
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        admin.navigate("http://localhost:" + port + "/deadlines/rules");
        admin.click("a[href$=edit]");
        admin.fill("[name='rules[18].documentType']", "除 请示、报告");
        admin.fill("[name='rules[19].step']", "承办、办结");
        admin.fill("[name='rules[19].urgency']", "平件、平急");
        admin.fill("[name='rules[19].documentType']", "请示、报告");
        admin.fill("[name='rules[19].amount']", "3");
        admin.selectOption("[name='rules[19].unit']", "working-days");
        admin.fill("[name='rules[19].warnPercent']", "30");
        admin.fill("[name=validFrom]", "2049-01-01");
        browser.picture(admin, "rules-edit");
        admin.click("form button[type=submit].btn-primary");
        assertThat(admin.locator(".impact")).isVisible();
        browser.picture(admin, "rules-impact");
        admin.click("form button[name=confirmed]");

        assertThat(admin.locator(".alert-success")).isVisible();
        assertThat(admin.locator(".facts strong")).containsText("2049年1月1日");
        assertThat(admin.locator("tbody").first().locator("tr")).hasCount(20);
        browser.picture(admin, "rules-saved");
        assertThat(browser.complaints()).isEmpty();
    }
}
