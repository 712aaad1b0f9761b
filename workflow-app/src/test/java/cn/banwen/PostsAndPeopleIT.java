package cn.banwen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts change and people come and go, in the browser: at a desk and on a phone, in both languages. */
@BanwenTest
class PostsAndPeopleIT {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final People people;
    private final Posts posts;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final String unique = "it-" + UUID.randomUUID().toString().substring(0, 6);

    @LocalServerPort
    int port;

    private OfficeBrowser browser;

    @Autowired
    PostsAndPeopleIT(
            Circulation circulation,
            DocumentQueries documents,
            People people,
            Posts posts,
            Absences absences,
            JdbcClient jdbc) {
        this.circulation = circulation;
        this.documents = documents;
        this.people = people;
        this.posts = posts;
        this.absences = absences;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser("http://localhost:" + port);
        person("a", "钱学礼");
        person("b", "冯雪梅");
        person("c", "褚卫东");
        posts.put(new Post(
                unique,
                "乡村振兴办",
                "乡村振兴办",
                unique + "-a",
                unique + "-b",
                false,
                false,
                950,
                "防返贫监测、项目库建设",
                "deputy-head-agriculture",
                false,
                null));
    }

    private void person(String who, String name) {
        people.put(new Person(unique + "-" + who, name, false, false), "{noop}banwen-demo");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private Page at(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private void pictures(Page page, String path, String name) {
        browser.picture(at(page, path), name);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        browser.picture(at(page, path + (path.contains("?") ? "&" : "?") + "lang=en"), name + "-en");
        at(page, path + (path.contains("?") ? "&" : "?") + "lang=zh-CN");
    }

    @Test
    void aChangeOfAPostGoesFromTheAdministratorsDeskToTheLeadersPhone() {
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        pictures(admin, "/posts/new", "50-post-new");
        Page late = at(browser.signIn("head", OfficeBrowser.DESK), "/posts/" + unique + "/change");
        at(admin, "/posts/" + unique + "/change");
        admin.selectOption("select[name=holderA]", unique + "-c");
        admin.check("input[name=keyPost]");
        admin.fill("textarea[name=duties]", "防返贫监测、项目库建设、驻村工作队管理");
        admin.fill("textarea[name=reason]", "钱学礼调任县农业农村局");
        browser.picture(admin, "51-post-change");
        admin.click(".post-page form.panel .btn-primary");
        assertThat(admin.locator("[role=status]")).containsText("待主要领导批准");
        browser.picture(admin, "52-post-awaited");

        Page secretary = browser.signIn("secretary", OfficeBrowser.PHONE);
        pictures(secretary, "/posts/changes", "53-post-changes");
        at(secretary, "/posts/changes");
        secretary
                .locator("article:has-text('驻村工作队') form[action$=approve] button")
                .click();
        assertThat(secretary.locator("[role=status]")).containsText("变更已批准");

        late.fill("textarea[name=duties]", "防返贫监测");
        late.fill("textarea[name=reason]", "分工调整");
        late.click(".post-page form.panel .btn-primary");
        assertThat(late.locator("[role=alert]")).containsText("已有变更");
        browser.picture(late, "53-post-changed-meanwhile");

        pictures(secretary, "/posts/" + unique, "54-post");
        secretary.fill("#step-in textarea[name=reason]", "县里检查，褚卫东在外");
        secretary.click("#step-in .btn-primary");
        assertThat(secretary.locator("#step-in")).containsText("冯雪梅正在顶岗");
        browser.picture(secretary, "55-step-in");
        pictures(secretary, "/posts", "56-posts");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    @Test
    void aPostIsAbolishedOnceNothingRestsOnItAndBroughtBackByTheKeyboard() {
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        at(admin, "/posts/office-clerk").locator("#abolish > summary").press("Enter");
        assertThat(admin.locator("#abolish")).containsText("请先改由其他岗位办理");
        browser.picture(admin, "57-abolish-not-yet");
        admin.click("#abolish a[href$='/administration/flow'] >> nth=0");
        assertThat(admin).hasURL(java.util.regex.Pattern.compile(".*/administration/flow"));

        Page secretary = browser.signIn("secretary", OfficeBrowser.PHONE);
        at(secretary, "/posts/" + unique).locator("#abolish > summary").press("Enter");
        secretary.locator("#abolish .btn-outline-danger").press("Enter");
        assertThat(secretary.locator("#abolish .alert-danger")).isVisible();
        secretary.fill("#abolish textarea[name=reason]", "乡村振兴办并入农业综合站");
        browser.picture(secretary, "58-abolish");
        assertThat(Axe.violations(secretary)).isEmpty();
        secretary.locator("#abolish .btn-outline-danger").press("Enter");
        assertThat(secretary.locator("[role=status]")).containsText("已批准裁撤");
        pictures(secretary, "/posts/" + unique, "59-abolished");
        at(secretary, "/posts").locator("#abolished > summary").press("Enter");
        browser.picture(secretary, "59-posts-abolished");
        secretary.locator("#abolished a[href$='" + unique + "']").press("Enter");
        secretary.locator(".tools a:has-text('恢复岗位')").press("Enter");
        assertThat(secretary.locator("input[name=name]")).hasValue("乡村振兴办");
        secretary.fill("textarea[name=reason]", "恢复设置");
        secretary.locator("form.panel .btn-primary").press("Enter");
        assertThat(secretary.locator("[role=status]")).containsText("变更已批准");
        browser.picture(secretary, "59-restored");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void theOpenTabOfAClosedAccountIsRefused() {
        Page tab = browser.signIn(unique + "-b", OfficeBrowser.DESK);
        at(tab, "/absences");
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        pictures(admin, "/administration/people", "60-people");
        admin.click("summary:has-text('新增人员')");
        browser.picture(admin, "61-people-add");
        at(admin, "/administration/people/" + unique + "-b");
        browser.picture(admin, "62-person");
        admin.click("form[action$=reset] button");
        assertThat(admin.locator(".first-password code")).isVisible();
        browser.picture(admin, "63-first-password");
        String given = admin.locator(".first-password code").textContent();
        assertThat(browser.complaints()).isEmpty();

        at(tab, "/absences");
        assertThat(tab.locator("main")).containsText("您的密码已更改");
        browser.picture(tab, "64-password-was-changed");
        tab.fill("#username", unique + "-b");
        tab.fill("#password", given);
        tab.click("main form:first-of-type button");
        assertThat(tab.locator("h1")).hasText("请先修改初始密码");
        browser.picture(tab, "65-password-first");
        tab.fill("[name=present]", given);
        tab.fill("[name=wanted]", "my-own-password");
        tab.fill("[name=again]", "my-own-password");
        tab.click("main form button");
        assertThat(tab.locator("[role=status]")).containsText("密码已修改");
        tab.click(".me summary");
        browser.picture(tab, "66-menu");

        admin.click("form[action$=deactivate] button");
        assertThat(admin.locator("[role=status]").first()).containsText("账号已停用");
        browser.picture(admin, "67-person-closed");
        tab.click("nav a[href='/posts']");
        assertThat(tab.locator("main")).containsText("您的账号已停用");
        browser.picture(tab, "68-account-closed");
    }

    @Test
    void whatKeepsADecisionFromSomebodyIsSaidWhereItWouldBeMade() throws IOException {
        UUID id = received("关于报送半年工作总结的通知");
        jdbc.sql("update task set post_code = 'office-clerk' where document_id = ? and step = 'first-review'")
                .param(id)
                .update();
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        browser.picture(at(clerk, "/documents/" + id), "70-kept-apart");
        Page head = browser.signIn("head", OfficeBrowser.PHONE);
        at(head, "/documents/" + id);
        head.click("summary:has-text('准予同一人办理')");
        head.fill("[name=reason]", "党政办主任外出培训，时限已到");
        browser.picture(head, "71-waive");
        assertThat(Axe.violations(head)).isEmpty();
        head.click("form[action$=waive-separation] button");
        assertThat(head.locator("[role=status]").first()).containsText("已准予");
        browser.picture(head, "72-waived");
        at(clerk, "/documents/" + id);
        clerk.click("button[value=all-passed]");
        assertThat(clerk.locator("[role=status]").first()).containsText("初审");
        browser.picture(at(clerk, "/documents/" + id), "73-register-with-matter");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anOpinionOfAnAbsentHolderIsFollowedOnRecord() throws IOException {
        UUID id = received("关于开展防返贫集中排查的通知");
        act(id, "first-review", "director", Map.of("outcome", "accepted", "checks", passed()));
        act(id, "register", "clerk", registered());
        act(id, "propose", "director", Map.of("outcome", "proposed", "readers", List.of(unique)));
        act(id, "distribute", "clerk", Map.of("outcome", "distributed"));
        absences.enter(
                new AbsenceRequest(
                        null,
                        null,
                        OffsetDateTime.now(ZoneOffset.ofHours(8)).plusHours(40).toString(),
                        "休假",
                        "合肥",
                        null,
                        List.of(),
                        null),
                unique + "-a");
        Page supervisor = browser.signIn("deputy", OfficeBrowser.PHONE);
        browser.picture(at(supervisor, "/"), "74-leave-on-workbench");
        pictures(supervisor, "/absences", "75-leave-to-approve");
        Page holder = browser.signIn(unique + "-a", OfficeBrowser.PHONE);
        at(holder, "/documents/" + id);
        holder.click("summary:has-text('留意见')");
        holder.fill("[name=text]", "请冯雪梅转告各村，周五前报齐名单。");
        browser.picture(holder, "76-leave-an-opinion");
        holder.click("form[action$=instruct] button");
        Page deputy = browser.signIn(unique + "-b", OfficeBrowser.DESK);
        at(deputy, "/documents/" + id);
        deputy.check("[name=onInstruction]");
        browser.picture(deputy, "77-follow-the-opinion");
        assertThat(Axe.violations(deputy)).isEmpty();
        deputy.click(".mine button[value=read]");
        browser.picture(at(deputy, "/inbox"), "78-inbox");
        Page clerk = browser.signIn("clerk", OfficeBrowser.DESK);
        at(clerk, "/documents/" + id);
        assertThat(clerk.locator(".acts")).containsText("A岗负责");
        browser.picture(clerk, "79-who-answers");
        browser.picture(at(clerk, "/documents/" + id + "?lang=en"), "79-who-answers-en");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theRulesOfStandingInAndTheBoardAreReadableEverywhere() {
        Page admin = browser.signIn("admin", OfficeBrowser.DESK);
        pictures(admin, "/administration/cover", "80-cover-rules");
        pictures(admin, "/administration", "81-administration");
        pictures(admin, "/whereabouts", "82-whereabouts");
        pictures(admin, "/handovers", "83-handovers");
        pictures(admin, "/absences", "84-absences");
        pictures(admin, "/password", "85-password");
        jdbc.sql("update cover_setting set public_board = true").update();
        try {
            pictures(browser.open(OfficeBrowser.DESK), "/board", "86-board");
        } finally {
            jdbc.sql("update cover_setting set public_board = false").update();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private UUID received(String title) throws IOException {
        UUID id = circulation.receive(List.of(), Map.of("title", title, "channel", "纸质"), "clerk");
        act(
                id,
                "sign-receipt",
                "clerk",
                Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true));
        return id;
    }

    private static Map<String, Object> passed() {
        return Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true);
    }

    private static Map<String, Object> registered() {
        return Map.of(
                "outcome", "registered",
                "sender", "云岭县农业农村局",
                "senderLevel", "county",
                "documentType", "通知",
                "kind", "read",
                "urgency", "urgent",
                "matter", "personnel",
                "replyRequired", false);
    }

    private void act(UUID id, String step, String username, Map<String, Object> fields) {
        UUID task = documents.view(id, username).openTasks().stream()
                .filter(open -> open.mine() && open.step().equals(step))
                .findFirst()
                .orElseThrow()
                .id();
        circulation.complete(task, null, fields, username);
    }
}
