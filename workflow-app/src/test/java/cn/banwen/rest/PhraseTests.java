package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 常用语 over REST. */
@BanwenTest
class PhraseTests {

    private static final String PHRASES = "/api/phrases";

    private final Office office;
    private final String writer = "phrases-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    PhraseTests(@LocalServerPort int port, JdbcClient jdbc, People people) {
        this.office = new Office(port, jdbc);
        people.put(new Person(writer, "常用语", false, false), "{noop}" + Office.PASSWORD);
    }

    @Test
    void theOfficeOffersTheWordsOfPracticeAtEveryStepThatTakesWords() {
        assertThat(texts(office.as(writer), "approve", "opinion")).contains("同意。", "请××阅处。");
        assertThat(texts(office.as(writer), "propose", "opinion")).anyMatch(text -> text.endsWith("请××阅示。"));
        assertThat(texts(office.as(writer), "first-review", "reasons")).hasSizeGreaterThan(4);
        for (String step : List.of("handle", "read", "distribute", "conclude", "sign-receipt", "redistribute")) {
            assertThat(office.as(writer).get(PHRASES + "?step=" + step).items())
                    .as(step)
                    .isNotEmpty();
        }
    }

    @Test
    void onesOwnStandFirstAndAreNobodyElses() {
        Answer added = add(writer, "同意，抓紧办。", false).expect(201);
        assertThat(added.json().path("office").asBoolean(true)).isFalse();
        assertThat(texts(office.as(writer), "approve", "opinion")).startsWith("同意，抓紧办。");
        String path = PHRASES + "/" + added.at("id");
        assertThat(texts(office.as("director"), "approve", "opinion")).doesNotContain("同意，抓紧办。");
        office.as("director").put(path, Map.of("text", "改掉")).refused(404, "phrase-not-found");
        office.as("director").send("DELETE", path, BodyPublishers.noBody()).refused(404, "phrase-not-found");
        office.as(writer).send("DELETE", path, BodyPublishers.noBody()).expect(204);
        assertThat(texts(office.as(writer), "approve", "opinion")).doesNotContain("同意，抓紧办。");
    }

    @Test
    void theirOrderIsTheOwnersToChange() {
        String first = add(writer, "一", false).at("id");
        String second = add(writer, "二", false).at("id");
        String third = add(writer, "三", false).at("id");
        change(third, Map.of("position", 1));
        assertThat(own()).containsExactly("三", "一", "二");
        change(third, Map.of("position", 99, "text", "叁"));
        assertThat(own()).containsExactly("一", "二", "叁");
        office.as(writer)
                .send("DELETE", PHRASES + "/" + first, BodyPublishers.noBody())
                .expect(204);
        assertThat(change(second, Map.of("text", "贰")).json().path("position").asInt(0))
                .isEqualTo(1);
        assertThat(own()).containsExactly("贰", "叁");
    }

    @Test
    void thePartyGovernmentOfficeLooksAfterTheOffices() {
        String text = "办公室新加" + UUID.randomUUID();
        add(writer, text, true).refused(403, "no-right-to-office-phrases");
        add("secretary", text, true).refused(403, "no-right-to-office-phrases");
        String path = PHRASES + "/" + add("clerk", text, true).expect(201).at("id");
        assertThat(texts(office.as(writer), "approve", "opinion")).contains(text);
        office.as(writer).put(path, Map.of("text", "改掉")).refused(403, "no-right-to-office-phrases");
        office.as("director").put(path, Map.of("position", 1)).expect(200);
        office.as("director").send("DELETE", path, BodyPublishers.noBody()).expect(204);
    }

    @Test
    void saysWhatIsWrongWithAPhrase() {
        add(writer, " ", false).refused(422, "phrase-empty");
        add(writer, "字".repeat(201), false).refused(422, "too-long");
        add(writer, "好", false).expect(201);
        add(writer, " 好 ", false).refused(422, "phrase-twice");
        Caller caller = office.as(writer);
        caller.post(PHRASES, Map.of("step", "archive", "field", "opinion", "text", "好"))
                .refused(422, "phrase-place");
        caller.post(PHRASES, Map.of("text", "好")).refused(422, "phrase-place");
        caller.post(PHRASES, Map.of("step", List.of("a"), "text", "好")).refused(422, "not-a-text");
        caller.put(PHRASES + "/" + UUID.randomUUID(), Map.of("text", "好")).refused(404, "phrase-not-found");
        String id =
                caller.get(PHRASES + "?step=approve").items().get(0).path("id").asString("");
        caller.put(PHRASES + "/" + id, Map.of("position", "first")).refused(422, "not-a-count");
    }

    @Test
    void fiftyAreEnoughForOneField() {
        for (int i = 1; i <= 50; i++) {
            add(writer, "第" + i + "条", false).expect(201);
        }
        add(writer, "第51条", false).refused(409, "phrases-full");
    }

    private Answer add(String username, String text, boolean forOffice) {
        return office.as(username)
                .post(PHRASES, Map.of("step", "approve", "field", "opinion", "text", text, "office", forOffice));
    }

    private Answer change(String id, Map<String, ?> body) {
        return office.as(writer).put(PHRASES + "/" + id, body).expect(200);
    }

    private List<String> own() {
        return office.as(writer).get(PHRASES + "?step=approve").items().stream()
                .filter(phrase -> !phrase.path("office").asBoolean(true))
                .map(phrase -> phrase.path("text").asString(""))
                .toList();
    }

    private static List<String> texts(Caller caller, String step, String field) {
        return caller.get(PHRASES + "?step=" + step + "&field=" + field).items().stream()
                .map(phrase -> phrase.path("text").asString(""))
                .toList();
    }
}
