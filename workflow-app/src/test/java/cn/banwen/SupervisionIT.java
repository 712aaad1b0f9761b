package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.supervision.ReminderLook;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An overdue document: the office presses, the station answers, the leader looks on, a card is contested and voided. */
@BanwenTest
class SupervisionIT {

    @LocalServerPort
    int port;

    @Autowired
    Circulation circulation;

    @Autowired
    DocumentQueries documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    private OfficeBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        // whoever stepped in would do so in other tests too
        jdbc.sql("update step_in set ends_at = now() where ends_at > now()").update();
        browser.close();
    }

    @Test
    void anOverdueDocumentIsPressedForAnsweredAndCarded() throws IOException {
        UUID id = new DocumentsAtEachStep(circulation, documents).all().get("handle");
        jdbc.sql("update task set created_at = created_at - interval '1 hour', warn_at = now() - interval '2 seconds',"
                        + " due_at = now() - interval '1 second' where document_id = ? and state = 'open'")
                .param(id)
                .update();
        jdbc.sql("update card_rule set since = now() - interval '1 day'").update();
        jdbc.sql("update document set title = '关于报送秋粮收购进展情况的通知', warn_at = now() - interval '1 hour',"
                        + " due_at = now() + interval '1 day' where id = ?")
                .param(id)
                .update();

        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        browser.picture(at(clerk, "/supervision"), "60-supervision-list");
        at(clerk, "/documents/" + id);
        clerk.click(".watch-panel summary");
        clerk.fill(".watch-panel textarea[name=text]", "县里明天上午催要，请今天下班前报送。");
        browser.picture(clerk, "61-urging-from-the-document");
        clerk.click(".watch-panel .actions button");
        assertThat(clerk.locator(".alert[role=status]").first()).containsText("已催办");

        Page agri = browser.signIn("agri", OfficeBrowser.PHONE);
        at(agri, "/");
        assertThat(agri.locator(".notice").first()).containsText("催办");
        browser.picture(agri, "62-notice-on-the-phone");
        at(agri, "/documents/" + id);
        agri.fill(".answer-form textarea", "数据已汇总，四点半前报送。");
        browser.picture(agri, "63-answering-on-the-phone");
        agri.click(".answer-form button");
        assertThat(agri.locator(".alert[role=status]").first()).containsText("已记录答复");

        Page leader = browser.signIn("secretary", OfficeBrowser.DESK);
        at(leader, "/supervision/documents/" + id);
        leader.click("details.other:has(input[name=kind]) > summary");
        leader.check("input[name=kind][value=tracking]");
        leader.selectOption("select[name=supervisor]", "director");
        leader.fill("textarea[name=requirement]", "每两个工作日报告一次进展。");
        browser.picture(leader, "64-putting-under-supervision");
        leader.click("form[action$='/open'] button");
        assertThat(leader.locator(".alert[role=status]").first()).containsText("已列为督办件");
        browser.picture(leader, "65-supervised");
        Page phone = browser.signIn("head", OfficeBrowser.PHONE);
        browser.picture(at(phone, "/supervision"), "66-supervision-list-phone");
        browser.picture(at(phone, "/supervision/documents/" + id), "67-supervised-phone");

        ReminderLook.now(beans);
        at(agri, "/cards?mine=yes");
        agri.locator(".cards .title a").first().click();
        agri.fill("textarea[name=reason]", "当天下午全乡停电。");
        browser.picture(agri, "68-card-phone");
        agri.click("button[value=contested]");
        assertThat(agri.locator("main")).containsText("申诉中");
        at(leader, "/cards?state=contested");
        browser.picture(leader, "69-cards");
        leader.locator(".cards .title a").first().click();
        leader.fill("textarea[name=reason]", "情况属实。");
        browser.picture(leader, "70-card");
        leader.click("button[value=voided]");
        assertThat(leader.locator("main")).containsText("已撤销");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void settingsAndSteppingInAreSimplePages() throws IOException {
        UUID id = new DocumentsAtEachStep(circulation, documents).all().get("handle");
        jdbc.sql("insert into idle_step (task_id, deputy, told_at) select id, 'civil', now() from task"
                        + " where document_id = ? and post_code = 'agriculture' and state = 'open'")
                .param(id)
                .update();
        jdbc.sql("update task set warn_at = now() + interval '1 hour', due_at = now() + interval '2 hours'"
                        + " where document_id = ? and state = 'open'")
                .param(id)
                .update();
        UUID task = jdbc.sql("select task_id from idle_step i join task t on t.id = i.task_id where t.document_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        at(admin, "/administration/reminders");
        browser.picture(admin, "71-reminders");
        admin.fill("input[name='ladders.routine.everyHours']", "0");
        admin.click(".setting .actions button");
        assertThat(admin.locator(".invalid-feedback").first()).containsText("1");
        browser.picture(at(admin, "/administration/mail"), "72-mail");
        Page phone = browser.signIn("admin", OfficeBrowser.PHONE);
        browser.picture(at(phone, "/administration/reminders"), "73-reminders-phone");
        Page deputy = browser.signIn("civil", OfficeBrowser.PHONE);
        browser.picture(at(deputy, "/my-settings"), "74-my-settings-phone");
        deputy.fill("input[name=address]", "zhou.hui@example.org");
        deputy.click(".actions button");
        assertThat(deputy.locator(".alert[role=status]")).containsText("已保存");
        browser.picture(at(deputy, "/step-in/" + task), "75-step-in-phone");
        deputy.click(".mine button");
        assertThat(deputy.locator(".mine").first()).isVisible();
        browser.picture(deputy, "76-stepped-in-phone");
    }

    private Page at(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
