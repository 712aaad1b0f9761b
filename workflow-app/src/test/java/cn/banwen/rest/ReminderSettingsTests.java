package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder of reminders, the quiet time, cards, and one's own mail address, over REST. */
@BanwenTest
class ReminderSettingsTests {

    private static final String PATH = "/api/settings/reminders";

    private final Office office;

    @Autowired
    ReminderSettingsTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void changesWhatIsGivenAndRemembersIt() {
        Answer changed = office.as("admin")
                .put(
                        PATH,
                        Map.of("ladders", Map.of("level", Map.of("everyHours", 6)), "quiet", Map.of("begins", "21:00")))
                .expect(200);
        assertThat(changed.json()
                        .path("ladders")
                        .path("level")
                        .path("everyHours")
                        .asInt(0))
                .isEqualTo(6);
        assertThat(changed.json().path("quiet").path("begins").asString("")).isEqualTo("21:00");
        assertThat(changed.json().path("quiet").path("ends").asString("")).isEqualTo("08:00");
        assertThat(office.as("admin")
                        .get("/api/settings/history?size=5")
                        .expect(200)
                        .text())
                .contains("ladders.level.everyHours", "quiet.begins");
        office.as("admin").put(PATH, Map.of("version", 0)).refused(409, "setting-changed");
        office.as("admin")
                .put(
                        PATH,
                        Map.of("ladders", Map.of("level", Map.of("everyHours", 4)), "quiet", Map.of("begins", "20:00")))
                .expect(200);
    }

    @Test
    void tellsAllThatIsWrongAndChangesNothing() {
        String before = office.as("clerk").get(PATH).expect(200).text();
        assertThat(office.as("admin")
                        .put(
                                PATH,
                                Map.of(
                                        "quiet",
                                        Map.of("begins", "25:00"),
                                        "ladders",
                                        Map.of(
                                                "routine",
                                                Map.of("everyHours", 0, "atNight", "maybe", "idlePercent", "x")),
                                        "cards",
                                        Map.of("yellowsForRed", 1, "green", true)))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactlyInAnyOrder(
                        "quiet.begins:not-a-time-of-day",
                        "ladders.routine.everyHours:number-range",
                        "ladders.routine.atNight:not-a-flag",
                        "ladders.routine.idlePercent:number-range",
                        "cards.yellowsForRed:number-range",
                        "cards.green:unknown-setting");
        office.as("clerk").put(PATH, Map.of()).refused(403, "admin-only");
        assertThat(office.as("clerk").get(PATH).expect(200).text()).isEqualTo(before);
    }

    @Test
    void everybodySetsTheOwnMailAddress() {
        String path = "/api/my-settings";
        office.as("finance")
                .put(path, Map.of("address", "sun.jing@example.org", "language", "en"))
                .expect(200);
        assertThat(office.as("finance").get(path).expect(200).at("address")).isEqualTo("sun.jing@example.org");
        assertThat(office.as("finance")
                        .put(path, Map.of("address", "sun\r\nBcc: all@example.org", "language", "fr"))
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactly("address:mail-address", "language:unknown-value");
        office.as("finance").put(path, Map.of("address", "")).expect(200);
        office.as("admin").post("/api/mail/test", Map.of()).refused(409, "mail-off");
        assertThat(office.as("admin")
                        .get("/api/mail")
                        .expect(200)
                        .json()
                        .path("on")
                        .asBoolean(true))
                .isFalse();
        office.nobody().get(path).expect(401);
    }
}
