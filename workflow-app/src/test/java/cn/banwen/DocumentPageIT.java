package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.intake.SamplePdfs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The document's page in a real browser: what it draws, how it is moved through, and what a thumb reaches. */
@BanwenTest
class DocumentPageIT {

    private static final String TITLE = "关于做好秋粮收购准备工作的通知";
    private static final Pattern LOST_ON_THE_WAY =
            Pattern.compile("/(api|live)/documents/[0-9a-f-]{36}/files/[0-9a-f-]{36}(/pages/\\d+(/text)?)?(\\?.*)?$");
    private static final String SHOWN = ".viewer[data-state=shown]";

    /** Dots on the page's picture that are neither white nor almost so. */
    private static final String INK =
            """
            async picture => {
              const image = new Image();
              image.src = picture.getAttribute('href');
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = image.naturalWidth;
              canvas.height = image.naturalHeight;
              const pen = canvas.getContext('2d');
              pen.drawImage(image, 0, 0);
              const dots = pen.getImageData(0, 0, canvas.width, canvas.height).data;
              let ink = 0;
              for (let i = 0; i < dots.length; i += 4) {
                if (dots[i + 3] > 0 && dots[i] + dots[i + 1] + dots[i + 2] < 600) ink++;
              }
              return ink;
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Circulation circulation;

    @Autowired
    DocumentQueries documents;

    @Autowired
    JdbcClient jdbc;

    private OfficeBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private CirculatedDocument received(Map<String, byte[]> files) {
        return CirculatedDocument.received(circulation, documents, TITLE, files);
    }

    private CirculatedDocument withNotice() {
        return received(Map.of("秋粮收购.pdf", notice()));
    }

    private static byte[] notice() {
        return SamplePdfs.notice(TITLE, "云农〔2026〕18号", "各乡镇人民政府：", "现将有关事项通知如下，请认真贯彻执行。");
    }

    private Page open(String username, ViewportSize screen, CirculatedDocument document) {
        return at(browser.signIn(username, screen), document.id(), "");
    }

    private Page at(Page page, UUID document, String fragment) {
        page.navigate("http://localhost:" + port + "/documents/" + document + fragment);
        return page;
    }

    private static Page shown(Page page) {
        page.waitForSelector(SHOWN, new Page.WaitForSelectorOptions().setTimeout(120_000));
        return page;
    }

    @Test
    void drawsThePageAndItsWordsCanBeSelected() {
        Page page = shown(open("clerk", OfficeBrowser.DESK, withNotice()));
        assertThat((Integer) page.locator(".viewer-sheet image").first().evaluate(INK))
                .isGreaterThan(2000);
        Locator number = page.locator(".viewer-sheet text:has-text('云农〔2026〕18号')");
        assertThat(number).hasCount(1);
        number.click(new Locator.ClickOptions().setClickCount(3));
        assertThat((String) page.evaluate("getSelection().toString()")).contains("云农〔2026〕18号");
        assertThat(page.locator(".viewer-page output")).hasText("1");
        double before = width(page);
        page.click("[data-do=larger]");
        page.waitForCondition(() -> width(page) > before + 50);
        page.click("[data-do=fit]");
        page.waitForCondition(() -> width(page) < before + 2);
        page.click("[data-do=turn]");
        page.waitForCondition(() -> box(page.locator(".viewer-sheet").first()).width
                > box(page.locator(".viewer-sheet").first()).height);
        assertThat(browser.complaints()).isEmpty();
    }

    /** As on a phone between two masts: the picture, its words and how far it is fail once each. */
    @Test
    void aPictureThatIsLostOnItsWayIsAskedForAgain() {
        CirculatedDocument document = withNotice();
        shown(open("clerk", OfficeBrowser.DESK, document));
        Page page = browser.signIn("clerk", OfficeBrowser.DESK);
        Set<String> lost = new HashSet<>();
        page.route(LOST_ON_THE_WAY, route -> {
            String asked = route.request().url().replaceAll("\\?.*", "");
            if (lost.add(asked)) {
                route.abort();
            } else {
                route.resume();
            }
        });
        shown(at(page, document.id(), ""));
        assertThat(page.locator(".viewer-sheet[data-words=laid]")).hasCount(1);
        assertThat(page.locator(".viewer-sheet image").first()).hasAttribute("href", Pattern.compile("/pages/1"));
        assertThat(lost).anyMatch(url -> url.endsWith("/pages/1")).anyMatch(url -> url.contains("/live/"));
    }

    @Test
    void drawsChineseLettersThatTheFileDoesNotBring() {
        CirculatedDocument document = received(Map.of("防汛.pdf", LetterlessPdf.saying("关于防汛工作的通知")));
        Page page = shown(open("clerk", OfficeBrowser.DESK, document));
        assertThat(page.locator(".viewer-sheet")).containsText("关于防汛工作的通知");
        assertThat((Integer) page.locator(".viewer-sheet image").first().evaluate(INK))
                .isGreaterThan(500);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void pagesAreTurnedSearchedAndSeenSmall() {
        Page page = shown(open("clerk", OfficeBrowser.DESK, received(Map.of("三页.pdf", threePages()))));
        page.waitForSelector(".viewer-sheet[data-page='3']", new Page.WaitForSelectorOptions().setState(ATTACHED));
        page.click("[data-do=next]");
        assertThat(page.locator(".viewer-page input[name=page]")).hasValue("2");
        assertThat(page.locator(".viewer-sheet[data-page='2']")).containsText("第二页");
        page.fill(".viewer-page input[name=page]", "3");
        page.keyboard().press("Enter");
        assertThat(page.locator(".viewer-sheet[data-page='3'] image")).isInViewport();
        page.fill(".viewer-find input[type=search]", "报送 台账");
        page.keyboard().press("Enter");
        assertThat(page.locator(".viewer-find output")).hasText("找到 2 处");
        assertThat(page.locator(".viewer-sheet[data-page='2'] .mark.present")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator(".viewer-sheet[data-page='3'] .mark.present")).isInViewport();
        page.click("[data-do=thumbnails]");
        assertThat(page.locator(".viewer-thumbnails a[aria-current=page]")).hasText("3");
        browser.picture(page, "document-three-pages");
        page.click(".viewer-thumbnails a[data-page='1']");
        assertThat(page.locator(".viewer-page input[name=page]")).hasValue("1");
        page.focus(".viewer-pages");
        double before = width(page);
        page.keyboard().press("+");
        page.waitForCondition(() -> width(page) > before + 50);
        assertThat(browser.complaints()).isEmpty();
    }

    private static byte[] threePages() {
        return SamplePdfs.pages("第一页 概述", "第二页 请报送台账", "第三页 未报送台账的村");
    }

    @Test
    void withoutScriptEachPageIsALinkAway() {
        CirculatedDocument document = received(Map.of("三页.pdf", threePages()));
        shown(open("clerk", OfficeBrowser.DESK, document));
        Page page = browser.signIn(browser.open(OfficeBrowser.PHONE, false), "clerk");
        at(page, document.id(), "");
        assertThat(page.locator(".viewer-sheet text").first()).hasText("第一页 概述");
        page.click("[data-do=next]");
        assertThat(page.locator(".viewer-sheet[data-page='2']")).containsText("第二页");
        page.click("[data-do=turn]");
        BoundingBox turned = box(page.locator(".viewer-sheet"));
        assertThat(turned.width).isGreaterThan(turned.height);
        page.fill(".viewer-find input[type=search]", "报送台账");
        page.keyboard().press("Enter");
        assertThat(page.locator(".viewer-hits a")).hasCount(2);
        assertThat(page.locator(".viewer-sheet .mark")).hasCount(1);
        browser.picture(page, "document-without-script");
        page.locator(".viewer-hits a").nth(1).click();
        assertThat(page.locator(".viewer-sheet[data-page='3']")).containsText("未报送台账");
        page.click(".viewer-thumbnails a >> nth=0");
        assertThat(page.locator(".viewer-sheet[data-page='1']")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    private static double width(Page page) {
        return box(page.locator(".viewer-sheet").first()).width;
    }

    private static BoundingBox box(Locator locator) {
        BoundingBox box = locator.boundingBox();
        if (box == null) {
            throw new AssertionError("not to be seen: " + locator);
        }
        return box;
    }

    @Test
    void showsOneOfSeveralFilesATextToo() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("秋粮收购.pdf", notice());
        files.put("公示照片.png", SamplePictures.png());
        files.put("说明.txt", "各收购点名单".getBytes(StandardCharsets.UTF_8));
        Page page = shown(open("clerk", OfficeBrowser.DESK, received(files)));
        page.selectOption(".viewer-choice", new SelectOption().setIndex(1));
        assertThat(page.locator(".viewer-sheet image[href*='/pages/1']")).isVisible();
        shown(page);
        browser.picture(page, "document-picture");
        page.selectOption(".viewer-choice", new SelectOption().setIndex(2));
        assertThat(page.locator(SHOWN + " .viewer-sheet").first())
                .containsText("各收购点名单", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator(".viewer-download")).hasAttribute("href", Pattern.compile(".*download=true"));
        page.selectOption(".viewer-choice", new SelectOption().setIndex(0));
        assertThat(page.locator(SHOWN + " .viewer-sheet text").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysWhyAFileCanNotBeShown() {
        byte[] picture = SamplePictures.png();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("加密.pdf", SamplePdfs.encrypted());
        files.put("残缺.png", Arrays.copyOf(picture, 50));
        files.put("半张.png", Arrays.copyOf(picture, picture.length / 2));
        Page page = open("clerk", OfficeBrowser.DESK, received(files));
        Locator note = page.locator(".viewer[data-state=failed] .viewer-note");
        note.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(note).containsText("打开密码");
        page.selectOption(".viewer-choice", new SelectOption().setIndex(1));
        note.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(note).containsText("已损坏");
        browser.picture(page, "document-damaged-file");
        note.locator("button").click();
        note.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator(".viewer-choice option:checked")).hasText("残缺.png");
        page.selectOption(".viewer-choice", new SelectOption().setIndex(2));
        assertThat(page.locator(SHOWN + " .viewer-note"))
                .containsText("第 1 页不完整", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        browser.picture(page, "document-cut-picture");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void offersForDownloadWhatHasNoPreview() {
        CirculatedDocument document =
                received(Map.of("说明.txt", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        Page page = shown(open("clerk", OfficeBrowser.DESK, document));
        // as a type that a later version takes in and can't draw
        String digest = jdbc.sql("select sha256 from document_file where document_id = ?")
                .param(document.id())
                .query(String.class)
                .single();
        jdbc.sql("delete from rendition_page where sha256 = ?").param(digest).update();
        jdbc.sql(
                        """
                        update rendition set state = 'unsupported', text_state = 'unsupported', shown = null, pages = null, task = null
                        where sha256 = ?
                        """)
                .param(digest)
                .update();
        page.reload();
        Locator note = page.locator(".viewer[data-state=none] .viewer-note");
        assertThat(note).containsText("此类文件不能在此显示，请下载后查看。");
        assertThat(note.locator("button")).isHidden();
        assertThat(page.locator(".viewer-tools")).isHidden();
        assertThat(page.locator(".viewer-stage")).isHidden();
        assertThat(page.locator(".viewer-download")).isVisible();
        browser.picture(page, "document-no-preview");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tabsAreMovedThroughByTheArrowKeysAndTheAddressKeepsThem() {
        CirculatedDocument document = withNotice().distributed();
        Page page = open("clerk", OfficeBrowser.DESK, document);
        assertThat(page.locator("#slip")).isVisible();
        assertThat(page.locator("#way")).isHidden();
        page.focus("#tab-slip");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-way")).isFocused();
        assertThat(page.locator("#way")).isVisible();
        assertThat(page.locator("#slip")).isHidden();
        assertThat(page.url()).endsWith("#way");
        page.keyboard().press("End");
        assertThat(page.locator("#related")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-slip")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.reload();
        assertThat(page.locator("#files")).isVisible();
        assertThat(page.locator("[role=tab][aria-selected=true]")).containsText("文件");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aStepOfTheDiagramLeadsByKeyboardToWhoHasIt() {
        Page page = at(
                browser.signIn("inspector", OfficeBrowser.DESK),
                withNotice().distributed().id(),
                "#way");
        Locator step = page.locator(".way .step.way-present").first();
        step.focus();
        assertThat(step).hasAttribute("aria-label", Pattern.compile("承办.*正在办理.*"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#way-handle")).isVisible();
        assertThat(page.locator("#way-handle")).containsText("农业综合站");
        assertThat(page.locator("#way")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theWayAndTheSlipLookRightAtEachState() {
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        show(clerk, "received", withNotice());
        show(clerk, "on-paper", received(Map.of()).signed());
        show(clerk, "half-approved", withNotice().proposed().act("head", "approved", Map.of()));
        show(
                clerk,
                "returned-by-leader",
                withNotice().proposed().act("head", "returned", Map.of("reasons", List.of("请先征求财政所意见"))));
        show(
                clerk,
                "sent-back-by-office",
                withNotice().distributed().act("emergency", "returned", Map.of("reasons", List.of("不属我办职责"))));
        show(clerk, "archived", withNotice().archived());
        assertThat(browser.complaints()).isEmpty();
    }

    private void show(Page page, String name, CirculatedDocument document) {
        at(page, document.id(), "");
        if (page.locator(".viewer").count() > 0) {
            shown(page);
        }
        browser.picture(page, "document-" + name);
        page.click("#tab-way");
        browser.picture(page, "document-" + name + "-way");
        page.click("#tab-acts");
        browser.picture(page, "document-" + name + "-acts");
    }

    @Test
    void aLeaderAgreesOnAPhoneWithOneTap() {
        CirculatedDocument document = withNotice().proposed();
        Page leader = shown(at(browser.signInByTouch("head"), document.id(), ""));
        assertThat((Boolean) leader.evaluate("matchMedia('(pointer: coarse)').matches"))
                .isTrue();
        leader.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "document-leader-phone.png")));
        assertThat(leader.locator(".action-bar")).isInViewport();
        leader.locator(".action-bar a").first().tap();
        assertThat(leader.locator(".mine textarea[name=opinion]")).isFocused();
        leader.evaluate("scrollTo(0, 0)");
        leader.locator(".action-bar button").tap();
        assertThat(leader.locator(".alert-success[role=status]")).containsText(TITLE);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingIsHiddenBehindTheBarAlsoAtTwiceTheSize() {
        CirculatedDocument document = withNotice().proposed();
        for (ViewportSize screen : List.of(OfficeBrowser.PHONE, new ViewportSize(320, 406))) {
            Page leader = open("head", screen, document);
            shown(leader);
            leader.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            BoundingBox bar = box(leader.locator(".action-bar"));
            BoundingBox last = box(leader.locator(".tabs"));
            assertThat(last.y + last.height).isLessThanOrEqualTo(bar.y);
            assertThat((Integer) leader.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(screen.width);
            assertThat(bar.height).isLessThan(screen.height / 4.0);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theBarLeadsToTheFormOfAStepThatWantsMoreThanAWord() {
        Page clerk = open("clerk", OfficeBrowser.PHONE, withNotice());
        clerk.locator(".action-bar a").click();
        assertThat(clerk.locator(".mine h2")).isInViewport();
    }
}
