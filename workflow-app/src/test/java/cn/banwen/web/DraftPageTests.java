package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.drafts.Drafts;
import cn.banwen.web.PageClient.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed, as a browser without JavaScript gets it back. */
@BanwenTest
class DraftPageTests {

    private final Drafts drafts;
    private final int port;

    @Autowired
    DraftPageTests(@LocalServerPort int port, Drafts drafts) {
        this.port = port;
        this.drafts = drafts;
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    /** A form of signing, sent with the hidden fields of its page. */
    private static Page sign(PageClient client, String task, String document, String typedBy, String... fields) {
        String[] hidden = {
            "_draft", "task-" + task, "_page", "/documents/" + document, "_typedBy", typedBy, "outcome", "signed"
        };
        String[] all = new String[hidden.length + fields.length];
        System.arraycopy(hidden, 0, all, 0, hidden.length);
        System.arraycopy(fields, 0, all, hidden.length, fields.length);
        return client.post("/tasks/" + task + "/complete", all);
    }

    @Test
    void theFormStandsThereWithItsDraftOnTheFirstPaint() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("草稿首屏");
        String task = PageClient.task(clerk.get("/documents/" + id));
        drafts.save("clerk", "task-" + task, Map.of("note", "缺<第三页>", "copiesReceived", "7", "sealIntact", "false"));
        Page page = clerk.get("/documents/" + id);
        assertThat(page.html())
                .contains("draft-restored", "丢弃草稿", "缺&lt;第三页&gt;", "value=\"7\"")
                .containsPattern("value=\"false\"[^>]*checked");
        assertThat(as("clerk-b").get("/documents/" + id).html()).doesNotContain("第三页");
    }

