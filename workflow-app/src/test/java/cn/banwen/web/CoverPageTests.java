package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageClient.Page;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Separate duties, explicit opinions, matters, leaves and their settings on pages, without JavaScript. */
@BanwenTest
class CoverPageTests {

    private final People people;
    private final Posts posts;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final String unique = "cp-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    CoverPageTests(People people, Posts posts, Absences absences, JdbcClient jdbc) {
        this.people = people;
        this.posts = posts;
        this.absences = absences;
        this.jdbc = jdbc;
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    private void setUpAPost() {
        for (String who : new String[] {"a", "b"}) {
            people.put(new Person(unique + "-" + who, unique + who, false, false), "{noop}banwen-demo");
        }
        posts.put(new Post(
                unique,
                "岗位" + unique,
                "某办",
                unique + "-a",
                unique + "-b",
                false,
                false,
                960,
                "",
                "deputy-head-agriculture",
                false,
                null));
    }

    @Test
    void aDocumentOpensThoughALeadersAccountIsClosed() {
        setUpAPost();
        String leaders = posts.all().stream()
                .filter(Post::mainLeader)
                .map(Post::office)
                .findFirst()
                .orElseThrow();
        posts.put(new Post(unique, "副职" + unique, leaders, unique + "-a", unique + "-b", false, false, 961));
        jdbc.sql("update person set active = false where username = ?")
                .param(unique + "-a")
                .update();
        try {
            PageClient clerk = as("clerk");
            assertThat(clerk.get("/documents/" + clerk.receive("领导账号已停用" + unique))
                            .status())
                    .isEqualTo(200);
        } finally {
            setUpAPost();
        }
    }

    private long away(String reason, int hours) {
        return absences.enter(
                        new AbsenceRequest(
                                null,
                                null,
                                OffsetDateTime.now(ZoneOffset.ofHours(8))
                                        .plusHours(hours)
                                        .toString(),
                                reason,
                                "东风村",
                                null,
                                List.of(),
                                null),
                        unique + "-a")
                .absence()
                .id();
    }

    /** A document to read by the post, registered on the page with a matter. */
    private String sent(String matter) {
        PageClient clerk = as("clerk");
        String id = clerk.receive("代岗页面" + unique);
        clerk.complete(id, "signed");
        as("director").complete(id, "all-passed");
        Page registration = clerk.get("/documents/" + id);
        assertThat(registration.html()).contains("name=\"matter\"", "纪检监察", "一般事项");
        clerk.complete(
                id,
                "registered",
                "sender",
                "云岭县",
                "senderLevel",
                "county",
                "documentType",
                "通知",
                "kind",
                "read",
                "matter",
                matter);
        as("director").complete(id, "proposed", "readers", unique);
        clerk.complete(id, "distributed", "readers", unique);
        return id;
    }

