package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of deadlines over REST. Tables that are saved here hold from a year on that nobody else asks about. */
@BanwenTest
class DeadlineRulesApiTests {

    private static final String RULES = "/api/deadlines/rules";

    private final Office office;

    @Autowired
    DeadlineRulesApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        office = new Office(port, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "step=sign-receipt&urgency=extra-urgent, 30, minutes, 2026-03-03T09:30:00+08:00, 2026-03-03T09:22:30+08:00",
        "step=propose&urgency=urgent, 4, working-hours, 2026-03-03T15:00:00+08:00, 2026-03-03T14:00:00+08:00",
        "step=approve&urgency=routine&documentType=通知, 2, working-days, 2026-03-05T17:30:00+08:00,"
                + " 2026-03-05T10:07:30+08:00",
        "step=conclude&urgency=flash&kind=act, 1, same-day, 2026-03-04T00:00:00+08:00, 2026-03-03T20:15:00+08:00"
    })
    void tellsWhatADocumentWouldGet(String facts, int amount, String unit, String dueAt, String warnAt) {
        JsonNode trial =
                trial(facts + "&from=2026-03-03T09:00:00%2B08:00").expect(200).json();

        assertThat(trial.path("amount").asInt()).isEqualTo(amount);
        assertThat(trial.path("unit").asString()).isEqualTo(unit);
        assertThat(trial.path("dueAt").asString()).isEqualTo(dueAt);
        assertThat(trial.path("warnAt").asString()).isEqualTo(warnAt);
        assertThat(trial.path("explanation").isEmpty()).isFalse();
    }

    private Answer trial(String query) {
        return office.as("agri").get(RULES + "/trial?" + query.replace("通知", "%E9%80%9A%E7%9F%A5"));
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThat(trial("step=dance&urgency=soon").refused(422, "invalid-form").errors())
                .containsExactly("step:unknown-term", "urgency:unknown-term");
        trial("urgency=urgent").refused(400, "http-400");
    }

    @Test
    void theAdministratorSavesATableThatHoldsFromADayOn() {
        Map<String, Object> table = shown();
        table.put("validFrom", "2047-01-01");
        List<Map<String, Object>> rules = rules(table);
        rules.get(0).put("amount", 20);
        rules.get(0).put("warnPercent", 50);

        JsonNode saved = office.as("admin").put(RULES, table).expect(200).json();

        assertThat(saved.path("hitPolicy").asString()).isEqualTo("UNIQUE");
        assertThat(saved.path("versionInForce").asInt()).isZero();
        assertThat(saved.path("history")
                        .get(0)
                        .path("changedBy")
                        .path("username")
                        .asString())
                .isEqualTo("admin");
        assertThat(rowOne("2046-12-31T09:00:00%2B08:00").path("amount").asInt()).isEqualTo(30);
        assertThat(rowOne("2047-01-01T09:00:00%2B08:00").path("amount").asInt()).isEqualTo(20);
        assertThat(rowOne("2047-01-01T09:00:00%2B08:00").path("warnAt").asString())
                .isEqualTo("2047-01-01T09:10:00+08:00");
        office.as("admin").put(RULES, table).refused(409, "calendar-changed");
    }

    private JsonNode rowOne(String from) {
        return trial("step=sign-receipt&urgency=extra-urgent&from=" + from)
                .expect(200)
                .json();
    }

    @Test
    void refusesATableWithAGapOrTwoHitsInBothLanguages() {
        Map<String, Object> gap = shown();
        gap.put("validFrom", "2048-01-01");
        rules(gap).remove(1);
        Map<String, Object> twice = shown();
        twice.put("validFrom", "2048-01-01");
        rules(twice)
                .add(new HashMap<>(
                        Map.of("step", List.of("read"), "amount", 3, "unit", "working-days", "warnPercent", 25)));

        Answer refused = office.as("admin").put(RULES, gap).refused(422, "rules-gap");
        assertThat(refused.at("detail")).isEqualTo("没有一行适用于：签收、加急。");
        assertThat(office.as("admin").inEnglish().put(RULES, gap).at("detail"))
                .isEqualTo("No row applies to: Sign for receipt, Urgent.");
        assertThat(office.as("admin")
                        .put(RULES, twice)
                        .refused(422, "rules-two-hits")
                        .at("detail"))
                .isEqualTo("第16行与第20行都适用于：传阅。");
        assertThat(shown().get("rules"))
                .as("nothing changed")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(19);
    }

    @Test
    void refusesRowsThatCannotBe() {
        Map<String, Object> table = shown();
        table.put("validFrom", "2020-01-01");
        List<Map<String, Object>> rules = rules(table);
        rules.get(0).put("amount", -5);
        rules.get(1).put("unit", "fortnights");
        rules.get(2).put("urgency", List.of("hasty"));
        rules.get(3).put("warnPercent", 100);
        rules.get(4).put("step", "register");

        assertThat(office.as("admin")
                        .put(RULES, table)
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly(
                        "rules[0].amount:amount-range",
                        "rules[1].unit:unknown-unit",
                        "rules[2].urgency:unknown-term",
                        "rules[3].warnPercent:percent-range",
                        "rules[4].step:not-a-list");
        Map<String, Object> past = shown();
        past.put("validFrom", "2020-01-01");
        office.as("admin").put(RULES, past).refused(422, "rules-in-the-past");
    }

    @Test
    void onlyTheAdministratorChangesTheTable() {
        office.as("clerk").put(RULES, shown()).refused(403, "admin-only");
        office.nobody().get(RULES).refused(401, "sign-in-required");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shown() {
        return new HashMap<>(new JsonMapper()
                .readValue(office.as("admin").get(RULES).expect(200).text(), Map.class));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules(Map<String, Object> table) {
        List<Map<String, Object>> rules =
                new ArrayList<>((List<Map<String, Object>>) Objects.requireNonNull(table.get("rules")));
        table.put("rules", rules);
        return rules;
    }
}
