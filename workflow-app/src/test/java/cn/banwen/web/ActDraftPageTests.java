package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.drafts.Drafts;
import cn.banwen.web.PageClient.Page;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed into acts outside a task, into cards and at the receiving desk, and where their answers lead. */
@BanwenTest
class ActDraftPageTests {

    private static final Pattern ANSWER = Pattern.compile("/supervision/documents/[^/\"]+/answer/\\d+");

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ActDraftPageTests(@LocalServerPort int port, Drafts drafts, JdbcClient jdbc) {
        this.port = port;
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void anActOfTheDocumentsPageStandsThereWithItsDraftUntilItIsDone() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("催办的草稿");
        drafts.save("clerk", "urge-" + id, Map.of("text", "请<今天>办"));
        assertThat(clerk.get("/documents/" + id).html()).contains("draft-restored", "请&lt;今天&gt;办");
        assertThat(clerk.get("/supervision/documents/" + id).html()).contains("请&lt;今天&gt;办");
        assertThat(as("director").get("/supervision/documents/" + id).html()).doesNotContain("今天&gt;办");
        clerk.get("/documents/" + id);
        Page done = clerk.post(
                "/supervision/documents/" + id + "/urge", "text", "请今天办", "channel", "product", "back", "document");
        assertThat(done.path()).isEqualTo("/documents/" + id);
        assertThat(drafts.find("clerk", "urge-" + id)).isEmpty();
    }

    @Test
    void aRefusedActIsKeptBeyondItsPage() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("中止未写原因");
        String key = "stop-deadline-" + id;
        clerk.get("/documents/" + id);
        Page refused = clerk.post("/documents/" + id + "/deadlines/stop", "_draft", key, "note", "等县里答复", "reason", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("等县里答复");
        assertThat(clerk.get("/documents/" + id).html()).contains("draft-restored", "等县里答复");
        clerk.post("/drafts/" + key + "/discard", "page", "/documents/" + id);
        assertThat(clerk.get("/documents/" + id).html()).doesNotContain("等县里答复");
    }

    @Test
    void whatIsOverBearsNoLampWhereItIsSupervised() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("作废后不亮灯");
        clerk.get("/documents/" + id);
        assertThat(clerk.get("/supervision/documents/" + id).html()).contains("watch-green");
        jdbc.sql("update document set state = 'archived' where id = ?::uuid")
                .param(id)
                .update();
        jdbc.sql(
                        "update task set state = 'withdrawn', closed_at = now() where document_id = ?::uuid and state = 'open'")
                .param(id)
                .update();
        assertThat(clerk.get("/supervision/documents/" + id).html())
                .contains("作废后不亮灯")
                .doesNotContain("watch-stopped", "watch-null", "watch-green");
    }

    @Test
    void anActThatCameAfterTheSessionComesBackAfterTheSignIn() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("过期后中止");
        clerk.get("/documents/" + id);
        clerk.outstaySession();
        Page signIn = clerk.post(
                "/documents/" + id + "/deadlines/stop",
                "_draft",
                "stop-deadline-" + id,
                "_page",
                "/documents/" + id,
                "_typedBy",
                "clerk",
                "note",
                "过期前写的说明");
        assertThat(signIn.html()).contains("您填写的内容已保留");
        Page back = clerk.post("/sign-in", "username", "clerk", "password", "banwen-demo");
        assertThat(back.path()).isEqualTo("/documents/" + id);
        assertThat(back.html()).contains("登录曾过期", "过期前写的说明");
    }

    @Test
    void whatWasTypedAtTheReceivingDeskStaysUntilItIsReceived() {
        PageClient clerk = as("clerk");
        drafts.save("clerk", "receive", Map.of("sender", "县<府>办"));
        assertThat(clerk.get("/receive").html()).contains("draft-restored", "县&lt;府&gt;办");
        clerk.receive("收到了");
        assertThat(drafts.find("clerk", "receive")).isEmpty();
        assertThat(clerk.get("/receive").html()).doesNotContain("draft-restored");
    }

    @Test
    void theWordsToACardStayAndItsFormLeadsBackToIt() {
        PageClient clerk = as("clerk");
        UUID document = UUID.fromString(clerk.receive("牌的说明"));
        long id = jdbc.sql(
                        """
                        insert into card (kind, reason, document_id, username, post_code, post_name, due_at, issued_at, month)
                        values ('yellow', 'step-overdue', ?, 'clerk', 'office-clerk', '党政办文书', now(), now(), current_date) returning id
                        """)
                .param(document)
                .query(Long.class)
                .single();
        drafts.save("clerk", "card-" + id, Map.of("reason", "当天停电"));
        assertThat(clerk.get("/cards/" + id).html()).contains("draft-restored", "当天停电");
        Page said = clerk.post("/cards/" + id + "/say", "action", "contested", "reason", "当天停电");
        assertThat(said.path()).isEqualTo("/cards/" + id);
        assertThat(drafts.find("clerk", "card-" + id)).isEmpty();
        assertThat(clerk.get("/cards/" + id + "/say").path()).isEqualTo("/cards/" + id);
    }

    @Test
    void aRefusedAnswerLeadsBackToTheSupervisionOfItsDocument() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("催办后答复");
        as("director").post("/supervision/documents/" + id + "/urge", "channel", "product", "text", "请即签收");
        Matcher form = ANSWER.matcher(clerk.get("/documents/" + id).html());
        assertThat(form.find()).isTrue();
        String answer = form.group();
        Page refused = clerk.post(answer, "back", "document", "text", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("请即签收", answer);
        assertThat(clerk.get(answer).path()).isEqualTo("/supervision/documents/" + id);
        clerk.get("/documents/" + id);
        assertThat(clerk.post(answer, "back", "document", "text", "已签收").path()).isEqualTo("/documents/" + id);
        assertThat(clerk.get("/documents/" + id).html()).contains("已签收");
    }

    @Test
    void pagesThatBelongToAPlaceElsewhereShowItInTheNavigation() {
        assertThat(as("clerk").get("/handovers").html())
                .containsPattern("href=\"/absences\"[^>]*aria-current=\"page\"");
        assertThat(as("clerk").get("/cards").html()).containsPattern("href=\"/supervision\"[^>]*aria-current=\"page\"");
        assertThat(as("admin").get("/deadlines/rules").html())
                .containsPattern("href=\"/administration\"[^>]*aria-current=\"page\"");
    }
}
