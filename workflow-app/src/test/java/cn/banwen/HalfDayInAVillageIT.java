package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.TaskView;
import cn.banwen.cover.CoverLook;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The head of the agricultural station is in a village for half a day, with a phone; the deputy sits at a desk. */
@BanwenTest
class HalfDayInAVillageIT {

    private static final String TITLE = "关于核查受灾面积的紧急通知(半天下村)";

    @LocalServerPort
    int port;

    @Autowired
    Circulation circulation;

    @Autowired
    DocumentQueries documents;

    @Autowired
    ApplicationContext application;

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
    void theDeputyActsWhileTheHolderIsAwayAndTheHolderAfterTheReturn() throws IOException {
        UUID first = sent();
        UUID second = sent();
        Page holder = browser.signIn("agri", OfficeBrowser.PHONE);
        leave(holder);
        CoverLook.now(application);

        Page deputy = browser.signIn("civil", OfficeBrowser.DESK);
        assertThat(deputy.locator("tr:has-text('（代 吴大力）')").first()).isVisible();
        assertThat(deputy.locator(".notice:has-text('吴大力已离岗')")).hasCount(1);
        browser.picture(at(deputy, "/"), "31-inbox-of-the-deputy");
        deputy.click(".notice a:has-text('吴大力已离岗')");
        browser.picture(deputy, "32-handover");
        deputy.locator(".handovers .mine button").first().click();
        assertThat(deputy.locator("[role=status]")).containsText("清单已存档");
        assertThat(deputy.locator(".handovers .there").first()).isVisible();
        browser.picture(deputy, "32-handover-confirmed");
        assertPdf(deputy, deputy.locator(".handovers a:has-text('PDF')").first());
        browser.picture(at(deputy, "/posts"), "33-posts");
        browser.picture(at(deputy, "/whereabouts"), "34-whereabouts");
        at(deputy, "/documents/" + first);
        browser.picture(deputy, "35-document-of-the-deputy");
        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("[role=status]").first()).isVisible();
        at(deputy, "/documents/" + first);
        assertThat(deputy.locator(".acts")).containsText("（代 吴大力）");
        at(deputy, "/documents/" + second);

        browser.picture(at(holder, "/inbox"), "36-inbox-while-away");
        assertThat(holder.locator(".away-now")).containsText("周慧");
        browser.picture(at(holder, "/absences"), "36-absences-while-away");
        assertThat(holder.locator("summary:has-text('另登记一次离岗')")).isVisible();
        assertThat(holder.locator("input[name=whereabouts]")).isHidden();
        at(holder, "/documents/" + second);
        browser.picture(holder, "36-document-while-away");
        holder.click(".handed button");
        assertThat(holder.locator(".mine").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();

        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("main")).containsText(Pattern.compile("您代吴大力办理的权限已于 \\d\\d:\\d\\d 结束"));
        browser.picture(deputy, "37-cover-ended");
        holder.click(".mine button[name=outcome]");
        at(holder, "/documents/" + second);
        assertThat(holder.locator(".acts")).containsText("传阅 · 已阅");
        browser.picture(at(holder, "/absences"), "38-absences-after");
        CoverLook.now(application);
        assertThat(at(holder, "/").locator(".notice:has-text('交回您办理')").first()).isVisible();
        at(holder, "/handovers");
        browser.picture(holder, "39-handover-back");
        holder.locator(".handovers .mine button").first().click();
        assertThat(holder.locator("[role=status]")).containsText("清单已存档");
        browser.picture(at(browser.signIn("clerk", OfficeBrowser.DESK), "/handovers"), "39-handovers-on-file");
    }

    @Test
    void ifTheHolderIsBackAndFasterTheDeputyIsToldAndKeepsWhatWasTyped() throws IOException {
        UUID id = sent();
        Page holder = browser.signIn("agri", OfficeBrowser.PHONE);
        leave(holder);
        Page deputy = at(browser.signIn("civil", OfficeBrowser.DESK), "/documents/" + id);
        deputy.fill(".mine textarea[name=opinion]", "已通知各村三日内上报受灾面积。");

        at(holder, "/inbox").click(".away-now button");
        at(holder, "/documents/" + id);
        holder.click(".mine button[name=outcome]");
        assertThat(holder.locator("[role=status]").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();

        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("main")).containsText(Pattern.compile("吴大力.*(已于|办理)"));
        assertThat(deputy.locator("main")).containsText("已通知各村三日内上报受灾面积。");
        browser.picture(deputy, "37-holder-was-faster");
        assertThat(at(holder, "/documents/" + id).locator(".acts")).not().containsText("（代 吴大力）");
    }

    @Test
    void ifTheDeputyIsFasterTheHolderWhoReturnsToActFindsItDone() throws IOException {
        UUID id = sent();
        Page holder = browser.signIn("agri", OfficeBrowser.PHONE);
        leave(holder);
        at(holder, "/documents/" + id);
        Page deputy = at(browser.signIn("civil", OfficeBrowser.DESK), "/documents/" + id);
        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("[role=status]").first()).isVisible();

        holder.click(".handed button");
        assertThat(holder.locator(".acts")).containsText("（代 吴大力）");
        assertThat(holder.locator(".mine")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertPdf(Page page, Locator link) {
        APIResponse pdf =
                page.request().get(page.url().replaceFirst("(https?://[^/]+).*", "$1") + link.getAttribute("href"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    private void leave(Page holder) {
        at(holder, "/absences");
        browser.picture(holder, "30-absence-form");
        holder.locator("input[name=to]")
                .nth(-2 + (int) holder.locator("input[name=to]").count())
                .check();
        holder.check("input[name=reason][value=下村]");
        holder.fill("input[name=whereabouts]", "东风村");
        holder.click(".actions button");
        assertThat(holder.locator(".away-now")).containsText("周慧");
        browser.picture(holder, "30-away");
    }

    private UUID sent() throws IOException {
        UUID id = circulation.receive(List.of(), Map.of("title", TITLE, "channel", "纸质"), "clerk");
        act(
                id,
                "sign-receipt",
                "clerk",
                Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true));
        act(
                id,
                "first-review",
                "director",
                Map.of(
                        "outcome",
                        "accepted",
                        "checks",
                        Map.of(
                                "competence",
                                true,
                                "routing",
                                true,
                                "form",
                                true,
                                "consultation",
                                true,
                                "drafting",
                                true)));
        act(
                id,
                "register",
                "clerk",
                Map.of(
                        "outcome", "registered",
                        "sender", "云岭县农业农村局",
                        "senderLevel", "county",
                        "documentType", "通知",
                        "kind", "read",
                        "urgency", "urgent",
                        "replyRequired", false));
        act(id, "propose", "director", Map.of("outcome", "proposed", "readers", List.of("agriculture")));
        act(id, "distribute", "clerk", Map.of("outcome", "distributed"));
        return id;
    }

    private void act(UUID id, String step, String username, Map<String, Object> fields) {
        TaskView task = documents.view(id, username).openTasks().stream()
                .filter(open -> open.mine() && open.step().equals(step))
                .findFirst()
                .orElseThrow();
        circulation.complete(task.id(), null, fields, username);
    }

    private Page at(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