    @Test
    void whoMayNotDoAStepIsToldWhyAndAMainLeaderWaivesItThere() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("同一人签收初审" + unique);
        clerk.complete(id, "signed");
        jdbc.sql("update task set post_code = 'office-clerk' where document_id = ?::uuid and step = 'first-review'")
                .param(id)
                .update();
        String address = "/documents/" + id;
        Page kept = clerk.get(address);
        assertThat(kept.html()).contains("此件由您签收，不能由您初审", "可由张维国、李志强").doesNotContain("value=\"all-passed\"");
        assertThat(as("director").get(address).html()).doesNotContain("准予同一人办理");
        PageClient head = as("head");
        assertThat(head.get(address).html()).contains("准予同一人办理", "此件由沈文秀签收，不能由其本人初审");
        assertThat(head.post(address + "/waive-separation", "step", "first-review", "reason", "")
                        .status())
                .isEqualTo(422);
        Page waived = head.post(address + "/waive-separation", "step", "first-review", "reason", "主任外出培训");
        assertThat(waived.html()).contains("已准予", "主任外出培训").doesNotContain("不能由其本人初审");
        assertThat(clerk.complete(id, "all-passed").status()).isEqualTo(200);
    }

    @Test
    void aRefusalOfSeparateDutiesKeepsThePageAndSaysWhoCanWaiveIt() {
        PageClient clerk = as("clerk");
        String id = clerk.receive("职责分离拒绝" + unique);
        clerk.complete(id, "signed");
        String task = PageClient.task(as("director").get("/documents/" + id));
        jdbc.sql("update task set post_code = 'office-clerk' where id = ?::uuid")
                .param(task)
                .update();
        Page refused = clerk.post("/tasks/" + task + "/complete", "outcome", "all-passed", "opinion", "写好的意见");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.path()).startsWith("/tasks/");
        assertThat(refused.html()).contains("此件由您签收，不能由您初审", "写好的意见", "可由张维国、李志强");
    }

    @Test
    void theHolderLeavesAnOpinionAndTheDeputyFollowsItOnTheSamePage() {
        setUpAPost();
        String id = sent("finance");
        String address = "/documents/" + id;
        PageClient holder = as(unique + "-a");
        assertThat(holder.get(address).html()).contains("财务", "留下意见");
        away("下村", 3);
        assertThat(as(unique + "-b").get(address).html())
                .contains("由您负责；按" + unique + "a明确意见办理的，由" + unique + "a负责")
                .doesNotContain("name=\"onInstruction\"");
        assertThat(holder.post(address + "/instruct", "text", "").status()).isEqualTo(422);
        assertThat(holder.post(address + "/instruct", "text", "请转告<各村>").html()).contains("已记录");
        PageClient deputy = as(unique + "-b");
        Page seen = deputy.get(address);
        assertThat(seen.html()).contains("请转告&lt;各村&gt;", "name=\"onInstruction\"", "（代 " + unique + "a）");
        assertThat(deputy.get("/inbox").html()).contains("（代 " + unique + "a）");
        deputy.get(address);
        deputy.complete(id, "read", "opinion", "已转告", "onInstruction", "true");
        assertThat(as("clerk").get(address).html()).contains("A岗负责", "（代 " + unique + "a）");
        assertThat(as("clerk").get(address + "?lang=en").html()).contains("(for " + unique + "a)", "the holder");
    }

    @Test
    void aMatterThatIsKeptBackStaysWithTheHolderAsChosenOnThePages() {
        setUpAPost();
        String kept = sent("personnel");
        String handedOver = sent("");
        PageClient holder = as(unique + "-a");
        holder.get("/absences");
        Page away = holder.post(
                "/absences",
                "to",
                "other",
                "toOther",
                OffsetDateTime.now(ZoneOffset.ofHours(8))
                        .plusHours(3)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString(),
                "reason",
                "下村",
                "scope",
                "except-listed",
                "matters",
                "personnel");
        assertThat(away.html()).contains("离岗已登记");
        PageClient deputy = as(unique + "-b");
        assertThat(deputy.get("/documents/" + handedOver).status()).isEqualTo(200);
        assertThat(deputy.get("/documents/" + kept).status()).isEqualTo(404);
        assertThat(holder.get("/documents/" + kept).html()).contains("value=\"read\"");
    }

    @Test
    void theOfficeNotesATelephoneCallOfAHolderWhoIsAway() {
        setUpAPost();
        String id = sent("");
        String address = "/documents/" + id;
        PageClient clerk = as("clerk");
        assertThat(clerk.get(address).html()).doesNotContain("记录电话意见");
        away("下村", 3);
        assertThat(clerk.get(address).html()).contains("记录电话意见", "的电话意见");
        Page noted = clerk.post(address + "/instruct", "text", "电话里说同意");
        assertThat(noted.html()).contains("电话里说同意", "岗位" + unique);
    }

    @Test
    void whoMayNotActFindsThePostWhoseTaskItIs() {
        setUpAPost();
        String id = sent("");
        String task = PageClient.task(as(unique + "-a").get("/documents/" + id));
        Page refused = as("clerk").post("/tasks/" + task + "/complete", "outcome", "read");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("href=\"/posts/" + unique + "\"", "看岗位现在由谁办理");
    }

    @Test
    void aLongLeaveShowsToWhoApprovesItAndEndsWhenRefused() {
        setUpAPost();
        long id = away("休假", 40);
        PageClient supervisor = as("deputy");
        assertThat(supervisor.get("/").html()).contains("条离岗登记待您审批");
        assertThat(supervisor.get("/absences").html()).contains("待审批", unique + "a", "共 2 天", "东风村");
        assertThat(supervisor.post("/absences/" + id + "/refuse", "reason", " ").status())
                .as("without a reason")
                .isEqualTo(422);
        supervisor.post("/absences/" + id + "/refuse", "reason", "防汛期间暂缓");
        Page own = as(unique + "-a").get("/absences");
        assertThat(own.html()).contains("未同意", "防汛期间暂缓");
        assertThat(as(unique + "-a").get("/inbox").html()).contains("未同意您自");
        assertThat(supervisor.get("/absences").html()).doesNotContain("/absences/" + id + "/approve");
    }

    @Test
    void theRulesAreSetOnOnePageThatGivesBackWhatWasTyped() {
        PageClient admin = as("admin");
        Page page = admin.get("/administration/cover");
        assertThat(page.html()).contains("职责分离", "请假审批权限", "督办岗位审批", "纪检监察", "工程项目");
        String version = page.html().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        Page refused = admin.post("/administration/cover", rules(version, "9", "甲<乙>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("请假天数应从小到大", "value=\"9\"", "甲&lt;乙&gt;");
        Page saved = admin.post("/administration/cover", rules(version, "2", "征地拆迁"));
        assertThat(saved.html()).contains("已保存", "征地拆迁", "3 天以内督办岗位审批");
        assertThat(admin.post("/administration/cover", rules(version, "2", "")).status())
                .isEqualTo(409);
        Page restored = admin.get("/administration/cover");
        String now = restored.html().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(admin.post("/administration/cover", rules(now, "1", "")).html())
                .contains("已保存");
        assertThat(as("clerk").get("/administration/cover").status()).isEqualTo(403);
    }

    private static String[] rules(String version, String firstTier, String newMatter) {
        return new String[] {
            "version",
            version,
            "separateDuties",
            "true",
            "publicBoard",
            "false",
            "tierDays",
            firstTier,
            "tierApprover",
            "none",
            "tierDays",
            "3",
            "tierApprover",
            "supervisor",
            "tierDays",
            "",
            "tierApprover",
            "none",
            "tierBeyond",
            "main-leader",
            "matterCode",
            "finance",
            "matterName",
            "财务",
            "matterCode",
            "personnel",
            "matterName",
            "人事",
            "matterCode",
            "discipline",
            "matterName",
            "纪检监察",
            "matterCode",
            "letters",
            "matterName",
            "信访",
            "matterCode",
            "projects",
            "matterName",
            "工程项目",
            "matterCode",
            "",
            "matterName",
            newMatter
        };
    }
}
