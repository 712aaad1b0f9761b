package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Accounts: added, renamed, closed, opened, given new passwords; each change on record, none removed. */
@BanwenTest
class PeopleTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final String username = "new-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    PeopleTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
    }

    private Caller admin() {
        return office.as("admin");
    }

    private String add() {
        return admin().post("/api/people", Map.of("username", username, "name", "新人"))
                .expect(201)
                .at("password");
    }

    private Answer on(String act) {
        return admin().post("/api/people/" + username + "/" + act, Map.of());
    }

    @Test
    void aGivenPasswordOpensNothingButItsOwnChange() {
        String given = add();
        Caller newcomer = office.as(username, given);
        newcomer.get("/api/tasks").refused(403, "password-must-change");
        newcomer.get("/api/session").expect(200);
        for (Map.Entry<String, String> wrong : Map.of(
                        "short",
                        "password-short",
                        username,
                        "password-is-username",
                        given,
                        "password-same",
                        "字".repeat(25),
                        "password-long")
                .entrySet()) {
            newcomer.put("/api/password", Map.of("present", given, "wanted", wrong.getKey()))
                    .refused(422, wrong.getValue());
        }
        newcomer.put("/api/password", Map.of("present", "guess", "wanted", "of-my-own-123"))
                .refused(422, "password-wrong");
        newcomer.put("/api/password", Map.of()).refused(422, "invalid-form");
        newcomer.put("/api/password", Map.of("present", given, "wanted", "of-my-own-123"))
                .expect(204);
        newcomer.get("/api/session").refused(401, "sign-in-required");
        office.as(username, "of-my-own-123").get("/api/tasks").expect(200);
    }

    @Test
    void theAdministratorClosesOpensAndResets() {
        String given = add();
        office.as(username, given)
                .put("/api/password", Map.of("present", given, "wanted", "of-my-own-123"))
                .expect(204);
        Caller person = office.as(username, "of-my-own-123");
        person.get("/api/tasks").expect(200);
        assertThat(on("deactivate").expect(200).json().path("active").asBoolean(true))
                .isFalse();
        person.get("/api/tasks").refused(401, "sign-in-required");
        on("activate").expect(200);
        person.get("/api/tasks").expect(200);
        String reset = on("reset").expect(200).at("password");
        person.get("/api/tasks").refused(401, "sign-in-required");
        office.as(username, reset).get("/api/tasks").refused(403, "password-must-change");
        admin().post("/api/people/" + username + "/rename", Map.of("name", "改名"))
                .expect(200);
        assertThat(admin().get("/api/people/" + username).expect(200).at("name"))
                .isEqualTo("改名");
        assertThat(office.as("clerk").get("/api/people/" + username).status()).isEqualTo(403);
    }

    @Test
    void everyChangeIsOnRecordWithWhoMadeIt() {
        add();
        on("deactivate").expect(200);
        on("deactivate").expect(200);
        on("activate").expect(200);
        on("reset").expect(200);
        admin().post("/api/people/" + username + "/rename", Map.of("name", "改名"))
                .expect(200);
        assertThat(admin().get("/api/settings/history?size=200").expect(200).items().stream()
                        .filter(change -> change.path("field").asString("").startsWith(username + ":"))
                        .map(PeopleTests::told))
                .containsExactly(
                        "name: 新人 > 改名",
                        "password:  > reset",
                        "active: false > true",
                        "active: true > false",
                        "account:  > staff");
    }

    private static String told(JsonNode change) {
        assertThat(change.path("changedBy").asString("")).isEqualTo("admin");
        return change.path("field").asString("").replaceAll(".*:", "") + ": "
                + change.path("oldValue").asString("") + " > "
                + change.path("newValue").asString("");
    }

    @Test
    void whatIsWrongWithAnAccountIsTold() {
        add();
        Caller admin = admin();
        assertThat(admin.post("/api/people", Map.of("username", "Ä", "name", "", "role", "king"))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly("username:username-form", "name:person-name-required", "role:unknown-value");
        admin.post("/api/people", Map.of("username", username, "name", "又一个")).refused(409, "person-exists");
        admin.post("/api/people", Map.of("username", username + "x", "name", "长".repeat(51)))
                .refused(422, "too-long");
        admin.post("/api/people/" + username + "/rename", Map.of()).refused(422, "person-name-required");
        admin.post("/api/people/admin/deactivate", Map.of()).refused(409, "own-account");
        admin.post("/api/people/admin/reset", Map.of()).refused(409, "own-password");
        for (String nobody : new String[] {"nobody", "%C3%84"}) {
            admin.post("/api/people/" + nobody + "/reset", Map.of()).refused(404, "person-not-found");
        }
        for (String act : new String[] {"deactivate", "activate", "reset", "rename"}) {
            office.as("clerk")
                    .post("/api/people/" + username + "/" + act, Map.of("name", "x"))
                    .refused(403, "admin-only");
        }
        office.as("clerk")
                .post("/api/people", Map.of("username", username + "y", "name", "x"))
                .refused(403, "admin-only");
        office.as("inspector").get("/api/people").refused(403, "admin-only");
    }

    @Test
    void aSecondAdministratorAndAnInspectorCanBeAdded() {
        assertThat(admin().post("/api/people", Map.of("username", username, "name", "督查", "role", "inspector"))
                        .expect(201)
                        .at("password"))
                .hasSize(12);
        JsonNode account = admin().get("/api/people/" + username).json();
        assertThat(account.path("inspector").asBoolean(false)).isTrue();
        assertThat(account.path("admin").asBoolean(true)).isFalse();
        assertThat(account.path("mustChangePassword").asBoolean(false)).isTrue();
        assertThat(account.has("passwordHash")).isFalse();
    }

    @Test
    void nobodyIsEverDeleted() {
        add();
        admin().send("DELETE", "/api/people/" + username, java.net.http.HttpRequest.BodyPublishers.noBody())
                .refused(405, "http-405");
        assertThatThrownBy(() -> jdbc.sql("delete from person where username = ?")
                        .param(username)
                        .update())
                .as("the application's role can't")
                .isInstanceOf(DataAccessException.class);
    }
}
