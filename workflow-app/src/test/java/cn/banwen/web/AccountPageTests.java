package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.web.PageClient.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts on pages: a closed one has no open tab, a given password opens nothing but its own change. */
@BanwenTest
class AccountPageTests {

    private static final Pattern GIVEN = Pattern.compile("<strong><code>([a-z0-9]{12})</code></strong>");

    private final People people;
    private final String username = "page-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    AccountPageTests(People people) {
        this.people = people;
    }

    private PageClient admin() {
        PageClient admin = PageClient.signedIn(port, "admin");
        admin.get("/administration/people");
        return admin;
    }

    private PageClient somebody() {
        people.put(new Person(username, "某人", false, false), "{noop}banwen-demo");
        return PageClient.signedIn(port, username);
    }

    private String address() {
        return "/administration/people/" + username;
    }

    private static String given(Page page) {
        Matcher matcher = GIVEN.matcher(page.html());
        assertThat(matcher.find()).as(page.html()).isTrue();
        return matcher.group(1);
    }

    @Test
    void anOpenTabIsRefusedAsSoonAsTheAccountIsClosed() {
        PageClient tab = somebody();
        assertThat(tab.get("/posts").status()).isEqualTo(200);
        assertThat(tab.data("/live/inbox").status()).isEqualTo(200);
        PageClient admin = admin();
        Page closed = admin.post(address() + "/deactivate");
        assertThat(closed.html()).contains("账号已停用", "启用账号", "启用</td>");

        Page refused = tab.get("/posts");
        assertThat(refused.path()).isEqualTo("/sign-in");
        assertThat(refused.html()).contains("您的账号已停用");
        assertThat(tab.data("/live/inbox").status()).isEqualTo(401);
        admin.post(address() + "/activate");
        assertThat(tab.get("/posts").path()).as("what is over stays over").isEqualTo("/sign-in");
        assertThat(tab.signIn(username).get("/posts").path()).isEqualTo("/posts");
    }

    @Test
    void aFormThatIsSubmittedAfterTheAccountWasClosedDoesNothing() {
        PageClient tab = somebody();
        tab.get("/phrases");
        admin().post(address() + "/deactivate");
        Page refused = tab.post("/phrases", "place", "read.opinion", "text", "太晚了" + username);
        assertThat(refused.path()).isEqualTo("/sign-in");
        assertThat(refused.html()).contains("您的账号已停用");
    }

    @Test
    void aNewAccountHasItsFirstPasswordToldOnceAndChangesItBeforeAnythingElse() {
        PageClient admin = admin();
        Page added = admin.post("/administration/people", "username", username, "name", "新人", "role", "staff");
        assertThat(added.path()).isEqualTo(address());
        String given = given(added);
        assertThat(admin.get(address()).html()).doesNotContain(given).contains("尚未改初始密码", "新增");

        PageClient person = new PageClient(port);
        person.get("/sign-in");
        Page first = person.post("/sign-in", "username", username, "password", given);
        assertThat(first.path()).isEqualTo("/password");
        assertThat(first.html()).contains("请先修改初始密码").doesNotContain("href=\"/posts\"", "data-live-mark");
        assertThat(person.get("/whereabouts").path()).isEqualTo("/password");
        assertThat(person.data("/live/inbox").status()).isEqualTo(403);
        Page wrong = person.post("/password", "present", given, "wanted", "my-own-pass-1", "again", "my-own-past-1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("两次输入的新密码不一致").doesNotContain("my-own-pass-1");
        Page changed = person.post("/password", "present", given, "wanted", "my-own-pass-1", "again", "my-own-pass-1");
        assertThat(changed.html()).contains("密码已修改", "进入工作台", "href=\"/posts\"");
        assertThat(person.get("/posts").path()).isEqualTo("/posts");
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganWithTheOldOne() {
        PageClient here = somebody();
        PageClient there = PageClient.signedIn(port, username);
        here.get("/password");
        here.post("/password", "present", "banwen-demo", "wanted", "my-own-pass-1", "again", "my-own-pass-1");
        assertThat(here.get("/posts").path()).isEqualTo("/posts");
        Page over = there.get("/posts");
        assertThat(over.path()).isEqualTo("/sign-in");
        assertThat(over.html()).contains("您的密码已更改");
        admin().post(address() + "/reset");
        assertThat(here.get("/posts").html()).contains("您的密码已更改");
    }

    @Test
    void aRefusedEntryComesBackAsItWasTyped() {
        Page refused = admin().post("/administration/people", "username", "Ä<b>", "name", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("请填写姓名", "value=\"Ä&lt;b&gt;\"");
        somebody();
        Page nameless = admin().post(address() + "/rename", "name", " ");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html()).contains("请填写姓名");
        assertThat(admin().post("/administration/people/admin/deactivate").status())
                .isEqualTo(409);
    }

    @Test
    void thePagesAreTheAdministratorsAndTheMenuIsEverybodys() {
        PageClient clerk = PageClient.signedIn(port, "clerk");
        assertThat(clerk.get("/administration/people").status()).isEqualTo(403);
        assertThat(clerk.get("/administration/people/agri").status()).isEqualTo(403);
        assertThat(admin().get("/administration/people/nobody-here").status()).isEqualTo(404);
        assertThat(clerk.get("/").html()).contains("href=\"/phrases\"", "href=\"/password\"");
        assertThat(clerk.get("/password?lang=en").html()).contains("Change password");
    }

    @Test
    void aClosedHolderIsNamedWithThePostsThatNeedAnother() {
        assertThat(admin().get("/administration/people/clerk").html()).contains("党政办文书", "/posts/office-clerk");
    }
}
