package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.web.PageClient.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of the working calendar without JavaScript. */
@BanwenTest
class CalendarPageTests {

    @LocalServerPort
    int port;

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void savesLinesThatWereTypedByHand() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2032");
        String lines = "2032-01-01 元旦 休\n2032-01-02，元旦，休\n\n2032-01-04  元旦  班";

        Page trial =
                admin.post("/calendar/2032/trial", "lines", lines, "source", "〔2031〕1号", "published", "2031-11-01");
        Page saved = admin.post(
                "/calendar/2032", "lines", lines, "source", "〔2031〕1号", "published", "2031-11-01", "version", "0");

        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.html()).contains("尚未保存", "2032年1月4日（周日）", "元旦 调休上班");
        assertThat(saved.path()).isEqualTo("/calendar");
        assertThat(saved.html()).contains("〔2031〕1号", "2031年11月1日发布", "已保存");
    }

    @Test
    void givesTheLinesBackWithWhatIsWrongWithEach() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2033");

        Page refused = admin.post(
                "/calendar/2033/trial",
                "lines",
                "2033-01-01 元旦 休\n2033-13-01 元旦 休\n2033-01-01 元旦 班\n2033-02-01 春节 放",
                "source",
                "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("第2条：日期应写作 2026-07-08。", "第3条：2033-01-01既是休息日又是上班日。", "2033-13-01 元旦 休");
    }

    @Test
    void refusesANoticeWithoutADayAtItsField() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2033");
        Page refused = admin.post("/calendar/2033", "lines", " \n", "source", "〔2032〕1号", "version", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("lines-error", "此项必填");
    }

    @Test
    void keepsLocalEntriesThatWereTypedByHand() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2038");

        Page saved = admin.post("/calendar/2038/local", "days", "2038-03-05 赶场日\n2038-07-01 防汛值班 应急办", "version", "0");
        Page refused = admin.post("/calendar/2038/local", "days", "2039-03-05 赶场日", "version", "1");

        assertThat(saved.html()).contains("赶场日", "应急办", "全乡");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("第1条：2039-03-05不在2038年内。");
        assertThat(as("clerk").get("/calendar?year=2038").html())
                .contains("赶场日")
                .doesNotContain("name=\"days\"");
    }

    @Test
    void asksForTheNotice() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2033");

        Page refused = admin.post("/calendar/2033/trial", "lines", "2033-01-03 元旦 休", "source", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("form-source-error");
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyElseWasFaster() {
        PageClient admin = as("admin");
        admin.get("/calendar?year=2034");
        admin.post("/calendar/2034", "lines", "2034-01-02 元旦 休", "source", "甲", "version", "0");

        Page refused = admin.post("/calendar/2034", "lines", "2034-01-03 元旦 休", "source", "乙", "version", "0");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("已经修改过", "2034-01-03 元旦 休");
    }

    @Test
    void refusesAChangeByAnybodyElseAndHidesItsForm() {
        PageClient clerk = as("clerk");

        assertThat(clerk.get("/calendar?year=2035").html()).doesNotContain("name=\"lines\"");
        assertThat(clerk.post("/calendar/2035", "lines", "2035-01-03 元旦 休", "source", "甲")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.get("/calendar?year=2035").html()).contains("节假日安排未公布");
    }

    @Test
    void answersAQuestionThatCannotBeCountedAtItsFields() {
        Page refused = as("clerk").get("/calendar?year=2026&from=soon&amount=0&unit=working-days");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("question-from-error", "question-amount-error", "时限数量应为 1 至 1000 的整数。");
    }

    @Test
    void knowsNoYearBeyondItsTable() {
        assertThat(as("clerk").get("/calendar?year=2051").status()).isEqualTo(422);
    }
}
