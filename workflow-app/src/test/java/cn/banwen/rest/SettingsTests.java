package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Settings are tried, changed with knowledge of what stands, and remembered. */
@BanwenTest
class SettingsTests {

    private static final String PATTERN = "收〔{year}〕{seq}号";

    private final Office office;
    private final JdbcClient jdbc;

    @Autowired
    SettingsTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
    }

    @AfterEach
    void restore() {
        admin().put("/api/settings/numbering", Map.of("pattern", PATTERN)).expect(200);
        admin().put(
                        "/api/settings/flow",
                        Map.of(
                                "reviewFirst",
                                true,
                                "steps",
                                Map.of(
                                        "first-review",
                                        "office-director",
                                        "distribute",
                                        "office-clerk",
                                        "redistribute",
                                        "office-clerk")))
                .expect(200);
    }

    private Caller admin() {
        return office.as("admin");
    }

    private JsonNode setting(String name) {
        return admin().get("/api/settings/" + name).expect(200).json();
    }

    @Test
    void aTrialShowsTheNextNumbersAndChangesNothing() {
        Walk registered = office.paper("试算之前").registered("act");
        Answer trial = admin().post("/api/settings/numbering/trial", Map.of("pattern", "青收{year}-{seq}"))
                .expect(200);
        int last = Integer.parseInt(registered.at("registrationNumber").replaceAll(".*〕|号", ""));
        assertThat(trial.json().path("next").get(0).asString("")).endsWith("-" + (last + 1));
        assertThat(trial.json().path("next").size()).isEqualTo(3);
        assertThat(trial.at("nextYear")).endsWith("-1");
        assertThat(trial.json().path("given").asLong(0)).isGreaterThanOrEqualTo(1);
        assertThat(setting("numbering").path("pattern").asString("")).isEqualTo(PATTERN);
        assertThat(setting("numbering").path("next").asString("")).endsWith("〕" + (last + 1) + "号");
    }

    @Test
    void aPatternThatCannotBeIsRefusedAtTheTrialAndAtTheSave() {
        admin().post("/api/settings/numbering/trial", Map.of("pattern", "收{seq}"))
                .refused(422, "pattern-needs-year");
        assertThat(admin().put("/api/settings/numbering", Map.of("pattern", "收"))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly("pattern:pattern-needs-seq", "pattern:pattern-needs-year");
        admin().json("PUT", "/api/settings/numbering", "{}").refused(422, "invalid-form");
    }

    @Test
    void aPatternWhoseNumbersWereGivenAlreadyIsRefused() {
        Walk taken = office.paper("编号冲突").registered("act");
        String number = taken.at("registrationNumber");
        int last = Integer.parseInt(number.replaceAll(".*〕|号", ""));
        jdbc.sql("update registration_number set number = ? where number = ?")
                .params("甲" + number.replaceAll("\\D.*?(\\d{4}).*", "$1") + "乙" + (last + 7), number)
                .update();
        try {
            admin().post("/api/settings/numbering/trial", Map.of("pattern", "甲{year}乙{seq}"))
                    .refused(422, "pattern-clashes");
        } finally {
            jdbc.sql("update registration_number set number = ? where number like '甲%'")
                    .param(number)
                    .update();
        }
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWhoWasFaster() {
        long version = setting("numbering").path("version").asLong(-1);
        long after = admin().put("/api/settings/numbering", Map.of("pattern", "甲收〔{year}〕{seq}号", "version", version))
                .expect(200)
                .json()
                .path("version")
                .asLong(-1);
        assertThat(after).isGreaterThan(version);
        Answer second = admin().put(
                        "/api/settings/numbering", Map.of("pattern", "乙收〔{year}〕{seq}号", "version", version))
                .refused(409, "setting-changed");
        assertThat(second.at("by")).isEqualTo("系统管理员");
        assertThat(second.json().path("version").asLong(0)).isEqualTo(after);
        assertThat(setting("numbering").path("pattern").asString("")).startsWith("甲收");

        long flow = setting("flow").path("version").asLong(-1);
        admin().put("/api/settings/flow", Map.of("reviewFirst", false, "version", flow))
                .expect(200);
        admin().put("/api/settings/flow", Map.of("reviewFirst", true, "version", flow))
                .refused(409, "setting-changed");
        admin().put("/api/settings/flow", Map.of("reviewFirst", true, "version", flow + 999))
                .expect(409);
    }

    @Test
    void everyChangeIsRememberedWithOldAndNewValue() {
        admin().put("/api/settings/flow", Map.of("steps", Map.of("first-review", "finance")))
                .expect(200);
        List<JsonNode> history =
                admin().get("/api/settings/history?size=5").expect(200).items();
        JsonNode newest = history.get(0);
        assertThat(newest.path("setting").asString("")).isEqualTo("flow");
        assertThat(newest.path("field").asString("")).isEqualTo("steps.first-review");
        assertThat(newest.path("oldValue").asString("")).isEqualTo("office-director");
        assertThat(newest.path("newValue").asString("")).isEqualTo("finance");
        assertThat(newest.path("changedBy").asString("")).isEqualTo("admin");
        long id = newest.path("id").asLong(0);
        admin().put("/api/settings/flow", Map.of("steps", Map.of("first-review", "finance")))
                .expect(200);
        assertThat(admin().get("/api/settings/history?size=1")
                        .expect(200)
                        .items()
                        .get(0)
                        .path("id")
                        .asLong(0))
                .as("what changes nothing is no change")
                .isEqualTo(id);
        office.as("clerk").get("/api/settings/history").refused(403, "admin-only");
    }

    @Test
    void whatWasSavedTogetherIsToldInTheOrderOfTheSteps() {
        admin().put(
                        "/api/settings/flow",
                        Map.of("steps", Map.of("redistribute", "office-director", "distribute", "office-director")))
                .expect(200);
        assertThat(admin().get("/api/settings/history?size=2").expect(200).items())
                .extracting(change -> change.path("field").asString(""))
                .containsExactly("steps.distribute", "steps.redistribute");
        assertThat(setting("flow").path("steps").propertyNames())
                .containsExactly(
                        "sign-receipt",
                        "first-review",
                        "register",
                        "propose",
                        "distribute",
                        "redistribute",
                        "conclude");
    }

    @Test
    void aTrialOfTheFlowTellsWhoGetsEachStepAndWhatStays() {
        Walk waiting = office.paper("试算流程").signed();
        JsonNode trial = admin().post(
                        "/api/settings/flow/trial",
                        Map.of("reviewFirst", false, "steps", Map.of("first-review", "finance")))
                .expect(200)
                .json();
        assertThat(trial.path("orderChanges").asBoolean(false)).isTrue();
        assertThat(trial.path("keepingReviewFirst").asLong(0)).isGreaterThanOrEqualTo(1);
        assertThat(trial.path("steps").get(1).path("step").asString("")).isEqualTo("register");
        JsonNode review = trial.path("steps").get(2);
        assertThat(review.path("step").asString("")).isEqualTo("first-review");
        assertThat(review.path("post").path("code").asString("")).isEqualTo("finance");
        assertThat(review.path("before").path("code").asString("")).isEqualTo("office-director");
        assertThat(review.path("holderA").path("name").asString("")).isEqualTo("孙静");
        assertThat(review.path("holderB").path("name").asString("")).isEqualTo("郑勇");
        assertThat(review.path("openTasks").asLong(0)).isGreaterThanOrEqualTo(1);
        assertThat(trial.path("steps").get(4).path("post").isNull()).isTrue();
        assertThat(waiting.open()).containsExactly("first-review@office-director");
        assertThat(setting("flow").path("reviewFirst").asBoolean(false)).isTrue();
        assertThat(admin().post("/api/settings/flow/trial", Map.of("steps", Map.of("register", "nobody")))
                        .refused(422, "unknown-post")
                        .errors())
                .containsExactly("steps.register:unknown-post");
        office.as("clerk").post("/api/settings/flow/trial", Map.of()).refused(403, "admin-only");
        office.as("clerk").post("/api/settings/numbering/trial", Map.of()).refused(403, "admin-only");
    }

    @Test
    void aClosedAccountReadsNoSettings() {
        Caller finance = office.as("finance");
        finance.get("/api/settings/flow").expect(200);
        Answer session = finance.get("/api/session").expect(200);
        String cookie = session.header("Set-Cookie").replaceAll(";.*", "");
        jdbc.sql("update person set active = false where username = 'finance'").update();
        try {
            Caller byCookie = cookie.isEmpty() ? finance : office.nobody().with("Cookie", cookie);
            for (String path : List.of("/api/settings/flow", "/api/settings/numbering")) {
                assertThat(byCookie.get(path).status()).isIn(401, 403);
            }
        } finally {
            jdbc.sql("update person set active = true where username = 'finance'")
                    .update();
        }
    }
}
