package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageClient.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register on pages, without JavaScript: a change from its entry to its place in the post's history. */
@BanwenTest
class PostPageTests {

    private static final Pattern APPROVE = Pattern.compile("/posts/changes/(\\d+)/approve");

    private final People people;
    private final Posts posts;
    private final String unique = "pp-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "/posts/" + unique;

    @LocalServerPort
    int port;

    @Autowired
    PostPageTests(People people, Posts posts) {
        this.people = people;
        this.posts = posts;
    }

    @BeforeEach
    void setUpAPost() {
        for (String who : new String[] {"a", "b", "c"}) {
            people.put(new Person(unique + "-" + who, "姓名" + unique + who, false, false), "{noop}banwen-demo");
        }
        posts.put(new Post(
                unique,
                "岗位" + unique,
                "某办",
                unique + "-a",
                unique + "-b",
                false,
                false,
                970,
                "旧职责",
                "deputy-head-agriculture",
                false,
                null));
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    private String[] fields(String... more) {
        String[] known = {
            "name",
            "岗位" + unique,
            "office",
            "某办",
            "duties",
            "旧职责",
            "holderA",
            unique + "-a",
            "holderB",
            unique + "-b",
            "supervisor",
            "deputy-head-agriculture",
            "deputisable",
            "true",
            "reason",
            "人事调整"
        };
        String[] all = new String[known.length + more.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(known, 0, all, more.length, known.length);
        return all;
    }

    private static String change(Page page) {
        Matcher matcher = APPROVE.matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aChangeIsEnteredDecidedWithBeforeAndAfterAndToldInTheHistory() {
        PageClient admin = as("admin");
        assertThat(admin.get(address + "/change").html()).contains("旧职责", "提交变更", "由主要领导批准后生效");
        Page entered =
                admin.post(address + "/change", fields("duties", "新<职责>", "holderA", unique + "-c", "keyPost", "true"));
        assertThat(entered.path()).isEqualTo(address);
        assertThat(entered.html())
                .contains("变更已提交", "新&lt;职责&gt;", "撤回变更", "人事调整")
                .doesNotContain("批准</button>");

        PageClient secretary = as("secretary");
        Page waiting = secretary.get("/posts/changes");
        assertThat(waiting.html())
                .contains(
                        "<del>旧职责</del>",
                        "<ins>新&lt;职责&gt;</ins>",
                        "姓名" + unique + "a",
                        "姓名" + unique + "c",
                        "批准</button>");
        assertThat(as("clerk").get("/posts/changes").html())
                .contains("新&lt;职责&gt;")
                .doesNotContain("批准</button>");
        String id = change(secretary.get(address));
        assertThat(secretary.post("/posts/changes/" + id + "/approve").html()).contains("变更已批准");
        assertThat(secretary.post("/posts/changes/" + id + "/refuse").status()).isEqualTo(409);
        assertThat(as("agri").get(address).html())
                .contains("岗位沿革", "最初登记", "张维国", "批准", "新&lt;职责&gt;")
                .doesNotContain("待批准的变更");
    }

    @Test
    void aMainLeadersOwnChangeHoldsAtOnceAndARefusedOneStaysOnRecord() {
        PageClient head = as("head");
        assertThat(head.get(address + "/change").html()).contains("变更并批准");
        assertThat(head.post(address + "/change", fields("duties", "乡长定的职责")).html())
                .contains("变更已批准", "乡长定的职责");
        PageClient admin = as("admin");
        admin.get(address + "/change");
        admin.post(address + "/change", fields("duties", "不批的职责"));
        String id = change(head.get(address));
        assertThat(head.post("/posts/changes/" + id + "/refuse").html()).contains("变更未批准");
        assertThat(admin.get(address).html()).contains("未生效的变更", "李志强").doesNotContain("<dd>不批的职责");
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        PageClient admin = as("admin");
        admin.get(address + "/change");
        Page refused = admin.post(
                address + "/change",
                fields("holderB", unique + "-a", "deputisable", "false", "effectiveFrom", "2020-01-01", "reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("A岗和B岗不能是同一人", "此项必填（不得代岗的原因）", "生效时间不能早于今天", "此项必填（理由）");
        Page twice = admin.post("/posts/new", fields("code", unique));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("岗位代码“" + unique + "”已有");
        Page made = admin.post("/posts/new", fields("code", unique + "-2", "name", "新岗位" + unique));
        assertThat(made.path()).isEqualTo("/posts/changes");
        assertThat(made.html()).contains("新增岗位：新岗位" + unique);
    }

    @Test
    void onlyTheAdministratorAndMainLeadersFindTheForm() {
        PageClient agri = as("agri");
        assertThat(agri.get("/posts").html()).doesNotContain("href=\"/posts/new\"");
        assertThat(agri.get("/posts/new").status()).isEqualTo(403);
        assertThat(agri.get(address + "/change").status()).isEqualTo(403);
        assertThat(agri.post(address + "/change", fields()).status()).isEqualTo(403);
        assertThat(agri.get("/posts/nowhere").status()).isEqualTo(404);
        assertThat(agri.get(address).html()).doesNotContain("变更岗位", "通知");
    }

    @Test
    void theSupervisorOrdersTheDeputyToStepInOnThePageOfThePost() {
        PageClient supervisor = as("deputy");
        Page post = supervisor.get(address);
        assertThat(post.html()).contains("通知姓名" + unique + "b顶岗");
        Page refused = supervisor.post(address + "/step-in", "until", "2020-01-01T10:00", "reason", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("结束时间已过", "此项必填（理由）", "value=\"2020-01-01T10:00\"");
        String until = post.html().replaceAll("(?s).*name=\"until\"[^>]*value=\"([^\"]+)\".*", "$1");
        Page ordered = supervisor.post(address + "/step-in", "until", until, "reason", "联系不上A岗");
        assertThat(ordered.html()).contains("已通知顶岗", "正在顶岗", "顶岗记录", "联系不上A岗", "王建平通知");
        assertThat(supervisor.post(address + "/step-in/end").html()).contains("顶岗已结束", "由王建平提前结束");
        assertThat(supervisor.post(address + "/step-in/end").status()).isEqualTo(409);
        assertThat(as("finance")
                        .post(address + "/step-in", "until", until, "reason", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everythingIsThereInEnglishToo() {
        PageClient secretary = as("secretary");
        assertThat(secretary.get(address + "?lang=en").html())
                .contains("History of the post", "Stepping in", "As first entered");
        assertThat(secretary.get("/posts/changes").html()).contains("Changes of posts");
        assertThat(secretary.get("/posts/new").html()).contains("New post", "Change and approve");
        secretary.get("/posts?lang=zh-CN");
    }
}