    @Test
    void aDiscardedDraftIsGoneAndTheFormFresh() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("丢弃草稿");
        String task = PageClient.task(clerk.get("/documents/" + id));
        drafts.save("clerk", "task-" + task, Map.of("note", "不要了"));
        clerk.get("/documents/" + id);
        Page page = clerk.post("/drafts/task-" + task + "/discard", "page", "/documents/" + id);
        assertThat(page.path()).isEqualTo("/documents/" + id);
        assertThat(page.html()).doesNotContain("不要了", "draft-restored");
        assertThat(clerk.post("/drafts/task-" + task + "/discard", "page", "//elsewhere.example")
                        .path())
                .isEqualTo("/");
    }

    @Test
    void aRefusedFormIsKeptBeyondItsPage() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("拒收未写理由");
        clerk.complete(id, "refused", "note", "信封破损");
        assertThat(clerk.get("/documents/" + id).html()).contains("draft-restored", "信封破损");
    }

    @Test
    void whatTheSlowerOneTypedStaysToBeCopiedAfterTheOthersAct() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("两人同办");
        String task = PageClient.task(clerk.get("/documents/" + id));
        as("clerk").complete(id, "signed");
        Page refused = clerk.post("/tasks/" + task + "/complete", "outcome", "refused", "reasons", "我写的理由");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("已由沈文秀于", "我写的理由").doesNotContain("未提交的草稿");
        Page later = clerk.get("/documents/" + id);
        assertThat(later.html()).contains("未提交的草稿", "已由沈文秀于", "我写的理由");
        assertThat(as("director").get("/documents/" + id).html()).doesNotContain("我写的理由");
        clerk.get("/documents/" + id);
        assertThat(clerk.post("/drafts/task-" + task + "/discard", "page", "/documents/" + id)
                        .html())
                .doesNotContain("未提交的草稿", "我写的理由");
    }

    @Test
    void aFormThatCameAfterTheSessionComesBackAfterTheSignIn() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("过期后提交");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        Page signIn = sign(clerk, task, id, "clerk", "note", "过期前写的", "copiesReceived", "1");
        assertThat(signIn.path()).isEqualTo("/sign-in");
        assertThat(signIn.html()).contains("登录已过期", "您填写的内容已保留").doesNotContain("无权");
        Page back = clerk.post("/sign-in", "username", "clerk", "password", "banwen-demo");
        assertThat(back.path()).isEqualTo("/documents/" + id);
        assertThat(back.html()).contains("登录曾过期", "过期前写的", "待签收");
        assertThat(clerk.complete(id, "signed").path()).isEqualTo("/");
        assertThat(clerk.get("/documents/" + id).html()).doesNotContain("过期前写的", "未提交的草稿");
    }

    @Test
    void aWrongPasswordInBetweenLosesNothing() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("密码输错");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        sign(clerk, task, id, "clerk", "note", "还在");
        clerk.post("/sign-in", "username", "clerk", "password", "wrong");
        assertThat(clerk.post("/sign-in", "username", "clerk", "password", "banwen-demo")
                        .html())
                .contains("还在");
    }

    @Test
    void whoeverElseSignsInThereNeitherSeesNorGetsIt() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("换人登录");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        sign(clerk, task, id, "clerk", "note", "文书写的");
        Page page = clerk.post("/sign-in", "username", "director", "password", "banwen-demo");
        assertThat(page.path()).isEqualTo("/");
        assertThat(drafts.find("director", "task-" + task)).isEmpty();
        assertThat(drafts.find("clerk", "task-" + task)).isEmpty();
    }

    @Test
    void aFormFromAnotherSitePlantsNothing() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("外站伪造");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        clerk.visitAnotherSite();
        Page page = sign(clerk, task, id, "clerk", "note", "植入");
        assertThat(page.status()).isEqualTo(401);
        clerk.signIn("clerk");
        assertThat(drafts.find("clerk", "task-" + task)).isEmpty();

        PageClient signedIn = as("clerk");
        signedIn.forgeToken();
        signedIn.visitAnotherSite();
        assertThat(sign(signedIn, task, id, "clerk", "note", "植入").status()).isEqualTo(403);
        assertThat(drafts.find("clerk", "task-" + task)).isEmpty();
    }

    @Test
    void aTabOfTheOldSessionFindsItsFormAgainInTheNewOne() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("另一标签页已登录");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.forgeToken();
        Page page = sign(clerk, task, id, "clerk", "note", "旧标签页写的");
        assertThat(page.path()).isEqualTo("/documents/" + id);
        assertThat(page.html()).contains("登录曾过期", "旧标签页写的", "待签收");
    }

    @Test
    void aTabOfAnotherPersonsSessionIsRefused() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("旧标签页属于别人");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.forgeToken();
        assertThat(sign(clerk, task, id, "director", "note", "主任写的").status()).isEqualTo(403);
        assertThat(drafts.find("clerk", "task-" + task)).isEmpty();
        assertThat(drafts.find("director", "task-" + task)).isEmpty();
    }

    @Test
    void moreThanAFormHoldsIsNotKept() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("过长的表单");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        Page page = sign(clerk, task, id, "clerk", "note", "字".repeat(60_001));
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("登录已过期").doesNotContain("您填写的内容已保留");
    }

    @Test
    void aLinkOrNoticeThatCameTooLateLeadsToTheSignInToo() {
        PageClient clerk = as("clerk");
        clerk.outstaySession();
        Page page = clerk.post("/notices/8f14e45f-ceea-467f-a9d4-1b2c3d4e5f60/seen");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("登录已过期，刚才的操作没有执行");
    }

    @Test
    void allFormsThatCameAfterTheSessionComeBackAfterTheSignIn() {
        PageClient clerk = as("clerk");
        String first = clerk.receive("两个标签页之一");
        String second = clerk.receive("两个标签页之二");
        String firstTask = PageClient.task(clerk.get("/documents/" + first));
        String secondTask = PageClient.task(clerk.get("/documents/" + second));
        clerk.outstaySession();
        sign(clerk, firstTask, first, "clerk", "note", "第一份");
        clerk.forgeToken();
        sign(clerk, secondTask, second, "clerk", "note", "第二份，未改");
        clerk.forgeToken();
        sign(clerk, secondTask, second, "clerk", "note", "第二份");
        clerk.get("/sign-in");
        Page back = clerk.post("/sign-in", "username", "clerk", "password", "banwen-demo");
        assertThat(back.path()).isEqualTo("/documents/" + second);
        assertThat(back.html()).contains("登录曾过期", "第二份").doesNotContain("未改");
        assertThat(clerk.get("/documents/" + first).html()).contains("draft-restored", "第一份");
    }
}
