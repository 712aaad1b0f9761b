package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.registration.BookFixture;
import cn.banwen.web.PageClient.Page;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register's pages and the papers on a document's, as a browser without JavaScript meets them. */
@BanwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPageTests {

    private static final int YEAR = 2015;

    private final int port;
    private final BookFixture fixture;

    @Autowired
    RegisterPageTests(@LocalServerPort int port, @Qualifier("owner") DataSource owner) {
        this.port = port;
        this.fixture = new BookFixture(owner, YEAR);
    }

    @BeforeAll
    void fill() {
        fixture.fill(2_100).change(5, "title", "<script>alert(1)</script>");
    }

    @AfterAll
    void takeAway() {
        fixture.remove();
    }

    @Test
    void selectionOrderAndPageStandInTheAddress() {
        PageClient clerk = PageClient.signedIn(port, "clerk");
        Page page = clerk.get("/register?year=2015&urgency=urgent&sort=-received&page=1&size=20");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("2015年收文登记簿", "共 700 条", "紧急程度：加急", "清除条件")
                .contains("year=2015&amp;urgency=urgent&amp;sort=-received&amp;size=20&amp;page=2")
                .contains("aria-sort=\"descending\"", "year=2015&amp;urgency=urgent&amp;sort=title")
                .contains(
                        "/api/register.xlsx?year=2015&amp;urgency=urgent&amp;sort=-received",
                        "value=\"urgent\" selected");
    }

    @Test
    void aVoidedNumberIsStruckThroughAndSaysWhoWhenAndWhy() {
        String html = PageClient.signedIn(port, "clerk")
                .get("/register?year=2015&voided=only&size=20")
                .html();
        assertThat(html).contains("<s>收〔2015〕3号</s>", "作废：重复登记（沈文秀，2015年1月1日 13:30）");
    }

    @Test
    void titlesAreText() {
        String html =
                PageClient.signedIn(port, "clerk").get("/register?year=2015").html();
        assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void anEmptySelectionSaysWhatToDo() {
        PageClient clerk = PageClient.signedIn(port, "clerk");
        assertThat(clerk.get("/register?year=2015&query=zzz").html()).contains("没有符合条件的登记。请放宽条件再查。");
        assertThat(clerk.get("/register?year=1987").html()).contains("这一年没有您可以查看的登记");
        assertThat(clerk.get("/register?year=2015&sort=colour").status()).isEqualTo(422);
    }

    @Test
    void aLongBookIsExportedInTheBackground() {
        PageClient inspector = PageClient.signedIn(port, "inspector");
        assertThat(inspector.get("/register?year=2015").html())
                .contains("action=\"/register/exports\"")
                .doesNotContain("/api/register.xlsx");
        Page list = inspector.post("/register/exports", "year", "2015", "sort", "-title", "format", "xlsx");
        assertThat(list.path()).isEqualTo("/register/exports");
        assertThat(list.html()).contains("2015年收文登记簿", "排序：标题，按拼音倒序", "申请");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        inspector.get("/register/exports").html())
                .contains("已生成", "/file\"", "2,100 条，")
                .doesNotContain("hx-trigger"));
        assertThat(PageClient.signedIn(port, "clerk").get("/register/exports").html())
                .doesNotContain("按拼音倒序");
    }

    @Test
    void aDocumentOffersThePapersThatThereAre() {
        PageClient clerk = PageClient.signedIn(port, "clerk");
        String id = clerk.receive("文书");
        assertThat(clerk.get("/documents/" + id).html()).doesNotContain("/receipt", "/return-letter");
        clerk.complete(id, "signed");
        assertThat(clerk.get("/documents/" + id).html())
                .contains("/api/documents/" + id + "/receipt")
                .doesNotContain("/return-letter");
        PageClient.signedIn(port, "director").complete(id, "returned", "reasons", "格式不规范");
        assertThat(clerk.get("/documents/" + id).html())
                .contains("/api/documents/" + id + "/receipt", "/api/documents/" + id + "/return-letter");
        for (String path : List.of("/register?year=2015", "/register/exports", "/documents/" + id)) {
            assertThat(clerk.get(path).html())
                    .doesNotContainPattern("<[^>]* style=")
                    .doesNotContainPattern("<script(?![^>]* src=)[^>]*>");
        }
    }
}
