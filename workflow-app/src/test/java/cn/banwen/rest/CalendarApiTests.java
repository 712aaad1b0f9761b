package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calendar, hours and the preview of deadlines. Each test that changes a year has one of its own. */
@BanwenTest
class CalendarApiTests {

    private final Office office;

    @Autowired
    CalendarApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        office = new Office(port, jdbc);
    }

    private static Map<String, Object> day(String date, String name, boolean off) {
        return Map.of("name", name, "date", date, "isOffDay", off);
    }

    private static Map<String, Object> year(int year, List<Map<String, Object>> days) {
        return Map.of("year", year, "source", "国办发明电〔X〕1号", "days", days, "$schema", "unknown fields are ignored");
    }

    private Answer preview(String from, String amount, String unit) {
        return office.as("agri").get(path(from, amount, unit));
    }

    private static String path(String from, String amount, String unit) {
        return "/api/deadlines/preview?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8) + "&amount=" + amount
                + "&unit=" + unit;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    @Test
    void showsAYearAsTheNoticeHasIt() {
        JsonNode shown =
                office.as("clerk").get("/api/calendar?year=2026").expect(200).json();

        assertThat(shown.path("confirmed").asBoolean()).isTrue();
        assertThat(shown.path("source").asString()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(shown.path("published").asString()).isEqualTo("2025-11-04");
        assertThat(shown.path("version").asInt()).isZero();
        assertThat(shown.path("workingDays").asInt()).isEqualTo(248);
        assertThat(shown.path("workingDaysByMonth")).hasSize(12);
        assertThat(shown.path("days")).hasSize(39);
        assertThat(shown.path("days").get(3).toString())
                .isEqualTo("{\"name\":\"元旦\",\"date\":\"2026-01-04\",\"isOffDay\":false}");
    }

    @Test
    void saysThatAYearIsNotAnnounced() {
        JsonNode shown =
                office.as("clerk").get("/api/calendar?year=2031").expect(200).json();

        assertThat(shown.path("confirmed").asBoolean()).isFalse();
        assertThat(shown.path("note").asString()).isEqualTo("节假日安排未公布");
        assertThat(shown.path("days")).hasSize(12);
    }

    @Test
    void previewsADeadlineAndExplainsIt() {
        JsonNode shown = preview("2026-02-13T09:00:00+08:00", "3", "working-days")
                .expect(200)
                .json();

        assertThat(shown.propertyNames()).containsExactly("dueAt", "explanation", "confirmed");
        assertThat(shown.path("dueAt").asString()).isEqualTo("2026-02-25T17:30:00+08:00");
        assertThat(shown.path("confirmed").asBoolean()).isTrue();
        assertThat(texts(shown.path("explanation")))
                .hasSize(5)
                .contains("2026-02-14（周六）调休上班（春节，国办发明电〔2025〕7号），计第1日。", "截止2026-02-25（周三）17:30（下班时间）。");
    }

    @Test
    void explainsInEnglishToo() {
        JsonNode shown = office.as("agri")
                .inEnglish()
                .get(path("2026-02-13T09:00:00+08:00", "3", "working-days"))
                .expect(200)
                .json();

        assertThat(texts(shown.path("explanation"))).contains("Due 2026-02-25 (Wed) 17:30, close of business.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T11:40:00+08:00, 30, minutes, 2026-03-03T12:10:00+08:00",
        "2026-03-03T11:00:00+08:00, 2, working-hours, 2026-03-03T15:00:00+08:00",
        "2026-02-10T01:00:00Z, 5, calendar-days, 2026-02-24T17:30:00+08:00",
        "2026-02-14T09:00:00+08:00, 1, same-day, 2026-02-15T00:00:00+08:00",
        "2026-02-14T09:00:00+08:00, '', same-day, 2026-02-15T00:00:00+08:00",
        "2026-12-31T09:00:00+08:00, 1, working-days, 2027-01-04T17:30:00+08:00"
    })
    void previewsEveryUnit(String from, String amount, String unit, String due) {
        assertThat(preview(from, amount, unit).expect(200).at("dueAt")).isEqualTo(due);
    }

    @Test
    void readsAPlusSignThatWasNotEncoded() {
        Answer answer =
                office.as("agri").get("/api/deadlines/preview?from=2026-03-03T11:40:00+08:00&amount=30&unit=minutes");

        assertThat(answer.expect(200).at("dueAt")).isEqualTo("2026-03-03T12:10:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T11:40:00+08:00, 3, fortnights, unit:unknown-unit",
        "2026-03-03T11:40:00+08:00, -3, working-days, amount:amount-range",
        "2026-03-03T11:40:00+08:00, 0, minutes, amount:amount-range",
        "2026-03-03T11:40:00+08:00, 99999999999, working-days, amount:amount-range",
        "2026-03-03T11:40:00+08:00, 1.5, working-hours, amount:not-a-number",
        "2026-03-03T11:40:00+08:00, '', working-hours, amount:required",
        "2026-03-03T11:40:00+08:00, 3, '', unit:required",
        "yesterday, 3, working-days, from:not-an-instant",
        "2026-03-03T11:40:00, 3, working-days, from:not-an-instant"
    })
    void refusesWhatCannotBeCounted(String from, String amount, String unit, String error) {
        Answer answer = preview(from, amount, unit).expect(422);

        assertThat(answer.errors()).containsExactly(error);
        assertThat(answer.at("detail")).isNotBlank();
    }

    @Test
    void namesAllThatIsWrongWithAPreviewAtOnce() {
        assertThat(office.as("agri")
                        .get("/api/deadlines/preview")
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactlyInAnyOrder("from:required", "unit:required", "amount:required");
        preview("2050-12-31T11:40:00+08:00", "3", "working-days").refused(422, "calendar-out-of-range");
    }

    @Test
    void theAdministratorImportsAYearAndDeadlinesFollow() {
        String from = "2040-03-01T09:00:00+08:00";
        JsonNode before = preview(from, "2", "working-days").json();

        JsonNode saved = office.as("admin")
                .put(
                        "/api/calendar/2040",
                        year(2040, List.of(day("2040-03-02", "测试假", true), day("2040-03-04", "测试假", false))))
                .expect(200)
                .json();

        assertThat(before.path("dueAt").asString()).isEqualTo("2040-03-05T17:30:00+08:00");
        assertThat(before.path("confirmed").asBoolean()).isFalse();
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("confirmed").asBoolean()).isTrue();
        assertThat(saved.path("changedBy").path("username").asString()).isEqualTo("admin");
        assertThat(saved.path("changedAt").asString()).endsWith("+08:00");
        JsonNode after = preview(from, "2", "working-days").json();
        assertThat(after.path("dueAt").asString()).isEqualTo("2040-03-05T17:30:00+08:00");
        assertThat(after.path("confirmed").asBoolean()).isTrue();
        assertThat(texts(after.path("explanation")))
                .anySatisfy(sentence -> assertThat(sentence).contains("2040-03-04", "调休上班", "国办发明电〔X〕1号"));
    }

    @Test
    void whatIsShownCanBeSentBackOnceAndNotAfterAnothersChange() {
        JsonNode shown = office.as("admin").get("/api/calendar?year=2041").json();

        JsonNode saved = send(shown).expect(200).json();

        assertThat(saved.path("days")).isEqualTo(shown.path("days"));
        Answer refused = send(shown).refused(409, "calendar-changed");
        assertThat(refused.json().path("version").asInt()).isEqualTo(1);
        send(saved).expect(200);
    }

    private Answer send(JsonNode shown) {
        return office.as("admin")
                .json("PUT", "/api/calendar/" + shown.path("year").asInt(), shown.toString());
    }

    @Test
    void onlyTheAdministratorChangesACalendar() {
        for (String username : List.of("clerk", "director", "inspector")) {
            office.as(username).put("/api/calendar/2042", year(2042, List.of())).refused(403, "admin-only");
            office.as(username).put("/api/calendar/hours", Map.of()).refused(403, "admin-only");
            office.as(username)
                    .post("/api/calendar/2042/impact", year(2042, List.of()))
                    .refused(403, "admin-only");
            office.as(username).post("/api/calendar/hours/impact", Map.of()).refused(403, "admin-only");
            office.as(username).post("/api/deadlines/rules/impact", Map.of()).refused(403, "admin-only");
        }
        office.nobody().get("/api/calendar").refused(401, "sign-in-required");
    }

    @Test
    void refusesAYearWithAllThatIsWrongWithIt() {
        Map<String, Object> body = Map.of(
                "year",
                2044,
                "days",
                List.of(
                        day("2043-01-01", "元旦", true),
                        day("2043-01-01", "元旦", true),
                        day("2043-02-10", "春节", true),
                        day("2043-02-10", "春节", false),
                        day("2044-01-01", "元旦", true),
                        day("2042-12-31", "元旦", true),
                        day("2043-02-30", "春节", true),
                        Map.of("date", "2043-05-01", "isOffDay", "yes"),
                        "2043-10-01"));

        assertThat(office.as("admin")
                        .put("/api/calendar/2043", body)
                        .refused(422, "invalid-form")
                        .errors())
                .containsExactlyInAnyOrder(
                        "year:calendar-year-differs",
                        "days[8]:not-an-object",
                        "days[1].date:calendar-date-twice",
                        "days[3].date:calendar-day-both",
                        "days[4].date:calendar-date-outside",
                        "days[6].date:not-a-date",
                        "days[7].name:required",
                        "days[7].isOffDay:not-a-flag");
        assertThat(office.as("admin")
                        .get("/api/calendar?year=2043")
                        .json()
                        .path("version")
                        .asInt())
                .as("nothing changed")
                .isZero();
    }

    @Test
    void saysInBothLanguagesThatADayIsBothAHolidayAndAWorkday() {
        Map<String, Object> body = year(2043, List.of(day("2043-02-10", "春节", true), day("2043-02-10", "春节", false)));

        assertThat(office.as("admin").put("/api/calendar/2043", body).at("detail"))
                .isEqualTo("2043-02-10既是休息日又是上班日。");
        assertThat(office.as("admin")
                        .inEnglish()
                        .put("/api/calendar/2043", body)
                        .at("detail"))
                .isEqualTo("2043-02-10 is both a day off and a workday.");
    }

    @Test
    void refusesWhatIsNoCalendarAtAll() {
        Caller admin = office.as("admin");
        admin.json("PUT", "/api/calendar/2043", "[1]").refused(400, "unreadable-request");
        admin.json("PUT", "/api/calendar/2043", "{").refused(400, "unreadable-request");
        admin.put("/api/calendar/2043", Map.of("year", 2043)).refused(422, "required");
        admin.put("/api/calendar/2043", Map.of("days", "none")).refused(422, "not-a-list");
        admin.put("/api/calendar/2043", year(2043, List.of())).refused(422, "required");
        assertThat(admin.get("/api/calendar?year=2043").json().path("version").asInt())
                .as("the statutory days stay")
                .isZero();
        admin.put("/api/calendar/1999", year(1999, List.of())).refused(422, "calendar-out-of-range");
        admin.put("/api/calendar/next", year(2043, List.of())).refused(400, "unreadable-parameter");
        admin.get("/api/calendar?year=2051").refused(422, "calendar-out-of-range");
    }

    @Test
    void whatAChangeWouldMoveIsToldAndNothingMoves() {
        String document = office.paper("征兵").id();
        String dueAt = dueAt(document);
        Map<String, Object> closed = Map.of("plans", List.of(plan("2020-01-01", "09:00", "09:30")));
        JsonNode impact = office.as("admin")
                .post("/api/calendar/hours/impact", closed)
                .expect(200)
                .json();
        assertThat(impact.path("open").asInt()).isPositive();
        assertThat(impact.path("later").asInt()).isPositive();
        assertThat(dueAt(document)).isEqualTo(dueAt);
        assertThat(office.as("clerk")
                        .get("/api/calendar/hours")
                        .expect(200)
                        .json()
                        .path("plans")
                        .size())
                .as("the hours stay")
                .isNotEqualTo(0);
        office.as("admin")
                .post("/api/calendar/hours/impact", Map.of("plans", "gibberish"))
                .expect(422);
    }

    private String dueAt(String document) {
        return office.as("clerk").get("/api/documents/" + document).expect(200).at("dueAt");
    }

    @Test
    void theAdministratorChangesTheHoursFromADateOn() {
        JsonNode shown =
                office.as("clerk").get("/api/calendar/hours").expect(200).json();
        assertThat(shown.path("plans").get(0).path("seasons").toString())
                .isEqualTo("[{\"from\":\"05-01\",\"open\":[{\"from\":\"08:00\",\"to\":\"12:00\"},"
                        + "{\"from\":\"15:00\",\"to\":\"18:00\"}]},"
                        + "{\"from\":\"10-01\",\"open\":[{\"from\":\"08:00\",\"to\":\"12:00\"},"
                        + "{\"from\":\"14:00\",\"to\":\"17:30\"}]}]");
        List<Object> plans = new ArrayList<>();
        shown.path("plans").forEach(plan -> plans.add(new JsonMapper().readValue(plan.toString(), Map.class)));
        plans.add(plan("2045-01-01", "09:00", "16:00"));
        Map<String, Object> change = Map.of(
                "version",
                shown.path("version").asInt(),
                "plans",
                plans,
                "specialDays",
                List.of(Map.of("date", "2045-01-05", "name", "停电", "open", List.of(period("09:00", "11:00")))));

        office.as("admin").put("/api/calendar/hours", change).expect(200);

        assertThat(preview("2045-01-03T09:00:00+08:00", "1", "working-days").at("dueAt"))
                .isEqualTo("2045-01-04T16:00:00+08:00");
        assertThat(preview("2045-01-04T09:00:00+08:00", "1", "working-days").at("dueAt"))
                .isEqualTo("2045-01-05T11:00:00+08:00");
        assertThat(preview("2044-12-27T09:00:00+08:00", "1", "working-days").at("dueAt"))
                .as("before that date")
                .isEqualTo("2044-12-28T17:30:00+08:00");
        office.as("admin").put("/api/calendar/hours", change).refused(409, "calendar-changed");
    }

    @Test
    void keepsLocalEntriesThatMoveNoDeadline() {
        Map<String, Object> market = Map.of("date", "2036-03-04", "name", "赶场日");
        Map<String, Object> duty = Map.of("date", "2036-03-01", "name", "防汛值班", "office", "应急办");
        String due = preview("2036-03-03T09:00:00+08:00", "1", "working-days").at("dueAt");

        JsonNode saved = office.as("admin")
                .put("/api/calendar/2036/local", Map.of("days", List.of(market, duty)))
                .expect(200)
                .json();

        assertThat(saved.path("days").toString())
                .isEqualTo("[{\"date\":\"2036-03-01\",\"name\":\"防汛值班\",\"office\":\"应急办\"},"
                        + "{\"date\":\"2036-03-04\",\"name\":\"赶场日\",\"office\":null}]");
        assertThat(office.as("agri").get("/api/calendar/2036/local").expect(200).json())
                .isEqualTo(saved);
        assertThat(preview("2036-03-03T09:00:00+08:00", "1", "working-days").at("dueAt"))
                .isEqualTo(due);
        office.as("admin")
                .put("/api/calendar/2036/local", Map.of("version", 0, "days", List.of()))
                .refused(409, "calendar-changed");
        office.as("clerk")
                .put("/api/calendar/2036/local", Map.of("days", List.of()))
                .refused(403, "admin-only");
        office.as("admin")
                .put("/api/calendar/2037/local", Map.of("days", List.of(market)))
                .refused(422, "calendar-date-outside");
    }

    @Test
    void refusesHoursThatOverlapRunBackwardsOrAreMissing() {
        Map<String, Object> overlapping = Map.of(
                "validFrom",
                "2046-01-01",
                "seasons",
                List.of(Map.of("from", "01-01", "open", List.of(period("08:00", "12:00"), period("11:30", "17:00")))));

        assertThat(refusedHours(List.of(overlapping))).containsExactly("plans[0].seasons[0].open:hours-overlap");
        assertThat(refusedHours(List.of(plan("2046-01-01", "18:00", "08:00"))))
                .containsExactly("plans[0].seasons[0].open[0].to:hours-backwards");
        assertThat(refusedHours(List.of(plan("2046-01-01", "8", "12:00"), plan("2046-01-01", "08:00", "12:00"))))
                .containsExactlyInAnyOrder(
                        "plans[0].seasons[0].open[0].from:not-a-time", "plans[1].validFrom:hours-date-twice");
        assertThat(refusedHours(List.of())).containsExactly("plans:required");
        assertThat(refusedHours(List.of(Map.of("validFrom", "soon", "seasons", List.of()))))
                .containsExactlyInAnyOrder("plans[0].validFrom:not-a-date", "plans[0].seasons:required");
    }

    private List<String> refusedHours(List<Map<String, Object>> plans) {
        return office.as("admin")
                .put("/api/calendar/hours", Map.of("plans", plans))
                .expect(422)
                .errors();
    }

    private static Map<String, Object> plan(String validFrom, String from, String to) {
        return Map.of(
                "validFrom", validFrom, "seasons", List.of(Map.of("from", "01-01", "open", List.of(period(from, to)))));
    }

    private static Map<String, Object> period(String from, String to) {
        return Map.of("from", from, "to", to);
    }
}
