package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.KeycloakOffice.Answer;
import cn.banwen.circulation.Circulation;
import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.keycloak.DirectoryRound;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.replicas.Forwarder;
import cn.banwen.replicas.Replica;
import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An office that signs in by its own Keycloak, in a real browser, against the real server. */
class KeycloakIT {

    private static final String SCRIPT = "script";

    private static final KeycloakServer KEYCLOAK = KeycloakServer.get();
    private static KeycloakOffice office;
    private static OfficeBrowser browser;

    @BeforeAll
    static void open() {
        KEYCLOAK.addScript(SCRIPT, true, 300);
        KEYCLOAK.addScript("hasty-script", true, 1);
        KEYCLOAK.addScript("other-script", false, 300);
        office = new KeycloakOffice(KEYCLOAK);
        browser = new OfficeBrowser(KEYCLOAK.applicationAddress(), List.of(KEYCLOAK.address()));
    }

    @AfterAll
    static void close() {
        try (OfficeBrowser closing = browser;
                KeycloakOffice ending = office) {
            assertThat(closing).isNotNull();
            assertThat(ending).isNotNull();
        }
    }

    private static Page visit(String path) {
        return visit(KEYCLOAK.applicationAddress(), path);
    }

    private static Page visit(String address, String path) {
        Page page = browser.open(OfficeBrowser.DESK);
        page.navigate(address + path);
        return page;
    }

    private static Page fillIn(Page page, String username) {
        return fillIn(page, username, KEYCLOAK.applicationAddress());
    }

