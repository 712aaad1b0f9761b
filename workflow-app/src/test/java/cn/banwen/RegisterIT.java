package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.SamplePdfs;
import cn.banwen.registration.BookFixture;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register book of 3,000 lines in a browser, its exports, and a document's papers. */
@BanwenTest
class RegisterIT {

    private static final int YEAR = 2016;

    private final String address;
    private final BookFixture fixture;
    private final OfficeBrowser browser;

    @Autowired
    RegisterIT(@LocalServerPort int port, @Qualifier("owner") DataSource owner) {
        this.address = "http://localhost:" + port;
        this.fixture = new BookFixture(owner, YEAR);
        this.browser = new OfficeBrowser(address);
    }

    @BeforeEach
    void fill() {
        fixture.fill(3_000)
                .change(1, "title", "关于印发《青石县2026年防汛抗旱应急预案（试行）》的通知".repeat(8).substring(0, 200))
                .change(2, "sender", "䶮𠮷农民专业合作社联合社");
    }

    @AfterEach
    void takeAway() {
        browser.close();
        fixture.remove();
    }

    @Test
    void theBookIsSelectedSortedTurnedAndExported() throws IOException {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clerk.navigate(address + "/register?year=" + YEAR);
        assertThat(clerk.locator(".found")).containsText("共 3,000 条");
        browser.picture(clerk, "30-register");

        clerk.click("thead a:has-text('来文单位')");
        assertThat(clerk.locator("tbody tr").first()).containsText("安庆市");
        assertThat(clerk.locator("th[aria-sort=ascending]")).containsText("来文单位");
        clerk.click("thead a:has-text('来文单位')");
        // a character that the collation has no sound for comes after all that it has
        assertThat(clerk.locator("tbody tr").first()).containsText("䶮𠮷农民专业合作社");

        clerk.click("summary:has-text('更多条件')");
        browser.picture(clerk, "31-register-criteria");
        clerk.selectOption("#urgency", "extra-urgent");
        clerk.selectOption("#voided", "only");
        clerk.fill("#query", "通知");
        clerk.press("#query", "Enter");
        assertThat(clerk.locator(".found")).containsText("紧急程度");
        assertThat(clerk.locator("tbody tr.voided s").first()).isVisible();
        browser.picture(clerk, "32-register-selected");
        Download workbook = clerk.waitForDownload(() -> clerk.click(".exports a:has-text('Excel')"));
        assertThat(workbook.suggestedFilename()).isEqualTo("2016年收文登记簿.xlsx");
        assertThat(Files.size(workbook.path())).isGreaterThan(5_000);

        clerk.click(".clear");
        assertThat(clerk.locator(".found")).containsText("共 3,000 条");
        clerk.click("a[rel=next]");
        assertThat(clerk.locator(".paging")).containsText("2");
        export(clerk);
        assertThat(browser.complaints()).isEmpty();
    }

    private void export(Page clerk) throws IOException {
        clerk.click(".exports button:has-text('PDF')");
        assertThat(clerk.locator("h1")).hasText("我的导出");
        browser.picture(clerk, "33-exports");
        Locator download = clerk.locator(".export a.btn-primary").first();
        assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(180_000));
        browser.picture(clerk, "34-exports-ready");
        Download print = clerk.waitForDownload(download::click);
        assertThat(print.suggestedFilename()).isEqualTo("2016年收文登记簿.pdf");
        assertThat(Files.size(print.path())).isGreaterThan(100_000);
    }

    @Test
    void aRegisteredDocumentOffersItsPapers() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clerk.navigate(address + "/receive");
        clerk.setInputFiles(
                "[name=file]",
                new FilePayload("通知.pdf", "application/pdf", SamplePdfs.notice("关于文书的通知", "云办〔2026〕1号", "各乡镇：")));
        clerk.fill("[name=title]", "关于文书的通知");
        clerk.click("form[data-upload] .actions button[type=submit]");
        clerk.check("[name=sealIntact][value=true]");
        clerk.click(".mine button[name=outcome][value=signed]");
        clerk.locator("[role=status] a").click();
        clerk.click(".more-papers summary");
        assertThat(clerk.locator(".more-papers li")).hasCount(1);
        browser.picture(clerk, "35-papers");
        assertThat(browser.complaints()).isEmpty();
    }
}
