package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The working calendar in the browser: looked at by everybody, changed by the administrator. */
@BanwenTest
class CalendarIT {

    private static final String NOTICE =
            """
            {"year": 2029, "source": "国办发明电〔2028〕9号", "days": [
              {"name": "元旦", "date": "2028-12-30", "isOffDay": true},
              {"name": "元旦", "date": "2029-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2029-01-06", "isOffDay": false}]}""";

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
    void aClerkLooksAYearUpAndAsksWhenSomethingIsDue() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        open(clerk, "/calendar?year=2026");

        assertThat(clerk.locator(".month")).hasCount(12);
        assertThat(clerk.locator(".day-make-up")).hasCount(6);
        assertThat(clerk.locator(".facts").first()).containsText("全年 248 个工作日");
        assertThat(clerk.locator(".edit")).hasCount(0);
        browser.picture(clerk, "calendar-year");

        clerk.fill("[name=from]", "2026-02-13T09:00");
        clerk.fill("[name=amount]", "3");
        clerk.click(".question button");
        assertThat(clerk.locator(".answer .due")).containsText("2026年2月25日 17:30");
        assertThat(clerk.locator(".answer li")).hasCount(5);
        browser.picture(clerk, "calendar-answer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theAdministratorSeesWhatAFileWouldChangeBeforeSavingIt() {
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        open(admin, "/calendar?year=2029");
        assertThat(admin.locator(".alert-warning")).containsText("节假日安排未公布");

        admin.click(".edit summary");
        browser.picture(admin, "calendar-edit");
        admin.setInputFiles(
                "[name=file]",
                new FilePayload("2029.json", "application/json", NOTICE.getBytes(StandardCharsets.UTF_8)));
        admin.click(".edit button");
        assertThat(admin.locator(".trial tbody tr").first()).containsText("2028年12月30日（周六）");
        browser.picture(admin, "calendar-trial");

        admin.click(".trial button");
        assertThat(admin.locator(".alert-success")).isVisible();
        assertThat(admin.locator(".facts").first()).containsText("国办发明电〔2028〕9号");
        assertThat(admin.locator(".versions tbody tr")).hasCount(1);
        assertThat(admin.locator(".alert-warning")).hasCount(0);
        browser.picture(admin, "calendar-saved");
        assertThat(browser.complaints()).isEmpty();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