    private static Page fillIn(Page page, String username, String address) {
        page.fill("#username", username);
        page.fill("#password", KeycloakServer.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(address + "/**");
        return page;
    }

    private static Page signIn(String username, String path) {
        return fillIn(visit(path), username);
    }

    private static boolean isAtKeycloak(Page page) {
        return page.url().startsWith(KEYCLOAK.issuer());
    }

    private static boolean isSignedOut(Page page) {
        return isSignedOut(page, KEYCLOAK.applicationAddress());
    }

    private static boolean isSignedOut(Page page, String address) {
        page.navigate(address + "/whereabouts");
        return !page.url().endsWith("/whereabouts");
    }

    @Test
    void leadsThroughKeycloakAndBackToThePageThatWasAskedFor() {
        KEYCLOAK.addPerson("clerk", "沈", "文秀");
        Page page = visit("/whereabouts");
        assertThat(isAtKeycloak(page)).isTrue();
        assertThat(page.url()).contains("code_challenge_method=S256");

        fillIn(page, "clerk");
        assertThat(page.url()).startsWith(KEYCLOAK.applicationAddress() + "/whereabouts");
        assertThat(page.textContent("header")).contains("沈文秀");
        assertThat(page.content()).doesNotContain("/password\"");
        assertThat(office.bean(DirectoryAccounts.class).all())
                .filteredOn(account -> account.username().equals("clerk"))
                .singleElement()
                .satisfies(account ->
                        assertThat(account.admin() || account.inspector()).isFalse());
    }

    @Test
    void keepsEverybodySignedInOverARestart() {
        KEYCLOAK.addPerson("steady", "陆", "明远");
        Page page = signIn("steady", "/whereabouts");
        office.restart();
        page.reload();
        assertThat(page.url()).startsWith(KEYCLOAK.applicationAddress() + "/whereabouts");
        assertThat(page.textContent("header")).contains("陆明远");
    }

    @Test
    void signsOutAtKeycloakToo() {
        KEYCLOAK.addPerson("leaving", "周", "慧");
        Page page = signIn("leaving", "/whereabouts");
        page.click("form[action$='/sign-out'] button");
        page.waitForURL(KEYCLOAK.applicationAddress() + "/sign-in?out");
        browser.picture(page, "keycloak-signed-out");
        page.click("main a.btn-primary");
        // Keycloak asks for the password again
        page.waitForURL(url -> url.startsWith(KEYCLOAK.issuer()));
        page.locator("#kc-login").waitFor();
    }

    @Test
    void endsWhenKeycloakEndsTheSession() {
        String subject = KEYCLOAK.addPerson("elsewhere", "吴", "大力");
        Page page = signIn("elsewhere", "/whereabouts");
        assertThat(isSignedOut(page)).isFalse();
        KEYCLOAK.realm().users().get(subject).logout();
        assertThat(isSignedOut(page)).isTrue();
    }

    /** Keycloak tells the end of a session to the address that it knows, which a proxy may lead anywhere. */
    @Test
    void aReplicaThatBeganWithoutKeycloakHealsByItselfAndEndsWhatAnotherWasToldOf() throws IOException {
        String subject = KEYCLOAK.addPerson("roaming", "马", "立群");
        KEYCLOAK.giveRole(subject, "banwen-administrator");
        try (Forwarder way = new Forwarder(KEYCLOAK.encryptedPort());
                Replica second = office.second(way)) {
            way.cut();
            second.begin().awaitReady();
            String address = "http://localhost:" + second.port();
            KEYCLOAK.leadBackTo(address);
            String setting = "BANWEN_KEYCLOAK_INNER_ISSUER=" + office.innerIssuer(way);
            KeycloakOffice.within(() -> second.logged().contains(setting));
            assertThat(fillIn(visit(address, "/whereabouts"), "roaming", address)
                            .url())
                    .contains("refused=directory-away");

            // a browser knows no ports: the session of the other is good here
            Page state = signIn("roaming", "/whereabouts");
            state.navigate(address + "/administration/state");
            assertThat(state.textContent("main .part-bad")).contains("无法访问 Keycloak 或没有应答", setting);
            browser.picture(state, "state-keycloak-away");
            state.navigate(address + "/administration/state?lang=en");
            assertThat(state.textContent("main .part-bad")).contains("can't be reached", setting);
            browser.picture(state, "state-keycloak-away-en");
            assertThat(second.logged().lines().filter(line -> line.contains(setting)))
                    .as("told once")
                    .hasSize(1);
            assertThat(second.logged()).doesNotContain("\tat ");

            way.mend();
            KeycloakOffice.within(() -> second.logged().contains("all is well with Keycloak again"));
            Page page = fillIn(visit(address, "/whereabouts"), "roaming", address);
            assertThat(page.textContent("header")).contains("马立群");
            assertThat(isSignedOut(page, address)).isFalse();
            KEYCLOAK.realm().users().get(subject).logout();
            assertThat(isSignedOut(page, address))
                    .as("on the second, as the first was told")
                    .isTrue();
            assertThat(isSignedOut(state)).isTrue();
        }
    }

    @Test
    void takesEveryRightFromWhomKeycloakDisablesWithinAMinute() {
        String subject = KEYCLOAK.addPerson("disabled", "郑", "勇");
        Page page = signIn("disabled", "/whereabouts");
        String token = KEYCLOAK.accessToken(SCRIPT, "disabled");
        assertThat(office.get("/api/session", token).status()).isEqualTo(200);

        KEYCLOAK.enable(subject, false);
        KeycloakOffice.within(() -> office.get("/api/session", token).status() != 200);
        assertThat(office.get("/api/session", token).code()).isEqualTo("account-inactive");
        assertThat(isSignedOut(page)).isTrue();

        KEYCLOAK.enable(subject, true);
        KeycloakOffice.within(() -> office.get("/api/session", token).status() == 200);
    }

    @Test
    void takesARoleThatKeycloakTakes() {
        String subject = KEYCLOAK.addPerson("chief", "孙", "静");
        KEYCLOAK.giveRole(subject, "banwen-administrator");
        Page page = signIn("chief", "/administration/people");
        browser.picture(page, "keycloak-people");
        assertThat(page.title()).contains("人员");
        String token = KEYCLOAK.accessToken(SCRIPT, "chief");
        assertThat(office.get("/api/people", token).status()).isEqualTo(200);
        assertThat(office.post("/api/people/chief/reset", token).code()).isEqualTo("accounts-in-directory");
        assertThat(figures(page)).isEqualTo(200);

        KEYCLOAK.takeRole(subject, "banwen-administrator");
        KeycloakOffice.within(() -> office.get("/api/people", token).status() == 403);
        assertThat(office.get("/api/session", token).status()).isEqualTo(200);
        assertThat(figures(page)).isEqualTo(403);
    }

    /** What the page's person gets of the figures for monitoring. */
    private static int figures(Page page) {
        return page.request()
                .get(KEYCLOAK.applicationAddress() + "/actuator/prometheus")
                .status();
    }

    @Test
    void takesARoleOfOurClientAsOneOfTheRealm() {
        String subject = KEYCLOAK.addPerson("of-the-client", "孙", "巡");
        KEYCLOAK.giveClientRole(subject, "banwen-inspector");
        signIn("of-the-client", "/whereabouts");
        String token = KEYCLOAK.accessToken(SCRIPT, "of-the-client");
        assertThat(office.get("/api/readings", token).status()).isEqualTo(200);

        KEYCLOAK.takeClientRole(subject, "banwen-inspector");
        KeycloakOffice.within(() -> office.get("/api/readings", token).status() == 403);
    }

    @Test
    void believesNoTokenThatDoesNotProveItself() throws JOSEException, ParseException {
        KEYCLOAK.addPerson("caller", "韩", "青");
        JsonNode tokens = KEYCLOAK.tokens(SCRIPT, "caller");
        String token = tokens.get("access_token").asString();
        assertThat(office.get("/api/session", token).code()).isEqualTo("token-of-nobody");
        signIn("caller", "/whereabouts");
        Answer good = office.get("/api/session", token);
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().at("/person/username").asString()).isEqualTo("caller");

        refuses("of another audience", KEYCLOAK.accessToken("other-script", "caller"));
        refuses("an ID token", tokens.get("id_token").asString());
        refuses("a refresh token", tokens.get("refresh_token").asString());
        refuses("signed by somebody else", forged(token));
        refuses("unsigned", "eyJhbGciOiJub25lIn0." + token.split("\\.", -1)[1] + ".");
        refuses("with another payload", altered(token));
        refuses("no token", "x");

        RSAKey key = KEYCLOAK.addKey();
        assertThat(office.get("/api/session", signed(key, token, Instant.now().minusSeconds(60)))
                        .status())
                .as("by a key of the realm")
                .isEqualTo(200);
        Answer early =
                office.get("/api/session", signed(key, token, Instant.now().plusSeconds(120)));
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.code()).isEqualTo("token-not-yet-valid");

