package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The search over REST, from the act that changes something to what is found, with nothing done by hand between. */
@BanwenTest
class SearchApiTests {

    private final Office office;

    @Autowired
    SearchApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    private static String path(String q) {
        return "/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    /** Asks until the answer is there; the index follows within seconds. */
    private JsonNode until(String q, Predicate<JsonNode> there) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        JsonNode answer = office.as("clerk").get(path(q)).expect(200).json();
        while (!there.test(answer)) {
            assertThat(Instant.now()).as("%s: %s", q, answer).isBefore(limit);
            answer = office.as("clerk").get(path(q)).expect(200).json();
        }
        return answer;
    }

    @Test
    void theTextOfAFileOfADocumentThatIsNotRegisteredIsFoundWithItsPage() {
        String code = UUID.randomUUID().toString().substring(0, 8);
        Walk walk = office.arrival(
                Multipart.ofFile("来文.pdf", SamplePdfs.notice("关于做好鄱阳湖圩堤巡查的通知", "云堤〔2035〕6号", "暗号" + code + "，请遵照执行。"))
                        .metadata(Map.of("title", Office.title("圩堤"))));
        JsonNode item = until("暗号" + code, answer -> answer.path("total").asInt() == 1)
                .path("items")
                .get(0);
        assertThat(item.path("id").asString()).isEqualTo(walk.at("id"));
        assertThat(item.path("registrationNumber").isNull()).isTrue();
        JsonNode excerpt = item.path("excerpts").get(0);
        assertThat(excerpt.path("kind").asString()).isEqualTo("page");
        assertThat(excerpt.path("page").asInt()).isEqualTo(1);
        assertThat(excerpt.path("fileName").asString()).isEqualTo("来文.pdf");
        JsonNode byNumber = office.as("clerk").get(path("云堤2035 6")).expect(200).json();
        assertThat(byNumber.path("hint").asString()).isEqualTo("number");
        assertThat(byNumber.path("items").get(0).path("id").asString()).isEqualTo(walk.at("id"));
        assertThat(office.as("agri")
                        .get(path("暗号" + code))
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void anOpinionIsFoundSoonAfterTheAct() {
        String code = UUID.randomUUID().toString().substring(0, 8);
        Walk walk = office.paper("意见检索").reviewed();
        walk.act("clerk", "register", Steps.registered("read"))
                .act("director", "propose", Steps.with(Steps.toRead("finance"), "opinion", "拟请财政所阅知" + code));
        JsonNode answer = until("阅知" + code, found -> found.path("total").asInt() == 1);
        assertThat(answer.path("items")
                        .get(0)
                        .path("excerpts")
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("opinion");
    }

    @Test
    void badQuestionsAreRefusedWithAReason() {
        office.as("clerk").get("/api/search").refused(422, "search-nothing");
        office.as("clerk").get("/api/search?q=%20%20").refused(422, "search-nothing");
        office.as("clerk").get(path("汛".repeat(5_00))).refused(422, "too-long");
        office.as("clerk").get(path("防汛") + "&step=x").refused(422, "unknown-value");
        office.as("clerk").get(path("防汛") + "&size=201").refused(422, "size-range");
        office.nobody().get(path("防汛")).refused(401, "sign-in-required");
        for (String sign : new String[] {"'", "&", "%", "\\", "' | '", "a:*", "!!", "<->"}) {
            office.as("clerk").get(path(sign)).expect(200);
        }
    }

    @Test
    void savedSearchesAndTheIndexAreForWhomTheyAreMeant() {
        String name = "常查" + UUID.randomUUID().toString().substring(0, 8);
        String id = office.as("clerk")
                .post("/api/search/saved", Map.of("name", name, "parameters", Map.of("q", "防汛")))
                .expect(201)
                .at("id");
        assertThat(office.as("clerk")
                        .get("/api/search/saved")
                        .expect(200)
                        .json()
                        .toString())
                .contains(name);
        assertThat(office.as("agri").get("/api/search/saved").expect(200).json().toString())
                .doesNotContain(name);
        office.as("agri")
                .send("DELETE", "/api/search/saved/" + id, java.net.http.HttpRequest.BodyPublishers.noBody())
                .refused(404, "saved-search-not-found");
        office.as("clerk")
                .send("DELETE", "/api/search/saved/" + id, java.net.http.HttpRequest.BodyPublishers.noBody())
                .expect(204);
        office.as("clerk").post("/api/search/index", Map.of()).refused(403, "admin-only");
        office.as("clerk").get("/api/search/index").refused(403, "admin-only");
        assertThat(office.as("admin")
                        .get("/api/search/index")
                        .expect(200)
                        .json()
                        .path("waiting")
                        .isNumber())
                .isTrue();
    }
}
