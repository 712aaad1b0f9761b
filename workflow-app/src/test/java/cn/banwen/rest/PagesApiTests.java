package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The pages of a file and their text over REST. */
@BanwenTest
class PagesApiTests {

    private final Office office;
    private final JdbcClient jdbc;

    @Autowired
    PagesApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
    }

    private static String file(Walk walk) {
        return walk.path() + "/files/"
                + walk.look().path("files").get(0).path("id").asString("");
    }

    private String shown(Walk walk) {
        String file = file(walk);
        await().atMost(Duration.ofMinutes(3)).until(() -> !office.as("clerk")
                .get(file + "/rendition")
                .expect(200)
                .at("state")
                .equals("waiting"));
        return file;
    }

    @Test
    void aPageComesAsAPictureThatIsNotSentTwice() {
        String file = shown(office.electronic("页面"));
        Answer page = office.as("clerk").get(file + "/pages/1").expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("image/png");
        assertThat(page.header("Cache-Control")).contains("no-cache", "private");
        assertThat(page.bytes()).startsWith(0x89, 'P', 'N', 'G');
        office.as("clerk")
                .with("If-None-Match", page.header("ETag"))
                .get(file + "/pages/1")
                .expect(304);
        Answer small = office.as("clerk").get(file + "/pages/1?size=thumbnail").expect(200);
        assertThat(small.bytes().length).isLessThan(page.bytes().length);
        office.as("clerk").get(file + "/pages/1?size=huge").refused(422, "unknown-picture-size");
    }

    @Test
    void theTextComesWholeByPageAndSearched() {
        String file = shown(office.electronic("文字"));
        JsonNode whole = office.as("clerk").get(file + "/text").expect(200).json();
        assertThat(whole.path("state").asString("")).isEqualTo("ready");
        assertThat(whole.path("pages").get(0).path("text").asString("")).contains("云应急〔2026〕7号");
        JsonNode page =
                office.as("clerk").get(file + "/pages/1/text").expect(200).json();
        assertThat(page.path("source").asString("")).isEqualTo("file");
        assertThat(page.path("runs").get(0).path("size").asDouble(0)).isEqualTo(36);
        JsonNode found = office.as("clerk")
                .get(file + "/find?q=" + java.net.URLEncoder.encode("云应急[2026]7 号", StandardCharsets.UTF_8))
                .expect(200)
                .json();
        assertThat(found.path("hits").get(0).path("page").asInt(0)).isEqualTo(1);
    }

    @Test
    void aPageThatThereIsNotIsRefused() {
        String file = shown(office.electronic("页码"));
        for (String page : new String[] {"0", "-1", "2", "99999999999", "one"}) {
            office.as("clerk").get(file + "/pages/" + page).refused(404, "page-not-found");
            office.as("clerk").get(file + "/pages/" + page + "/text").refused(404, "page-not-found");
        }
        assertThat(office.as("clerk").get(file + "/pages/2").text()).contains("共 1 页");
    }

    @Test
    void untilItIsThereTheStateIsTold() {
        Walk walk = office.electronic("等待");
        String file = shown(walk);
        String sha256 = walk.look().path("files").get(0).path("sha256").asString("");
        jdbc.sql("update rendition set state = 'waiting', text_state = 'waiting', shown = null, generation ="
                        + " generation + 1, task = 'draw', due_at = now() + interval '1 hour' where sha256 = ?")
                .param(sha256)
                .update();
        for (String path : new String[] {"/pages/1", "/pages/1/text", "/text"}) {
            Answer answer = office.as("clerk").get(file + path).expect(202);
            assertThat(answer.at("state")).isEqualTo("waiting");
            assertThat(answer.header("Retry-After")).isNotBlank();
        }
        jdbc.sql("update rendition set due_at = now() where sha256 = ?")
                .param(sha256)
                .update();
        shown(walk);
        office.as("clerk").get(file + "/pages/1").expect(200);
    }

    @Test
    void whatFailedSaysWhyAndCanBeTriedAgain() {
        Walk walk = office.arrival(
                Multipart.ofFile("加密.pdf", SamplePdfs.encrypted()).metadata(Map.of("title", Office.title("加密"))));
        String file = shown(walk);
        Answer refused = office.as("clerk").get(file + "/pages/1").refused(422, "rendition-failed");
        assertThat(refused.at("failure")).isEqualTo("file-encrypted");
        assertThat(refused.text()).contains("打开密码");
        office.as("clerk").get(file + "/text").refused(422, "rendition-failed");
        office.as("clerk").post(file + "/rendition", Map.of()).expect(202);
        shown(walk);
        String ready = shown(office.electronic("无须重试"));
        office.as("clerk").post(ready + "/rendition", Map.of()).refused(409, "rendition-not-failed");
        assertThat(office.as("clerk").get(file).expect(200).bytes())
                .as("the original stays")
                .isEqualTo(office.as("clerk").get(file).bytes());
    }

    @Test
    void whoMayNotSeeTheDocumentSeesNoneOfIt() {
        String file = shown(office.electronic("权限"));
        for (String path : new String[] {"/rendition", "/pages/1", "/pages/1/text", "/text", "/find?q=x"}) {
            office.as("agri").get(file + path).refused(404, "document-not-found");
            office.nobody().get(file + path).expect(401);
        }
        office.as("agri").post(file + "/rendition", Map.of()).refused(404, "document-not-found");
    }

    @Test
    void administratorsHaveAllMadeAnew() {
        String file = shown(office.electronic("重新生成"));
        office.as("clerk").get("/api/renditions").refused(403, "admin-only");
        office.as("clerk").post("/api/renditions/anew", Map.of()).refused(403, "admin-only");
        JsonNode overview =
                office.as("admin").get("/api/renditions").expect(200).json();
        assertThat(overview.path("ready").asInt(0)).isPositive();
        assertThat(overview.path("office").asBoolean(false)).isTrue();
        assertThat(overview.path("recognition").asBoolean(false)).isTrue();
        int generation = office.as("clerk")
                .get(file + "/rendition")
                .json()
                .path("generation")
                .asInt(0);
        office.as("admin").post("/api/renditions/anew", Map.of()).expect(202);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> office.as("clerk")
                                .get(file + "/rendition")
                                .json()
                                .path("generation")
                                .asInt(0)
                        > generation);
        office.as("clerk").get(file + "/pages/1").expect(200);
    }
}
