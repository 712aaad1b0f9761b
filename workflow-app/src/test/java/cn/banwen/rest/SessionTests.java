package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The REST interface with the cookie of the pages' session. */
@BanwenTest
class SessionTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Office office;
    private final People people;
    private final JdbcClient jdbc;

    @Autowired
    SessionTests(@LocalServerPort int port, JdbcClient jdbc, People people) {
        this.office = new Office(port, jdbc);
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void theSessionsCookieReadsAndWithItsTokenActs() {
        Caller clerk = signedIn("clerk");
        Answer session = clerk.get("/api/session").expect(200);
        assertThat(session.json().path("person").path("username").asString("")).isEqualTo("clerk");
        Multipart arrival = Multipart.ofMetadata(Map.of("title", Office.title("会话"), "channel", "纸质"));
        clerk.upload("/api/documents", arrival).refused(403, "form-token");
        clerk.with(session.at("csrfHeader"), UUID.randomUUID().toString())
                .upload("/api/documents", arrival)
                .refused(403, "form-token");
        clerk.with(session.at("csrfHeader"), session.at("csrfToken"))
                .upload("/api/documents", arrival)
                .expect(201);
    }

    @Test
    void aSessionOfAnAccountThatIsClosedMayNothingAnyMore() {
        String username = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        people.put(new Person(username, "离岗督查员", false, true), "{noop}" + Office.PASSWORD);
        Walk walk = office.electronic("会话停用");
        Caller leaver = signedIn(username);
        leaver.get(walk.path()).expect(200);
        jdbc.sql("update person set active = false where username = ?")
                .param(username)
                .update();
        leaver.get(walk.path()).refused(403, "account-inactive");
        for (String path : List.of(
                walk.path(),
                walk.path() + "/history",
                walk.path() + "/slip",
                "/api/documents",
                "/api/tasks",
                "/api/register")) {
            leaver.get(path).refused(401, "sign-in-required");
        }
    }

    private Caller signedIn(String username) {
        Answer page = office.nobody().get("/sign-in").expect(200);
        Matcher token = TOKEN.matcher(page.text());
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&username=" + username
                + "&password=" + Office.PASSWORD;
        Answer signedIn = office.nobody()
                .with("Cookie", cookie(page))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/sign-in", BodyPublishers.ofString(form))
                .expect(302);
        return office.nobody().with("Cookie", cookie(signedIn));
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
