package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class DocumentListTests {

    private final Office office;

    @Autowired
    DocumentListTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void findsByTitleSenderAndNumbersInAnySpelling() {
        String mark = Office.title("查").substring(2);
        Walk walk = office.paper("检索" + mark)
                .reviewed()
                .act(
                        "clerk",
                        "register",
                        Steps.with(
                                Steps.with(Steps.registered("act"), "documentNumber", "云" + mark + "[2026] 第012 号"),
                                "sender",
                                "云岭县100%_测试局" + mark));
        assertThat(ids("query=" + encoded("检索" + mark))).containsExactly(walk.id());
        assertThat(ids("query=" + encoded("测试局" + mark))).containsExactly(walk.id());
        assertThat(ids("query=" + encoded("云" + mark + "〔2026〕12号"))).containsExactly(walk.id());
        assertThat(ids("query=" + encoded("云" + mark + "（2026）012号"))).containsExactly(walk.id());
        assertThat(ids("query=" + encoded(walk.at("registrationNumber")))).contains(walk.id());
        assertThat(ids("query=" + encoded(walk.at("receiptId")))).containsExactly(walk.id());
        assertThat(ids("sender=" + encoded("100%_测试局" + mark))).containsExactly(walk.id());
        assertThat(ids("sender=" + encoded("100_%测试局" + mark)))
                .as("no wildcards")
                .isEmpty();
        assertThat(ids("query=" + encoded("检索" + mark) + "&state=registered")).containsExactly(walk.id());
        assertThat(ids("query=" + encoded("检索" + mark) + "&state=archived")).isEmpty();
    }

    @Test
    void findsByTheDayOfArrivalInBeijing() {
        Walk walk = office.paper("按日期");
        String query = "query=" + encoded(walk.at("title"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(ids(query + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .containsExactly(walk.id());
        assertThat(ids(query + "&from=" + today.plusDays(2))).isEmpty();
        assertThat(ids(query + "&to=" + today.minusDays(2))).isEmpty();
    }

    @Test
    void pagesAreDisjointAndTheNewestComesFirst() {
        String mark = Office.title("翻页");
        List<String> made = List.of(paper(mark), paper(mark), paper(mark), paper(mark), paper(mark));
        String query = "query=" + encoded(mark) + "&size=2&page=";
        assertThat(ids(query + 0)).containsExactly(made.get(4), made.get(3));
        assertThat(ids(query + 1)).containsExactly(made.get(2), made.get(1));
        assertThat(ids(query + 2)).containsExactly(made.get(0));
        assertThat(ids(query + 3)).isEmpty();
        assertThat(office.as("clerk")
                        .get("/api/documents?" + query + 3)
                        .json()
                        .path("total")
                        .asLong(0))
                .isEqualTo(5);
    }

    @Test
    void refusesWhatIsNoPageStateOrDate() {
        Caller clerk = office.as("clerk");
        clerk.get("/api/documents?size=201").refused(422, "size-range");
        clerk.get("/api/documents?size=0").refused(422, "size-range");
        clerk.get("/api/documents?page=-1").refused(422, "page-range");
        clerk.get("/api/documents?page=-1&size=999").refused(422, "invalid-form");
        clerk.get("/api/documents?size=many").refused(400, "unreadable-parameter");
        clerk.get("/api/documents?state=lost").refused(422, "unknown-state");
        clerk.get("/api/documents?from=yesterday").refused(400, "unreadable-parameter");
        clerk.get("/api/documents?from=" + encoded("+300000-01-01")).refused(422, "not-a-date");
        clerk.get("/api/documents?to=" + encoded("+999999999-12-31")).refused(422, "not-a-date");
        clerk.get("/api/documents/1").refused(400, "unreadable-parameter");
        clerk.get("/api/tasks?size=201").refused(422, "size-range");
        clerk.get("/api/tasks?page=2147483647").refused(422, "page-range");
        clerk.get("/api/register?size=201").refused(422, "size-range");
        assertThat(clerk.get("/api/tasks?page=1000000&size=200").expect(200).items())
                .isEmpty();
        assertThat(clerk.get("/api/register?year=1999").expect(200).items()).isEmpty();
    }

    @Test
    void whatNobodyCanTypeFindsNothing() {
        assertThat(ids("query=" + encoded("zq\u0000zq"))).isEmpty();
        assertThat(ids("sender=" + encoded("\u0000zqzq"))).isEmpty();
        Walk walk = office.paper("不可见查询");
        assertThat(ids("query=" + encoded("\u200b\u200b") + "&size=1")).doesNotContain(walk.id());
    }

    private String paper(String title) {
        return office.arrival(Multipart.ofMetadata(Map.of("title", title, "channel", "纸质")))
                .id();
    }

    private List<String> ids(String parameters) {
        return office.as("clerk").get("/api/documents?" + parameters).expect(200).items().stream()
                .map(DocumentListTests::id)
                .toList();
    }

    private static String id(JsonNode item) {
        return item.path("id").asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
