package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.web.PageClient.Page;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages as a browser without JavaScript meets them. */
@BanwenTest
@TestPropertySource(properties = "banwen.intake.max-file-size=1MB")
@Import(PageTests.BrokenPage.class)
@DirtiesContext
class PageTests {

    @LocalServerPort
    int port;

    /** A page with a fault. */
    @TestConfiguration
    @PageController
    static class BrokenPage {

        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("inner workings");
        }
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() {
        Page page = new PageClient(port).get("/documents");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("banwen-demo");
    }

    @Test
    void saysThatTheSignInFailed() {
        PageClient client = new PageClient(port);
        client.get("/sign-in");
        Page page = client.post("/sign-in", "username", "clerk", "password", "wrong");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("用户名或密码不对");
    }

    @Test
    void showsHtmlInTitlesAndOpinionsAsText() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("关于<script>alert(1)</script>的通知");
        clerk.complete(id, "signed", "opinion", "<img src=x onerror=alert(1)>");
        Page page = clerk.get("/documents/" + id);
        assertThat(page.html())
                .contains("关于&lt;script&gt;alert(1)&lt;/script&gt;的通知", "&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(clerk.get("/documents").html()).doesNotContain("<script>alert");
    }

    @Test
    void givesARefusedFormBackWithWhatWasTyped() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("份数不符的通知");
        Page page = clerk.complete(id, "signed", "copiesExpected", "9", "copiesReceived", "7", "reasons", "说<i>明");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("value=\"9\"", "value=\"7\"", "说&lt;i&gt;明", "份数不符或印章不完整");
        assertThat(clerk.get("/documents/" + id).html()).contains("待签收");
    }

    @Test
    void namesEachFieldThatIsMissing() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("未填写的登记");
        clerk.complete(id, "signed");
        as("director").complete(id, "all-passed");
        Page page = clerk.complete(id, "registered", "title", "", "sender", "云岭县", "kind", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("此项必填（标题）", "此项必填（来文级别）", "此项必填（文种）", "此项必填（类别）", "value=\"云岭县\"")
                .doesNotContain("此项必填（来文单位）");
    }

    @Test
    void oneButtonPassesOnlyWhatWasNotMarkedAsFailed() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("格式有误的通知");
        clerk.complete(id, "signed");
        PageClient director = as("director");
        Page page = director.complete(id, "all-passed", "checks.form", "false");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("此项不符合，不能通过");
        assertThat(director.complete(id, "all-passed").path()).isEqualTo("/");
    }

    @Test
    void tellsWhoWasFasterAndKeepsWhatTheOtherTyped() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("先后两次签收");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.complete(id, "signed");
        Page second = clerk.post("/tasks/" + task + "/complete", "outcome", "signed", "opinion", "我也签");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("已由沈文秀于", "我也签", "已签收");
    }

    @Test
    void refusesAForgedFormToken() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("伪造令牌");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.forgeToken();
        Page page = clerk.post("/tasks/" + task + "/complete", "outcome", "signed");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("页面已过期或请求来源不明");
        assertThat(clerk.get("/documents/" + id).html()).contains("待签收");
    }

    @Test
    void saysThatTheSessionIsOverInsteadOfSuspectingAForgery() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("登录过期之前");
        String task = PageClient.task(clerk.get("/documents/" + id));
        clerk.outstaySession();
        Page submitted = clerk.post("/tasks/" + task + "/complete", "outcome", "signed");
        assertThat(submitted.path()).isEqualTo("/sign-in");
        assertThat(submitted.html()).contains("登录已过期，刚才的操作没有执行");
        clerk.outstaySession();
        Page asked = clerk.get("/register");
        assertThat(asked.path()).isEqualTo("/sign-in");
        assertThat(asked.html()).contains("登录已过期，请重新登录");
    }

    @Test
    void saysAtTheDoorThatOneHasSignedOut() {
        PageClient clerk = as("clerk");
        clerk.get("/");
        Page out = clerk.post("/sign-out");
        assertThat(out.html()).contains("您已安全退出").doesNotContain("登录已过期");
        assertThat(clerk.get("/").html()).doesNotContain("登录已过期");
    }

    @Test
    void theAddressOfErrorsIsNoPage() {
        Page page = as("clerk").get("/error");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("没有这个地址");
    }

    @Test
    void tellsNotFoundNoRightAndBrokenApart() {
        PageClient office = as("agri");
        Page missing = office.get("/documents/" + UUID.randomUUID());
        Page nowhere = office.get("/nowhere");
        Page denied = office.get("/receive");
        Page broken = office.get("/broken");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html()).contains("没有这份公文，或您无权查看");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.html()).contains("没有这个地址");
        assertThat(office.get("/documents/no-id").status()).isEqualTo(404);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.html()).contains("收文由党政办办理");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.html()).contains("系统出错", "时间：").doesNotContain("inner workings", "IllegalState");
        assertThat(Stream.of(missing, denied, broken)
                        .map(page -> page.html().replaceAll("(?s).*class=\"advice\">([^<]*)<.*", "$1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void hidesADocumentFromWhoHasNoPartInIt() {
        String id = as("clerk").receive("与财政所无关");
        assertThat(as("finance").get("/documents/" + id).status()).isEqualTo(404);
        assertThat(as("inspector").get("/documents/" + id).status()).isEqualTo(200);
    }

    @Test
    void switchesTheLanguageForGood() {
        PageClient clerk = as("clerk");
        assertThat(clerk.get("/").html()).contains("lang=\"zh-CN\"", "待办");
        assertThat(clerk.get("/?lang=en").html()).contains("lang=\"en\"", "Inbox");
        assertThat(clerk.get("/register").html()).contains("Register of incoming documents");
        assertThat(clerk.get("/nowhere").html()).contains("There is nothing at this address");
        assertThat(clerk.get("/register?lang=zh-CN").html()).contains("收文登记簿");
    }

    @Test
    void tellsInAPageThatAFileIsTooLarge() {
        PageClient clerk = as("clerk");
        clerk.get("/receive");
        Page page = clerk.upload("大.pdf", new byte[2 * 1024 * 1024], "过大的文件");
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html()).contains("文件超过大小上限");
    }

    @Test
    void namesTheEntryThatKeepsTheArrivalOfAMarkedFile() {
        PageClient clerk = as("clerk");
        clerk.get("/receive");
        Page page = clerk.upload("密件.pdf", SamplePdfs.classified("秘密", "5年"), "保留的标题");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("不得进入本系统", "QS-", "查看来文记录", ">保留的标题</textarea>");
    }

    @Test
    void aNoticeIsShownUntilItIsSeen() {
        PageClient clerk = as("clerk");
        PageClient director = as("director");
        String id = clerk.receive("退回重新拟办的通知");
        clerk.complete(id, "signed");
        director.complete(id, "all-passed");
        clerk.complete(id, "registered", "sender", "云岭县", "senderLevel", "county", "documentType", "通知", "kind", "act");
        director.complete(
                id,
                "proposed",
                "leaders",
                "party-secretary",
                "leaders",
                "township-head",
                "leaderOrder",
                "parallel",
                "lead",
                "finance");
        assertThat(as("secretary").complete(id, "returned", "reasons", "请重拟").path())
                .isEqualTo("/");
        PageClient head = as("head");
        Page inbox = head.get("/");
        assertThat(inbox.html()).contains("已由张维国退回重新拟办", "知道了");
        String notice = inbox.html().replaceAll("(?s).*?/notices/([0-9a-f-]{36})/seen.*", "$1");
        assertThat(head.post("/notices/" + notice + "/seen").html()).doesNotContain("已由张维国退回重新拟办", "知道了");
    }

    @Test
    void hasNoInlineScriptOrStyleAndNamesNoOtherHost() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("严格的内容安全策略");
        for (String path : new String[] {"/", "/receive", "/documents", "/register", "/documents/" + id, "/nowhere"}) {
            assertStrict(clerk.get(path));
        }
        assertStrict(new PageClient(port).get("/sign-in"));
    }

    private static void assertStrict(Page page) {
        assertThat(page.html())
                .as(page.path())
                .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .doesNotContain("<style", "javascript:")
                .doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
    }
}
