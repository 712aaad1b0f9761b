package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.TaskView;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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

        Page deputy = browser.signIn("civil", OfficeBrowser.DESK);
        assertThat(deputy.locator("tr:has-text('（代 吴大力）')").first()).isVisible();
        browser.picture(at(deputy, "/"), "31-inbox-of-the-deputy");
        at(deputy, "/handovers");
        browser.picture(deputy, "32-handover");
        deputy.locator(".handovers .mine button").first().click();
        assertThat(deputy.locator(".handovers .there").first()).isVisible();
        browser.picture(at(deputy, "/posts"), "33-posts");
        browser.picture(at(deputy, "/whereabouts"), "34-whereabouts");
        at(deputy, "/documents/" + first);
        browser.picture(deputy, "35-document-of-the-deputy");
        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("[role=status]").first()).isVisible();
        at(deputy, "/documents/" + first);
        assertThat(deputy.locator(".acts")).containsText("（代 吴大力）");
        at(deputy, "/documents/" + second);

        at(holder, "/documents/" + second);
        browser.picture(holder, "36-document-while-away");
        holder.click(".handed button");
        assertThat(holder.locator(".mine").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();

        deputy.click(".mine button[name=outcome]");
        assertThat(deputy.locator("main")).containsText("您代吴大力办理的权限已于");
        browser.picture(deputy, "37-cover-ended");
        holder.click(".mine button[name=outcome]");
        at(holder, "/documents/" + second);
        assertThat(holder.locator(".acts")).containsText("传阅 · 已阅");
        browser.picture(at(holder, "/absences"), "38-absences-after");
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
