package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.web.PageClient.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of the table of deadlines without JavaScript. */
@BanwenTest
class RulesPageTests {

    @LocalServerPort
    int port;

    @Test
    void givesRowsBackWithWhatIsWrongWithThem() {
        PageClient admin = PageClient.signedIn(port, "admin");
        admin.get("/deadlines/rules/edit");

        Page refused = admin.post(
                "/deadlines/rules",
                "validFrom",
                "2049-01-01",
                "rules[0].step",
                "",
                "rules[0].amount",
                "",
                "rules[1].step",
                "签收、跳舞",
                "rules[1].amount",
                "0",
                "rules[1].unit",
                "working-hours",
                "rules[1].warnPercent",
                "25");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("不认识“跳舞”。", "时限数量应为 1 至 8760 的整数。", "签收、跳舞");
    }

    @Test
    void saysWhatHasNoRowAndWhatHasTwo() {
        PageClient admin = PageClient.signedIn(port, "admin");
        admin.get("/deadlines/rules/edit");

        Page refused = admin.post(
                "/deadlines/rules",
                "validFrom",
                "2049-01-01",
                "rules[0].step",
                "除 办结",
                "rules[0].amount",
                "3",
                "rules[0].unit",
                "working-days",
                "rules[0].warnPercent",
                "25",
                "rules[1].step",
                "传阅",
                "rules[1].amount",
                "1",
                "rules[1].unit",
                "working-days",
                "rules[1].warnPercent",
                "25");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("第1行与第2行都适用于：传阅。", "没有一行适用于：办结。");
    }

    @Test
    void isNotForAnybodyElseToChange() {
        PageClient clerk = PageClient.signedIn(port, "clerk");
        assertThat(clerk.get("/deadlines/rules").status()).isEqualTo(200);
        assertThat(clerk.get("/deadlines/rules/edit").status()).isEqualTo(403);
        assertThat(clerk.post("/deadlines/rules", "validFrom", "2049-01-01").status())
                .isEqualTo(403);
    }
}
