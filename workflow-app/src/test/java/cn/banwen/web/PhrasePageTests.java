package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.web.PageClient.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 常用语 on its page and under the fields, without JavaScript. */
@BanwenTest
class PhrasePageTests {

    @LocalServerPort
    int port;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void standUnderTheFieldAsTextToCopy() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("初审常用语");
        clerk.complete(id, "signed");
        Page page = as("director").get("/documents/" + id);
        assertThat(page.html())
                .contains("报告中夹带请示事项。", "/phrases?place=first-review.reasons", "管理常用语")
                .doesNotContain("请××阅处。");
    }

    @Test
    void everybodyAddsChangesOrdersAndRemovesTheirOwn() {
        PageClient deputy = as("deputy");
        deputy.get("/phrases?place=read.opinion");
        deputy.post("/phrases", "place", "read.opinion", "office", "false", "text", "甲" + unique);
        Page two = deputy.post("/phrases", "place", "read.opinion", "office", "false", "text", "乙" + unique);
        assertThat(two.html().indexOf("甲" + unique)).isLessThan(two.html().indexOf("乙" + unique));
        String second = idOf(two, "乙" + unique);
        Page moved = deputy.post("/phrases/" + second, "place", "read.opinion", "position", "2", "do", "up");
        assertThat(moved.html().indexOf("乙" + unique)).isLessThan(moved.html().indexOf("甲" + unique));
        Page changed = deputy.post("/phrases/" + second, "place", "read.opinion", "text", "丙" + unique);
        assertThat(changed.html()).contains("丙" + unique).doesNotContain("乙" + unique);
        Page twice = deputy.post("/phrases/" + second, "place", "read.opinion", "text", "甲" + unique);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("已有这条常用语");
        Page removed = deputy.post("/phrases/" + second, "place", "read.opinion", "do", "remove");
        assertThat(removed.html()).doesNotContain("丙" + unique).contains("甲" + unique);
    }

    @Test
    void onlyThePartyGovernmentOfficeCanChangeTheOffices() {
        assertThat(as("director").get("/phrases").html()).contains("新的常用语（党政办）");
        PageClient secretary = as("secretary");
        assertThat(secretary.get("/phrases").html()).contains("请××阅处。").doesNotContain("新的常用语（党政办）");
        Page denied = secretary.post("/phrases", "place", "approve.opinion", "office", "true", "text", "好");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.html()).contains("由党政办维护");
    }

    @Test
    void anUnknownFieldLeadsToTheFirst() {
        assertThat(as("agri").get("/phrases?place=nowhere").html()).contains("批示 · 意见");
        assertThat(as("agri").get("/phrases?place=approve.opinion&lang=en").html())
                .contains("The office’s phrases");
    }

    private static String idOf(Page page, String text) {
        Matcher matcher = Pattern.compile(
                        "/phrases/([0-9a-f-]{36})\"(?:(?!/phrases/).)*?value=\"" + text + "\"", Pattern.DOTALL)
                .matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }
}
