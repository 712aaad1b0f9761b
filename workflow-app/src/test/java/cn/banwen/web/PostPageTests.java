package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.web.PageClient.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register on pages, without JavaScript: a change from its entry to its place in the post's history. */
@BanwenTest
class PostPageTests {

    private static final Pattern APPROVE = Pattern.compile("/posts/changes/(\\d+)/approve");

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"(\\d+)\"");

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
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "岗位" + unique);
        fields.put("office", "某办");
        fields.put("duties", "旧职责");
        fields.put("holderA", unique + "-a");
        fields.put("holderB", unique + "-b");
        fields.put("supervisor", "deputy-head-agriculture");
        fields.put("deputisable", "true");
        fields.put("position", "970");
        fields.put("reason", "人事调整");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String version(Page page) {
        Matcher matcher = VERSION.matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }

    private static String change(Page page) {
        Matcher matcher = APPROVE.matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aChangeIsEnteredDecidedWithBeforeAndAfterAndToldInTheHistory() {
        PageClient admin = as("admin");
        Page form = admin.get(address + "/change");
        assertThat(form.html()).contains("旧职责", "提交变更", "由主要领导批准后生效");
        Page entered = admin.post(
                address + "/change",
                fields("duties", "新<职责>", "holderA", unique + "-c", "keyPost", "true", "version", version(form)));
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
        Page form = head.get(address + "/change");
        assertThat(form.html()).contains("变更并批准");
        assertThat(head.post(address + "/change", fields("duties", "乡长定的职责", "version", version(form)))
                        .html())
                .contains("变更已批准", "乡长定的职责");
        PageClient admin = as("admin");
        String version = version(admin.get(address + "/change"));
        admin.post(address + "/change", fields("duties", "不批的职责", "version", version));
        String id = change(head.get(address));
        assertThat(head.post("/posts/changes/" + id + "/refuse").html()).contains("变更未批准");
        assertThat(admin.get(address).html()).contains("未生效的变更", "李志强").doesNotContain("<dd>不批的职责");
    }

    @Test
    void aFormThatWasOpenWhileThePostBecameAnothersDoesNotBringTheOldHolderBack() {
        PageClient head = as("head");
        String opened = version(head.get(address + "/change"));
        PageClient secretary = as("secretary");
        String same = version(secretary.get(address + "/change"));
        secretary.post(address + "/change", fields("holderA", unique + "-c", "version", same));

        Page refused = head.post(address + "/change", fields("duties", "乡长定的职责", "version", opened));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("已有变更", "乡长定的职责", "人事调整")
                .containsPattern(chosen("c"))
                .doesNotContainPattern(chosen("a"));
        Page done = head.post(
                address + "/change", fields("duties", "乡长定的职责", "holderA", unique + "-c", "version", version(refused)));
        assertThat(done.html()).contains("变更已批准", "乡长定的职责");
        assertThat(posts.find(unique).orElseThrow().holderA()).isEqualTo(unique + "-c");
    }

    @Test
    void aChangeForADateIsWrittenUponWhatHoldsThen() {
        PageClient head = as("head");
        LocalDate today = LocalDate.now(OfficialTime.ZONE);
        String soon = today.plusDays(2).toString();
        String later = today.plusDays(5).toString();
        String version = version(head.get(address + "/change"));
        head.post(address + "/change", fields("holderA", unique + "-c", "effectiveFrom", soon, "version", version));
        Page refused =
                head.post(address + "/change", fields("duties", "以后的职责", "effectiveFrom", later, "version", version));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("以后的职责", later).containsPattern(chosen("c"));
        String[] again = fields(
                "duties", "以后的职责", "holderA", unique + "-c", "effectiveFrom", later, "version", version(refused));
        assertThat(head.post(address + "/change", again).html()).contains("变更已批准");
        assertThat(head.post(address + "/change", fields("duties", "马上的职责", "version", version))
                        .status())
                .as("earlier than what is approved")
                .isEqualTo(409);
    }

    private Pattern chosen(String who) {
        return Pattern.compile(
                "name=\"holderA\"(?:(?!</select>).)*value=\"" + unique + "-" + who + "\" selected", Pattern.DOTALL);
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