        String hasty = KEYCLOAK.accessToken("hasty-script", "caller");
        KeycloakOffice.within(() -> office.get("/api/session", hasty).status() == 401);
        assertThat(office.get("/api/session", hasty).code()).isEqualTo("token-expired");
    }

    private static void refuses(String what, String token) {
        Answer answer = office.get("/api/session", token);
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.code()).as(what).isEqualTo("token-invalid");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    /** The same claims and the same name of the key, signed by another. */
    private static String forged(String token) throws JOSEException, ParseException {
        SignedJWT genuine = SignedJWT.parse(token);
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(genuine.getHeader().getKeyID())
                        .type(genuine.getHeader().getType())
                        .build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return forged.serialize();
    }

    /** What the realm signed, valid from another moment on, signed by a key of the realm. */
    private static String signed(RSAKey key, String token, Instant from) throws JOSEException, ParseException {
        SignedJWT genuine = SignedJWT.parse(token);
        SignedJWT later = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(genuine.getHeader().getType())
                        .build(),
                new JWTClaimsSet.Builder(genuine.getJWTClaimsSet())
                        .notBeforeTime(Date.from(from))
                        .build());
        later.sign(new RSASSASigner(key));
        return later.serialize();
    }

    private static String altered(String token) throws ParseException {
        SignedJWT genuine = SignedJWT.parse(token);
        String[] parts = token.split("\\.", -1);
        JWTClaimsSet claims = new JWTClaimsSet.Builder(genuine.getJWTClaimsSet())
                .claim("preferred_username", "admin")
                .build();
        return parts[0] + "." + com.nimbusds.jose.util.Base64URL.encode(claims.toString()) + "." + parts[2];
    }

    @Test
    void takesNobodysWordInAHeaderAndNoPassword() {
        KEYCLOAK.addPerson("secretary", "张", "维国");
        signIn("secretary", "/whereabouts");
        for (String header : List.of("X-Forwarded-User", "X-Remote-User", "Remote-User", "X-Auth-Request-User")) {
            assertThat(office.get("/api/session", null, header, "secretary").code())
                    .isEqualTo("sign-in-required");
        }
        Answer basic = office.get("/api/session", null, "Authorization", "Basic c2VjcmV0YXJ5OmJhbndlbi1kZW1v");
        assertThat(basic.status()).isEqualTo(401);
        assertThat(basic.response().headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Banwen\"");
        assertThat(office.post("/sign-in?username=secretary&password=banwen-demo", null)
                        .status())
                .isEqualTo(403);
        assertThat(office.get("/password", null).response().statusCode()).isEqualTo(302);
    }

    @Test
    void letsNobodyInOnANameThatWasSomebodyElses() {
        String first = KEYCLOAK.addPerson("shared-name", "王", "建平");
        signIn("shared-name", "/whereabouts");
        KEYCLOAK.realm().users().get(first).remove();
        KEYCLOAK.addPerson("shared-name", "赵", "海峰");
        Page page = signIn("shared-name", "/whereabouts");
        assertThat(page.url()).contains("/sign-in?refused=username-of-another");
        assertThat(page.textContent("main")).contains("属于另一个人");
        browser.picture(page, "keycloak-refused");
        page.click("main a.btn-outline-secondary");
        // Another account can be chosen: two redirects away.
        page.locator("#kc-login").waitFor();

        String admin = KEYCLOAK.addPerson("record-reader", "唐", "记录");
        KEYCLOAK.giveRole(admin, "banwen-administrator");
        Page record = signIn("record-reader", "/administration/sign-ins");
        assertThat(record.textContent("main")).contains("用户名与他人账号相同", "王建平").doesNotContain("密码错误");
        browser.picture(record, "keycloak-sign-ins");
        String token = KEYCLOAK.accessToken(SCRIPT, "record-reader");
        assertThat(office.get("/api/sign-ins", token).json().path("items").valueStream())
                .filteredOn(one -> one.path("username").asString("").equals("shared-name"))
                .extracting(one -> one.path("outcome").asString())
                .containsExactly("another", "done");
    }

    /** One session, one question at a time: the other tab's answer comes to nothing, and nobody has done anything wrong. */
    @Test
    void signsInWhereTwoTabsAskedAtOnceAndLeadsAStaleAnswerToTheFirstPage() {
        KEYCLOAK.addPerson("two-tabs", "许", "双");
        Page first = visit("/whereabouts");
        Page second = first.context().newPage();
        second.navigate(KEYCLOAK.applicationAddress() + "/");
        assertThat(isAtKeycloak(second)).isTrue();

        fillIn(first, "two-tabs");
        assertThat(first.url()).doesNotContain("refused");
        assertThat(first.textContent("header")).contains("许双");

        second.navigate(KEYCLOAK.applicationAddress() + "/login/oauth2/code/keycloak?state=stale&code=used");
        assertThat(second.url()).isEqualTo(KEYCLOAK.applicationAddress() + "/");
        assertThat(second.textContent("header")).contains("许双");
    }

    @Test
    void givesATypedFormBackAfterTheSessionIsOver() throws IOException {
        KEYCLOAK.addPerson("typist", "唐", "晓燕");
        Page page = signIn("typist", "/whereabouts");
        office.bean(Posts.class).put(new Post("office-clerk", "党政办文书", "党政办", "typist", null, true, false, 50));
        UUID id =
                office.bean(Circulation.class).receive(List.of(), Map.of("title", "过期后提交", "channel", "纸质"), "typist");
        String document = KEYCLOAK.applicationAddress() + "/documents/" + id;
        page.navigate(document);
        page.fill("[name=note]", "过期前写的");
        endSessions("typist");
        page.click("button[name=outcome][value=signed]");
        page.waitForURL("**/sign-in?expired&kept");
        browser.picture(page, "keycloak-expired");
        page.click("main a.btn-primary");
        page.waitForURL(document + "**");
        assertThat(page.inputValue("[name=note]")).isEqualTo("过期前写的");
    }

    @Test
    void showsTheInspectorWhoOpenedWhat() throws IOException {
        KEYCLOAK.addPerson("reader", "冯", "小雨");
        String subject = KEYCLOAK.addPerson("watcher", "蒋", "督查");
        KEYCLOAK.giveRole(subject, "banwen-inspector");
        signIn("reader", "/whereabouts");
        office.bean(Posts.class).put(new Post("office-clerk", "党政办文书", "党政办", "reader", null, true, false, 50));
        UUID id = office.bean(Circulation.class).receive(List.of(), Map.of("title", "谁看过我", "channel", "纸质"), "reader");
        assertThat(office.get("/api/documents/" + id, KEYCLOAK.accessToken(SCRIPT, "reader"))
                        .status())
                .isEqualTo(200);

        Page page = signIn("watcher", "/readings?document=" + id);
        assertThat(page.textContent("main")).contains("冯小雨", "谁看过我");
        browser.picture(page, "readings");
        assertThat(office.get("/api/readings", KEYCLOAK.accessToken(SCRIPT, "reader"))
                        .code())
                .isEqualTo("inspector-only");
    }

    /** As time would end them; Keycloak's own goes on. */
    private static void endSessions(String username) {
        office.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    /** Whether it refuses or takes a question and never answers. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whileKeycloakIsAwayWhoIsInGoesOnAndNobodyNewGetsIn(boolean hanging) {
        String name = hanging ? "hang" : "cut";
        String admin = KEYCLOAK.addPerson("staying-" + name, "冯", "立");
        KEYCLOAK.giveRole(admin, "banwen-administrator");
        KEYCLOAK.addPerson("newcomer-" + name, "陈", "新");
        Page page = signIn("staying-" + name, "/whereabouts");
        String token = KEYCLOAK.accessToken(SCRIPT, "staying-" + name);
        assertThat(office.get("/api/session", token).status()).isEqualTo(200);
        try {
            if (hanging) {
                office.way().hang();
                assertThatItsJobsHoldUpNoOther();
            } else {
                office.way().cut();
            }
            KeycloakOffice.within(() -> keycloak().equals("DOWN"));
            page.reload();
            assertThat(page.textContent("header")).contains("冯立");
            assertThat(office.get("/api/session", token).status())
                    .as("a token, by the keys that are known")
                    .isEqualTo(200);
            assertThat(office.post("/api/directory/runs", token).code()).isEqualTo("directory-trouble");
            assertThat(office.get("/actuator/health/readiness", null).status()).isEqualTo(200);

            if (hanging) {
                assertThatTheStateNamesTheSettings(page);
            }
            Page refused = signIn("newcomer-" + name, "/whereabouts");
            assertThat(refused.url()).contains("refused=directory-away");
            assertThat(refused.textContent("main")).contains("统一登录服务暂时无法访问");
        } finally {
            office.way().mend();
        }
        KeycloakOffice.within(() -> keycloak().equals("UP"));
        assertThat(signIn("newcomer-" + name, "/whereabouts").textContent("header"))
                .contains("陈新");
    }

    /** Of Keycloak, and of a mail server that hangs too: the threads that other scheduled work shares are free. */
    private static void assertThatItsJobsHoldUpNoOther() {
        office.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        """
                        insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at)
                        values (gen_random_uuid(), 'staying-hang', 'a@township.example', '提醒', '请阅', now(), now())
                        """)
                .update();
        Set<String> looking = new TreeSet<>();
        Set<String> mailing = new TreeSet<>();
        KeycloakOffice.within(() -> {
            looking.addAll(threadsIn("cn.banwen.keycloak.DirectoryLook"));
            mailing.addAll(threadsIn("cn.banwen.notification.MailServer"));
            return !looking.isEmpty() && !mailing.isEmpty();
        });
        assertThat(looking).allMatch(name -> name.startsWith("waiting-"));
        assertThat(mailing).allMatch(name -> name.startsWith("waiting-"));
    }

    private static void assertThatTheStateNamesTheSettings(Page page) {
        KeycloakOffice.within(() -> {
            page.navigate(KEYCLOAK.applicationAddress() + "/administration/state");
            return page.textContent("main").contains("BANWEN_MAIL_HOST");
        });
        assertThat(page.textContent("main"))
                .contains("无法访问 Keycloak 或没有应答", "BANWEN_KEYCLOAK_INNER_ISSUER", "邮件服务器：无法连接或没有应答");
        browser.picture(page, "state-hanging");
        page.navigate(KEYCLOAK.applicationAddress() + "/administration/mail?lang=en");
        assertThat(page.textContent("main")).contains("mail server: it can't be reached or does not answer");
        browser.picture(page, "mail-hanging-en");
        page.navigate(KEYCLOAK.applicationAddress() + "/whereabouts?lang=zh-CN");
    }

    private static List<String> threadsIn(String type) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(type)))
                .map(thread -> thread.getKey().getName())
                .toList();
    }

    private static String keycloak() {
        return office.get("/actuator/health", null)
                .json()
                .at("/components/keycloak/status")
                .asString("");
    }

    /** Accounts at once, by whichever replica's turn it is, and told with what it did. Who has left is closed and stays. */
    @Test
    void comparesByItselfOnceInItsTime() {
        KEYCLOAK.rootGroup();
        String first = KEYCLOAK.addPerson("by-schedule", "苗", "定时");
        DirectoryRound.now(office.beans(), Duration.ofHours(1));
        assertThat(office.bean(DirectoryAccounts.class).of(first)).isPresent();
        assertThat(ofSchedule().get(0)).contains("by-schedule");

        String second = KEYCLOAK.addPerson("next-hour", "苗", "下时");
        DirectoryRound.now(office.beans(), Duration.ofHours(1));
        assertThat(office.bean(DirectoryAccounts.class).of(second))
                .as("another replica had its turn within the hour")
                .isEmpty();

        KEYCLOAK.realm().users().get(first).remove();
        DirectoryRound.now(office.beans(), Duration.ofNanos(1));
        assertThat(office.bean(DirectoryAccounts.class).of(second)).isPresent();
        assertThat(office.bean(DirectoryAccounts.class).of(first))
                .as("nobody is removed")
                .get()
                .satisfies(person -> assertThat(person.active()).isFalse());
        DirectoryRound.now(office.beans(), Duration.ofNanos(1));
        int told = ofSchedule().size();
        DirectoryRound.now(office.beans(), Duration.ofNanos(1));
        assertThat(ofSchedule()).as("what has not changed is not told again").hasSize(told);
    }

    private static List<String> ofSchedule() {
        return office.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select lines from directory_run where by is null order by id desc")
                .query(String.class)
                .list();
    }

    @Test
    void comparesPeopleAndPostsShowsTheDifferencesAndThenDoesThem() {
        String admin = KEYCLOAK.addPerson("comparer", "钱", "管理");
        KEYCLOAK.giveRole(admin, "banwen-administrator");
        String a = KEYCLOAK.addPerson("civil-a", "李", "志强");
        String b = KEYCLOAK.addPerson("civil-b", "李", "志强");
        Page page = signIn("comparer", "/administration/directory");
        String former = KEYCLOAK.addPerson("civil-former", "何", "其多");
        office.bean(DirectoryAccounts.class)
                .admit(new DirectoryAccounts.Entry(former, "civil-former", "何其多", false, false));
        office.bean(Posts.class).put(new Post("civil-affairs", "民政办", "旧科室", "civil-former", null, false, false, 60));
        KEYCLOAK.giveRole(former, "banwen-administrator");
        String root = KEYCLOAK.rootGroup();
        String civil = KEYCLOAK.addGroup(root, "民政办", Map.of());
        String post = KEYCLOAK.addGroup(civil, "民政岗", Map.of("banwen.post", List.of("civil-affairs")));
        KEYCLOAK.join(a, KEYCLOAK.addGroup(post, "A", Map.of()));
        KEYCLOAK.join(b, KEYCLOAK.addGroup(post, "B", Map.of()));
        KEYCLOAK.addGroup(civil, "无此岗", Map.of("banwen.post", List.of("no-such-post")));
        KEYCLOAK.addGroup(civil, "A", Map.of());

        page.click("main form button");
        page.waitForURL("**/administration/directory/*");
        browser.picture(page, "keycloak-dry-run");
        assertThat(page.textContent("main"))
                .contains("新增 李志强（civil-a）", "民政办：归口 民政办，A 岗 civil-a，B 岗 civil-b")
                .contains("有几个人都叫 李志强：civil-a、civil-b", "no-such-post", "/banwen/民政办/A 的位置不对")
                .contains("何其多（civil-former）任有岗位");
        assertThat(office.bean(DirectoryAccounts.class).of(a)).isEmpty();

        String shown = page.url();
        page.click("main form button");
        page.waitForURL(url -> !url.equals(shown));
        browser.picture(page, "keycloak-applied");
        assertThat(page.textContent("main")).contains("已作的更改");
        assertThat(office.bean(DirectoryAccounts.class).of(a)).isPresent();
        assertThat(office.bean(Posts.class).find("civil-affairs")).get().satisfies(held -> {
            assertThat(held.office()).isEqualTo("民政办");
            assertThat(held.holderA()).isEqualTo("civil-a");
            assertThat(held.holderB()).isEqualTo("civil-b");
        });

        String token = KEYCLOAK.accessToken(SCRIPT, "comparer");
        KEYCLOAK.enable(b, false);
        KeycloakOffice.within(() -> office.bean(DirectoryAccounts.class)
                .of(b)
                .filter(person -> !person.active())
                .isPresent());
        Answer again = office.post("/api/directory/runs", token);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("lines").toString())
                .contains("holder-closed")
                .contains("/B");
        page.navigate(KEYCLOAK.applicationAddress() + "/administration/directory");
        browser.picture(page, "keycloak-directory");
    }
}
