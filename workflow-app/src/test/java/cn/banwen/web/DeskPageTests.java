package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.platform.OfficialTime;
import cn.banwen.web.PageClient.Page;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workbench and inbox as a browser without JavaScript meets them, and what their script asks for. */
@BanwenTest
class DeskPageTests {

    private static final Pattern MARK = Pattern.compile("data-live-mark=\"([^\"]+)\"");

    private static final Pattern ALL_OF_TODAY = Pattern.compile("href=\"(/documents[^\"]*)\">全部 \\d+ 件");

    @LocalServerPort
    int port;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void theWorkbenchOpensWithWhatWaitsInWords() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("工作台上的来文" + unique);
        Page page = clerk.get("/");
        assertThat(page.html()).contains("等我办理", "签收", "今日来文", "即到即办", "最近办理");
        assertThat(page.html()).containsPattern("剩 \\d+ (分钟|小时|天)|已超 \\d");
        assertThat(page.html()).contains("/documents/" + id).contains("href=\"/receive\"");
    }

    @Test
    void allOfTodaysArrivalsAreALinkAway() {
        PageClient clerk = as("clerk");
        for (int arrived = 0; arrived < 12; arrived++) {
            clerk.receive("当日第" + arrived + "件" + unique);
        }
        Matcher all = ALL_OF_TODAY.matcher(clerk.get("/").html());
        assertThat(all.find()).isTrue();
        String day = OfficialTime.at(Instant.now()).toLocalDate().toString();
        assertThat(all.group(1)).isEqualTo("/documents?from=" + day + "&amp;to=" + day);
        assertThat(clerk.get(all.group(1).replace("&amp;", "&")).html())
                .contains("当日第11件" + unique)
                .containsPattern("name=\"from\"[^>]*value=\"" + day + "\"");
    }

    @Test
    void everybodyFindsOnTheWorkbenchWhatConcernsThem() {
        assertThat(as("admin").get("/").html())
                .contains("系统管理员不经手公文")
                .doesNotContain("等我办理", "今日来文", "即到即办", "href=\"/inbox\"");
        assertThat(as("inspector").get("/").html())
                .contains("督查不办理公文", "今日来文", "即到即办")
                .doesNotContain("等我办理", "最近办理");
        assertThat(as("agri").get("/").html())
                .contains("等我办理", "今日来文", "最近办理")
                .doesNotContain("即到即办", "href=\"/receive\"");
        assertThat(as("secretary").get("/").html()).contains("等我办理", "即到即办").doesNotContain("href=\"/receive\"");
        assertThat(as("clerk-b").get("/").html()).contains("现在没有等您办理的公文");
    }

    @Test
    void chipsAreLinksThatNarrowAndWidenTheListInItsAddress() {
        PageClient clerk = as("clerk");
        clerk.receive("筛选甲" + unique);
        String signed = clerk.receive("筛选乙" + unique);
        clerk.complete(signed, "signed");
        as("director").complete(signed, "all-passed");
        String mine = "/inbox?query=" + unique;
        assertThat(clerk.get(mine).html())
                .contains("筛选甲" + unique, "筛选乙" + unique)
                .contains("href=\"/inbox?step=sign-receipt&amp;query=" + unique + "\"")
                .contains("href=\"/inbox?step=register&amp;query=" + unique + "\"");
        Page toSign = clerk.get(mine + "&step=sign-receipt");
        assertThat(toSign.html())
                .contains("筛选甲" + unique, "aria-current=\"true\"", "清除筛选")
                .contains("href=\"/inbox?step=sign-receipt&amp;step=register&amp;query=" + unique + "\"")
                .contains("href=\"/inbox?query=" + unique + "\"")
                .contains("<input type=\"hidden\" form=\"inbox-search\" name=\"step\" value=\"sign-receipt\"")
                .doesNotContain("筛选乙" + unique);
        assertThat(clerk.get(mine + "&step=sign-receipt&step=register").html())
                .contains("筛选甲" + unique, "筛选乙" + unique);
        assertThat(clerk.get(mine + "&step=sign-receipt&urgency=flash").html())
                .contains("没有符合条件的待办")
                .doesNotContain("筛选甲");
    }

    @Test
    void whatIsUnknownInTheAddressFiltersNothing() {
        PageClient clerk = as("clerk");
        clerk.receive("未知条件" + unique);
        Page page = clerk.get("/inbox?step=nonsense&urgency=&kind=x&query=" + unique + "&post=&size=200");
        assertThat(page.status()).isEqualTo(200);
        assertThat(clerk.get("/inbox?step=nonsense&query=" + unique).html()).contains("未知条件" + unique);
        assertThat(clerk.get("/inbox?query=%00%25" + unique + "'").status()).isEqualTo(200);
        assertThat(clerk.get("/inbox?page=-1").status()).isEqualTo(422);
    }

    @Test
    void aPartOfThePageIsAnsweredToItsScriptAlone() {
        PageClient clerk = as("clerk");
        clerk.receive("局部刷新" + unique);
        Page list = clerk.part("/inbox?query=" + unique);
        assertThat(list.html())
                .contains("id=\"inbox\"", "局部刷新" + unique)
                .doesNotContain("<html", "<header", "id=\"live\"");
        Page waiting = clerk.part("/");
        assertThat(waiting.html()).contains("id=\"waiting\"").doesNotContain("<html", "今日来文");
    }

    @Test
    void tellsThePageWhatArrivedSinceItWasDrawn() {
        PageClient clerk = as("clerk");
        Matcher mark = MARK.matcher(clerk.get("/inbox").html());
        assertThat(mark.find()).isTrue();
        String since = "/live/inbox?since=" + mark.group(1);
        clerk.receive("后台到达" + unique);
        assertThat(clerk.data(since + "&query=" + unique).html())
                .contains("\"stale\":false")
                .containsPattern("\"arrived\":\\[\"[0-9a-f-]{36}\"\\]");
        assertThat(clerk.data(since + "&query=" + unique + "&step=register").html())
                .contains("\"arrived\":[]");
    }

    @Test
    void whoIsNotSignedInIsToldSoPlainlyAndSignsInToAPage() {
        PageClient nobody = new PageClient(port);
        assertThat(nobody.data("/live/inbox?since=1:1:-0").status()).isEqualTo(401);
        assertThat(nobody.part("/inbox").status()).isEqualTo(401);
        nobody.get("/sign-in");
        Page after = nobody.post("/sign-in", "username", "clerk", "password", "banwen-demo");
        assertThat(after.path()).isEqualTo("/");
    }
}
