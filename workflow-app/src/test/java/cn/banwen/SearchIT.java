package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.Upload;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a file that is just received to the page on which a word of it stands, in a browser; with and without script. */
@BanwenTest
class SearchIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final String address;
    private final Circulation circulation;
    private final OfficeBrowser browser;

    @Autowired
    SearchIT(@LocalServerPort int port, Circulation circulation) {
        this.address = "http://localhost:" + port;
        this.circulation = circulation;
        this.browser = new OfficeBrowser(address);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aWordOfAFileThatJustCameIsFoundOnItsPage() throws IOException {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        receive("关于做好汛期地质灾害防范的通知", "云自然资〔2034〕3号", "请对辖区滑坡隐患点逐一排查，并于六月底前报送台账。");
        receive("关于滑坡隐患点排查情况的督办函", "云督〔2034〕8号", "云自然资〔2034〕3号文件要求的台账请尽快报送。");
        clerk.navigate(address + "/");
        browser.picture(clerk, "50-search-in-head");
        clerk.keyboard().press("/");
        clerk.keyboard().type("隐患点");
        clerk.keyboard().press("Enter");
        clerk.waitForURL("**/search?q=*");
        while (clerk.locator(".hits > li").count() < 2
                || clerk.locator(".excerpts mark").count() < 1) {
            clerk.reload();
        }
        assertThat(clerk.locator(".search-count")).containsText("找到");
        browser.picture(clerk, "51-search");
        clerk.keyboard().press("j");
        assertThat(clerk.locator(".hits > li").first().locator(".title a")).isFocused();

        clerk.fill("#q", "云自然资2034 3");
        clerk.press("#q", "Enter");
        while (clerk.locator(".hits > li").count() < 2) {
            clerk.reload();
        }
        assertThat(clerk.locator(".search-count")).containsText("按文号查找");
        assertThat(clerk.locator(".hits .title").first()).containsText("地质灾害");
        browser.picture(clerk, "52-search-number");
        clerk.fill("#save-name", "地灾");
        clerk.click(".save button");
        assertThat(clerk.locator(".search-saved li")).containsText("地灾");
        clerk.click("summary:has-text('筛选')");
        browser.picture(clerk, "53-search-restrict");

        clerk.locator(".hits > li").nth(1).locator(".where").first().click();
        assertThat(clerk.locator("#viewer")).containsText("通知", SOON);
        clerk.navigate(clerk.url().replaceAll("[?#].*", ""));
        clerk.click("#tab-related");
        assertThat(clerk.locator("#related")).containsText("云自然资〔2034〕3号");
        assertThat(clerk.locator("#related")).containsText("关于做好汛期地质灾害防范的通知");
        browser.picture(clerk, "54-related");

        clerk.navigate(address + "/search?q=%E6%9F%A5%E6%97%A0%E6%AD%A4%E4%BB%B6");
        assertThat(clerk.locator(".empty")).containsText("没有找到");
        browser.picture(clerk, "55-search-none");
        clerk.navigate(address + "/search");
        browser.picture(clerk, "56-search-start");
        assertThat(browser.complaints()).isEmpty();

        Page plain = browser.signIn("clerk", OfficeBrowser.DESK);
        plain.navigate(address + "/search?q=%E5%9C%B0%E8%B4%A8&lang=en");
        browser.picture(plain, "57-search-english");
        plain.click(".search-saved li a");
        assertThat(plain.locator("#q")).hasValue("云自然资2034 3");
        assertThat(plain.locator(".hits > li")).hasCount(2);
        plain.click(".search-saved li button");
        assertThat(plain.locator(".search-saved li")).hasCount(0);
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        admin.navigate(address + "/administration/search");
        browser.picture(admin, "58-search-index");
        admin.click("button:has-text('重建索引')");
        assertThat(admin.locator("#search-index")).containsText("上次重建", SOON);
        browser.picture(admin, "59-search-index-done");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Before its registration: what the text says of itself is all that is known. */
    private void receive(String title, String number, String line) throws IOException {
        byte[] notice = SamplePdfs.notice(title, number, line);
        circulation.receive(
                List.of(new Upload("通知.pdf", target -> Files.write(target, notice))),
                Map.of("title", title, "sender", "云岭县自然资源和规划局", "documentNumber", number),
                "clerk");
    }
}
