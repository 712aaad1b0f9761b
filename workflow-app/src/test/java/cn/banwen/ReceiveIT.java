package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.extraction.papers.MarkedPapers;
import cn.banwen.extraction.papers.OfficialPaper;
import cn.banwen.extraction.papers.OfficialPapers;
import cn.banwen.extraction.papers.Scanner;
import cn.banwen.intake.SamplePdfs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk receives a morning's files in the browser. */
@BanwenTest
class ReceiveIT {

    /** A page is drawn by a process that may have to be started first. */
    private static final LocatorAssertions.ContainsTextOptions READ =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Other tests' scans may be read before. */
    private static final LocatorAssertions.ContainsTextOptions RECOGNISED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(240_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private OfficeBrowser browser;
    private Page clerk;

    @BeforeEach
    void openTheReceivePage() {
        browser = new OfficeBrowser("http://localhost:" + port);
        clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        clerk.navigate(address());
        while (rows().count() > 0) {
            int before = rows().count();
            rows().first().locator("[data-remove]").click();
            assertThat(rows()).hasCount(before - 1);
        }
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private String address() {
        return "http://localhost:" + port + "/receive";
    }

    private Locator rows() {
        return clerk.locator("[data-upload-row]");
    }

    private Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }

    private void choose(FilePayload... files) {
        clerk.setInputFiles("#receive-file", files);
    }

    private static FilePayload notice(String name) {
        return new FilePayload(
                name + ".pdf",
                "application/pdf",
                SamplePdfs.notice(name, "云办〔2026〕5号", "各乡镇人民政府：", "第" + UUID.randomUUID()));
    }

    private static FilePayload text(String name) {
        return new FilePayload(
                name + ".txt", "text/plain", (name + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    private static void done(Locator row) {
        assertThat(row).hasAttribute("data-state", "done");
    }

    @Test
    void manyFilesMakeOneDocumentInTheOrderThatTheKeyboardGaveThem() {
        choose(notice("关于春耕的通知"), text("附件一"), text("附件二"));
        done(row("关于春耕的通知"));
        done(row("附件一"));
        done(row("附件二"));
        assertThat(row("关于春耕的通知")).containsText("PDF");
        assertThat(row("关于春耕的通知")).containsText("1 页");
        assertThat(row("关于春耕的通知")).containsText("文字可读");
        assertThat(row("关于春耕的通知").locator(".digest summary code")).hasText(Pattern.compile("[0-9a-f]{12}…"));
        browser.picture(clerk, "receive-three-files");
        assertThat(clerk.locator(".staged-sheet")).hasCount(1);
        clerk.locator(".staged-reading:not([open]) > summary").first().click();
        assertThat(clerk.locator(".staged-sheet")).hasCount(2);
        row("附件二").locator("[data-move=up]").focus();
        clerk.waitForResponse(
                answer -> answer.url().endsWith("/api/drafts/receive")
                        && String.valueOf(answer.request().postData()).contains("\"order\""),
                () -> clerk.keyboard().press("Enter"));
        assertThat(clerk.locator(".upload-state")).containsText("现在是第");
        List<String> order = clerk.locator("[data-name]").allTextContents();
        clerk.reload();
        assertThat(clerk.locator("[data-name]")).hasText(order.toArray(String[]::new));
        browser.picture(clerk, "receive-three-files-arranged");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".title-block h1")).isVisible();
        List<String> files = clerk.locator(".files .name").allTextContents();
        assertThat(files).containsExactlyElementsOf(order);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void eachFileIsADocumentUnderTheTitleThatWasTyped() {
        choose(text("会议材料"), text("简报"));
        done(row("会议材料"));
        done(row("简报"));
        clerk.check("[name=split][value=each]");
        assertThat(clerk.locator("#receive-title")).isHidden();
        String title = "改过的标题" + UUID.randomUUID();
        row("会议材料").locator("input:not([type=hidden])").fill(title);
        browser.picture(clerk, "receive-one-each");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".alert-success")).containsText(title);
        assertThat(clerk.locator(".alert-success")).containsText("简报");
        assertThat(rows()).hasCount(0);
        browser.picture(clerk, "receive-taken");
    }

    @Test
    void aFileThatFailedIsSentAgainAlone() {
        boolean[] cut = {true};
        clerk.route("**/receive/uploads", route -> {
            boolean unlucky =
                    cut[0] && new String(route.request().postDataBuffer(), StandardCharsets.UTF_8).contains("断网");
            if (unlucky) {
                route.abort();
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });
        choose(text("断网"), text("顺利"));
        done(row("顺利"));
        assertThat(row("断网")).containsText("上传中断");
        browser.picture(clerk, "receive-cut-off");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".submit-state")).containsText("有 1 个文件没有接收");
        cut[0] = false;
        row("断网").locator("[data-retry]").click();
        done(row("断网"));
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".title-block h1")).isVisible();
    }

    @Test
    void aFileOnItsWayShowsHowFarItIsAndTheFormCanBeFilledInMeanwhile() {
        List<Route> held = new ArrayList<>();
        clerk.route("**/receive/uploads", held::add);
        choose(text("路上"));
        clerk.waitForCondition(() -> !held.isEmpty());
        assertThat(row("路上")).hasAttribute("data-state", "sending");
        assertThat(row("路上").locator("progress")).isVisible();
        clerk.fill("#receive-title", "边传边填");
        browser.picture(clerk, "receive-on-its-way");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".submit-state")).not().isEmpty();
        held.get(0).resume();
        assertThat(clerk.locator(".title-block h1")).hasText("边传边填");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRefusedFileSaysWhyAndTheOthersStay() {
        choose(
                new FilePayload("空.pdf", "application/pdf", new byte[0]),
                new FilePayload("密件.pdf", "application/pdf", SamplePdfs.classified("秘密", "5年")),
                new FilePayload("扫描件.pdf", "application/pdf", SamplePdfs.scan()));
        assertThat(row("空.pdf")).containsText("空文件");
        assertThat(row("密件.pdf")).containsText("签收编号");
        assertThat(row("密件.pdf").locator("a")).hasText("查看来文记录");
        done(row("扫描件.pdf"));
        assertThat(row("扫描件.pdf")).containsText("人工核对密级");
        browser.picture(clerk, "receive-refused");
        row("空.pdf").locator("[data-remove]").click();
        assertThat(rows()).hasCount(2);
    }

    @Test
    void enterInAFieldReceivesAndRemovesNothing() {
        choose(text("回车收文"));
        done(row("回车收文"));
        clerk.fill("#receive-sender", "云岭县民政局");
        clerk.press("#receive-sender", "Enter");
        assertThat(clerk.locator(".title-block h1")).hasText("回车收文");
        assertThat(clerk.locator(".files .name")).hasCount(1);
    }

    @Test
    void theKeysThatSendDoSoOnceHoweverOftenTheyArePressed() {
        choose(text("连按两次"));
        done(row("连按两次"));
        List<Route> held = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        clerk.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        clerk.route("**/documents", held::add);
        clerk.focus("#receive-sender");
        clerk.keyboard().press("Control+Enter");
        clerk.waitForCondition(() -> !held.isEmpty());
        clerk.keyboard().press("Control+Enter");
        clerk.keyboard().press("Enter");
        clerk.keyboard().down("Control");
        clerk.keyboard().down("Enter");
        clerk.keyboard().down("Enter");
        clerk.keyboard().up("Enter");
        clerk.keyboard().up("Control");
        held.get(0).resume();
        assertThat(clerk.locator(".title-block h1")).hasText("连按两次");
        assertThat(sent).containsOnlyOnce("http://localhost:" + port + "/documents");
        assertThat(sent).noneMatch(url -> url.endsWith("/remove"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatWasUploadedSurvivesAReloadAndTellsWhatCameBefore() {
        FilePayload same = text("重复来文");
        choose(same);
        done(row("重复来文"));
        clerk.reload();
        done(row("重复来文"));
        clerk.fill("#receive-documentNumber", "云重〔2026〕33号");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".title-block h1")).hasText("重复来文");
        clerk.navigate(address());
        choose(same);
        done(row("重复来文"));
        assertThat(row("重复来文").locator(".same")).containsText("重复来文");
        clerk.fill("#receive-documentNumber", "云重[2026] 033 号");
        clerk.locator("#receive-documentNumber").blur();
        assertThat(clerk.locator("#receive-same")).containsText("重复来文");
        browser.picture(clerk, "receive-duplicate");
        row("重复来文").locator("[data-remove]").click();
        assertThat(rows()).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDocumentFillsTheFormBeforeItIsReceivedAndNothingUnasked() {
        OfficialPaper paper = OfficialPapers.all().get(0);
        choose(new FilePayload("扫描001.pdf", "application/pdf", paper.pdf()));
        Locator row = row("扫描001");
        done(row);
        Locator title = row.locator(".suggestion[data-field=title]");
        assertThat(title).containsText(paper.truth().get("title"), READ);
        assertThat(title).containsText("可信度");
        assertThat(row.locator("svg image")).hasAttribute("href", Pattern.compile("/api/uploads/.*/pages/1"));
        assertThat(clerk.locator("#receive-title")).hasValue("");
        browser.picture(clerk, "receive-proposals");

        row.locator(".suggestion[data-field=documentNumber] .place").click();
        assertThat(row.locator("rect.mark")).hasCount(1);
        clerk.fill("#receive-title", "我写的标题");
        row.locator("[data-take-all]").click();
        assertThat(clerk.locator("#receive-title")).hasValue("我写的标题");
        assertThat(clerk.locator("#receive-documentNumber"))
                .hasValue(paper.truth().get("documentNumber"));
        row.locator(".suggestion[data-field=title] [data-take]").click();
        assertThat(clerk.locator("#receive-title")).hasValue(paper.truth().get("title"));
        row.locator(".suggestion[data-field=title] [data-untake]").click();
        assertThat(clerk.locator("#receive-title")).hasValue("我写的标题");
        row.locator(".suggestion[data-field=title] [data-take]").click();
        browser.picture(clerk, "receive-taken-over");
        clerk.setViewportSize(OfficeBrowser.PHONE.width, OfficeBrowser.PHONE.height);
        browser.picture(clerk, "receive-taken-over-phone");
        clerk.setViewportSize(OfficeBrowser.DESK.width, OfficeBrowser.DESK.height);
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".title-block h1")).hasText(paper.truth().get("title"));
        assertThat(clerk.locator(".viewer-sheet svg").first()).isVisible();
        browser.picture(clerk, "receive-then-sign");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsMissingIsToldBeforeADocumentIsMadeOfTheFilesTogetherOrApart() {
        String words = "关于清理河道的通知" + UUID.randomUUID().toString().substring(0, 4);
        choose(new FilePayload(
                words + ".pdf",
                "application/pdf",
                SamplePdfs.notice(words, "云水〔2026〕71号", "各乡镇人民政府：", "请抓紧清理。", "附件：1.河段清单", "2.责任表", "共4页")));
        done(row(words));
        Locator hints = clerk.locator("#receive-hints .concerns");
        assertThat(hints).containsText("附件有 2 个没有收到", READ);
        assertThat(hints).containsText("文中写明共 4 页，实收 1 页");
        assertThat(hints).containsText("未见成文日期");
        browser.picture(clerk, "receive-hints");

        choose(text("河段清单"), text("责任表"));
        done(row("河段清单"));
        done(row("责任表"));
        assertThat(hints).not().containsText("没有收到", READ);
        assertThat(hints).containsText(words + ".pdf：看文件", READ);
        browser.picture(clerk, "receive-hints-of-three-files");
        clerk.check("[name=split][value=each]");
        assertThat(hints).containsText("附件有 2 个没有收到", READ);
        browser.picture(clerk, "receive-hints-one-each");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aMarkReadOnAScanStandsOutBeforeReceivingAndWhereItIsSignedFor() {
        byte[] scan = Scanner.scan(MarkedPapers.all().get(4), 200, 0.5, false);
        choose(new FilePayload("扫描件002.pdf", "application/pdf", scan));
        done(row("扫描件002"));
        Locator grave = clerk.locator("#receive-hints .grave");
        assertThat(grave).containsText("机密★10年", RECOGNISED);
        browser.picture(clerk, "receive-mark-on-a-scan");
        clerk.click(".actions [type=submit]");
        assertThat(clerk.locator(".title-block h1")).isVisible();
        assertThat(clerk.locator(".work > .alert-danger")).containsText("机密★10年");
        assertThat(clerk.locator(".mark-before-signing")).containsText("机密★10年");
        assertThat(clerk.locator(".concerns")).containsText("未见印章");
        assertThat(clerk.locator(".concerns")).not().containsText("机密");
        browser.picture(clerk, "sign-mark-on-a-scan");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFileThatIsThrownAwayIsForgottenWhole() {
        choose(new FilePayload(
                "误传.pdf", "application/pdf", OfficialPapers.all().get(3).pdf()));
        assertThat(row("误传").locator(".suggestion[data-field=title]"))
                .containsText(OfficialPapers.all().get(3).truth().get("title"), READ);
        assertThat(jdbc.sql("select count(*) from extraction")
                        .query(Integer.class)
                        .single())
                .isPositive();
        int before =
                jdbc.sql("select count(*) from rendition").query(Integer.class).single();
        clerk.waitForResponse(
                "**/remove", () -> row("误传").locator("[data-remove]").click());
        assertThat(rows()).hasCount(0);
        assertThat(jdbc.sql("select count(*) from rendition")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before - 1);
    }
}
