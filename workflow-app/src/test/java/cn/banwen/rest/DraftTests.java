package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts over REST. */
@BanwenTest
class DraftTests {

    private final Office office;

    @Autowired
    DraftTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void givesBackWhatWasSaved() {
        String path = path("task-" + UUID.randomUUID());
        Answer saved = save("clerk", path, Map.of("opinion", " 同意\n", "readers", List.of("finance", "emergency")))
                .expect(200);
        Answer found = office.as("clerk").get(path).expect(200);
        assertThat(found.json()).isEqualTo(saved.json());
        assertThat(found.json().at("/fields/opinion/0").asString("")).isEqualTo(" 同意\n");
        assertThat(found.json().at("/fields/readers")).hasSize(2);
        assertThat(found.at("savedAt")).endsWith("+08:00");
        assertThat(found.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anotherPersonsDraftOfTheSameFormIsNotFound() {
        String path = path("task-" + UUID.randomUUID());
        save("clerk", path, Map.of("opinion", "只给自己看")).expect(200);
        for (String other : List.of("director", "inspector", "admin", "clerk-b")) {
            office.as(other).get(path).refused(404, "draft-not-found");
        }
        save("director", path, Map.of("opinion", "另一份")).expect(200);
        office.as("director").send("DELETE", path, BodyPublishers.noBody()).expect(204);
        assertThat(office.as("clerk").get(path).expect(200).text()).contains("只给自己看");
    }

    @Test
    void isGoneOnceItIsDiscardedAndDiscardingNoneIsNoError() {
        String path = path("receive");
        save("clerk", path, Map.of("title", "标题")).expect(200);
        office.as("clerk").send("DELETE", path, BodyPublishers.noBody()).expect(204);
        office.as("clerk").send("DELETE", path, BodyPublishers.noBody()).expect(204);
        office.as("clerk").get(path).refused(404, "draft-not-found");
    }

    @Test
    void refusesKeysThatAreNone() {
        for (String key : List.of("Task-1", "1", "-a", "a_b", "a%20b", "a".repeat(101))) {
            save("clerk", path(key), Map.of("opinion", "同意")).refused(400, "draft-key");
            office.as("clerk").get(path(key)).refused(400, "draft-key");
            office.as("clerk")
                    .send("DELETE", path(key), BodyPublishers.noBody())
                    .refused(400, "draft-key");
        }
    }

    @Test
    void refusesWhatIsNoForm() {
        String path = path("task-malformed");
        Caller clerk = office.as("clerk");
        clerk.put(path, Map.of()).refused(400, "draft-malformed");
        clerk.put(path, Map.of("fields", "同意")).refused(400, "draft-malformed");
        save("clerk", path, Map.of("opinion", Map.of("a", "b"))).refused(400, "draft-malformed");
        clerk.json("PUT", path, "[]").refused(400, "unreadable-request");
        save("clerk", path, Map.of("opinion", "字".repeat(60_001))).refused(413, "draft-too-large");
        clerk.get(path).refused(404, "draft-not-found");
    }

    @Test
    void isNobodysWithoutASignIn() {
        office.nobody().get(path("receive")).refused(401, "sign-in-required");
    }

    @Test
    void aScriptOfAPageIsNotAskedForAPasswordByTheBrowser() {
        Answer asked = office.nobody().get("/api/session").expect(401);
        Answer byScript = office.nobody()
                .with("X-Requested-With", "XMLHttpRequest")
                .get("/api/session")
                .expect(401);
        assertThat(asked.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(byScript.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void endsWithTheActAndStaysWithARefusal() {
        Walk walk = office.paper("草稿与办理");
        String draft = path("task-" + walk.taskId("clerk", "sign-receipt"));
        save("clerk", draft, Map.of("note", "封口完好")).expect(200);
        save("director", draft, Map.of("note", "别人的")).expect(200);
        walk.attempt("clerk", "sign-receipt", Map.of("outcome", "refused")).refused(422, "reason-required");
        office.as("clerk").get(draft).expect(200);
        walk.signed();
        office.as("clerk").get(draft).refused(404, "draft-not-found");
        office.as("director").get(draft).expect(200);
    }

    private Answer save(String username, String path, Map<String, ?> fields) {
        return office.as(username).put(path, Map.of("fields", fields));
    }

    private static String path(String key) {
        return "/api/drafts/" + key;
    }
}
