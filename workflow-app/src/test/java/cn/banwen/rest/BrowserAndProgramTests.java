package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is not signed in: a program is challenged, a browser is not, as it would ask in a dialog of its own and remember the answer. */
@BanwenTest
class BrowserAndProgramTests {

    private static final String PICTURE =
            "/api/documents/8f14e45f-ceea-467f-a9d4-1b2c3d4e5f60/files/8f14e45f-ceea-467f-a9d4-1b2c3d4e5f61/pages/1";

    private final Office office;
    private final JdbcClient jdbc;

    @Autowired
    BrowserAndProgramTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
    }

    private static String deadSession() {
        String id =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return "banwen-session=" + id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Accept           | image/avif,image/webp,image/apng,*/*;q=0.8
                    Sec-Fetch-Dest   | image
                    Sec-Fetch-Mode   | cors
                    X-Requested-With | XMLHttpRequest
                    """)
    void aBrowserIsNotChallenged(String header, String value) {
        Answer refused = office.nobody().with(header, value).get(PICTURE).refused(401, "sign-in-required");
        assertThat(refused.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void norWhoeverStillSendsTheKeyOfASessionThatIsOver() {
        Answer refused =
                office.nobody().with("Cookie", deadSession()).get(PICTURE).refused(401, "sign-in-required");
        assertThat(refused.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv"})
    void aProgramIs(String accepted) {
        Answer refused = office.nobody().with("Accept", accepted).get(PICTURE).refused(401, "sign-in-required");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
        Answer wrong = office.as("clerk", "wrong").with("Accept", accepted).get(PICTURE);
        assertThat(wrong.expect(401).header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void whoFollowsALinkAfterTheSessionIsLedToTheSignIn() {
        Answer led = office.nobody()
                .with("Cookie", deadSession())
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/api/register/exports")
                .expect(302);
        assertThat(led.header("Location")).endsWith("/sign-in?expired");
        Answer never = office.nobody()
                .with("Sec-Fetch-Dest", "document")
                .get("/api/register/exports")
                .expect(302);
        assertThat(never.header("Location")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/posts", PICTURE, "/actuator/prometheus"})
    void aRefusalBeginsNoSession(String path) {
        int before = sessions();
        Answer refused =
                office.nobody().with("Accept", "image/webp,*/*").get(path).expect(401);
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(sessions()).isLessThanOrEqualTo(before);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
