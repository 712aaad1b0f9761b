package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.notification.Message;
import cn.banwen.notification.Message.Pace;
import cn.banwen.notification.Notices;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices stand above the work and must not push it off the screen. */
@BanwenTest
class NoticePageTests {

    private static final Pattern SEEN = Pattern.compile("action=\"(/notices/[0-9a-f-]{36}/seen)\"");

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theNewestTwoAreShownAndTheOthersWaitBehindALine() {
        Instant until = Instant.parse("2031-03-04T09:30:00Z");
        transaction.executeWithoutResult(status -> List.of("一", "二", "三", "四", "五")
                .forEach(name -> notices.tellPerson(
                        "deputy-b", Message.leading("/posts", "cover-ordered", Pace.NO_MAIL, name, "王建平", until))));
        PageClient deputy = PageClient.signedIn(port, "deputy-b");
        String page = deputy.get("/").html();
        String list = page.substring(page.indexOf("class=\"notices\""));
        assertThat(seen(list.substring(0, list.indexOf("<details class=\"older\""))))
                .hasSize(2);
        assertThat(list).contains("还有 3 条通知", "至 3月4日 17:30");
        List<String> all = seen(list);
        assertThat(all).hasSize(5);
        deputy.post(all.get(4));
        deputy.post(all.get(3));
        assertThat(deputy.get("/").html()).doesNotContain("条通知").contains("知道了");
        all.subList(0, 3).forEach(deputy::post);
        assertThat(deputy.get("/").html()).doesNotContain("知道了");
    }

    private static List<String> seen(String html) {
        return SEEN.matcher(html).results().map(one -> one.group(1)).toList();
    }
}
