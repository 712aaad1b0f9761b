package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What answers tell browsers to keep to: of cookies, scripts and frames. */
@BanwenTest
@TestPropertySource(properties = {"banwen.office-name=安全测试乡党政办公室", "server.forward-headers-strategy=native"})
class AnswerHeadersTests {

    private final Office office;

    @Autowired
    AnswerHeadersTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void theSessionsCookieIsHiddenFromScriptsAndOtherSitesAndOverTlsFromTheWire() {
        assertThat(office.nobody().get("/sign-in").header("Set-Cookie"))
                .startsWith("banwen-session=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(office.nobody()
                        .with("X-Forwarded-Proto", "https")
                        .get("/sign-in")
                        .header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void aPageRunsNothingThatStandsInItAndStandsInNoFrameOfAnother() {
        Answer page = office.nobody().get("/sign-in").expect(200);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe", "script-src", "style-src", "*", "http:");
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Server")).as("no product, no version").isEmpty();
        assertThat(office.nobody()
                        .with("X-Forwarded-Proto", "https")
                        .get("/sign-in")
                        .header("Strict-Transport-Security"))
                .contains("max-age=");
    }

    @Test
    void whatProgramsAskForRunsNothingAtAll() {
        Answer answer = office.as("clerk").get("/api/session").expect(200);

        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aFileOfSomebodyElsesRunsNothingEither() {
        Walk walk = office.electronic("原样取回");
        String file = walk.look().path("files").get(0).path("id").asString("");

        Answer answer = office.as("clerk").get(walk.path() + "/files/" + file).expect(200);

        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer answer = office.nobody()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/sign-in", BodyPublishers.ofString("username=clerk&password=" + Office.PASSWORD));

        String cookie = answer.header("Set-Cookie").replaceAll(";.*", "");
        assertThat(office.nobody().with("Cookie", cookie).get("/api/session").status())
                .isEqualTo(401);
    }
}
