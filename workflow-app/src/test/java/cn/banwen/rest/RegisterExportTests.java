package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.registration.BookFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register book over REST: selected, and exported at once or in the background. */
@BanwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterExportTests {

    private static final int YEAR = 2013;
    private static final int LINES = 2_400;
    private static final String EXPORTS = "/api/register/exports";

    private final Office office;
    private final BookFixture fixture;

    @Autowired
    RegisterExportTests(@LocalServerPort int port, JdbcClient jdbc, @Qualifier("owner") DataSource owner) {
        this.office = new Office(port, jdbc);
        this.fixture = new BookFixture(owner, YEAR);
    }

    @BeforeAll
    void fill() {
        fixture.fill(LINES);
    }

    @AfterAll
    void takeAway() {
        fixture.remove();
    }

    @Test
    void thePagesOfASelectionComeInItsOrder() {
        String path = "/api/register?year=2013&voided=without&sort=-number&query="
                + URLEncoder.encode("秋粮", StandardCharsets.UTF_8) + "&size=100&page=";
        Answer first = office.as("clerk").get(path + 0).expect(200);
        assertThat(first.json().path("year").asInt(0)).isEqualTo(YEAR);
        assertThat(first.json().path("total").asInt(0)).isEqualTo(360);
        List<Integer> numbers =
                first.items().stream().map(entry -> entry.path("seq").asInt(0)).toList();
        assertThat(numbers).hasSize(100).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(office.as("clerk").get(path + 3).expect(200).items()).hasSize(60);
        assertThat(office.as("finance")
                        .get("/api/register?year=2013")
                        .expect(200)
                        .at("total"))
                .isEqualTo("2400");
        assertThat(office.as("civil").get("/api/register?year=2013").expect(200).at("total"))
                .isEqualTo("0");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Answer answer =
                office.as("clerk").get("/api/register?year=x&state=y&sort=z").refused(422, "invalid-form");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder("year:not-a-year", "state:unknown-value", "sort:unknown-value");
        office.as("clerk").inEnglish().get("/api/register?from=tomorrow").refused(422, "not-a-date");
        office.as("clerk").get("/api/register.xlsx?kind=z").refused(422, "unknown-value");
        office.as("clerk").post(EXPORTS, Map.of("format", "docx")).refused(422, "unknown-value");
        office.as("clerk").post(EXPORTS, Map.of("format", "pdf", "to", "x")).refused(422, "not-a-date");
    }

    @Test
    void aShortSelectionIsExportedAtOnce() throws IOException {
        Answer workbook = office.as("clerk")
                .get("/api/register.xlsx?year=2013&voided=only")
                .expect(200);
        assertThat(workbook.header("Content-Disposition")).contains("attachment", "2013%E5%B9%B4");
        assertThat(lines(workbook.bytes())).isEqualTo(600);
        Answer print = office.as("clerk")
                .get("/api/register.pdf?year=2013&voided=only")
                .expect(200);
        assertThat(print.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(print.text()).startsWith("%PDF-");
        office.as("clerk").get("/api/register.xlsx?year=2013").refused(422, "export-too-long");
        assertThat(lines(office.as("civil")
                        .get("/api/register.xlsx?year=2013")
                        .expect(200)
                        .bytes()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pdf"})
    void aLongOneIsMadeInTheBackgroundAndFoundAgain(String format) throws IOException {
        Answer asked = office.as("inspector")
                .post(EXPORTS, Map.of("format", format, "year", YEAR))
                .expect(202);
        String path = asked.header("Location");
        assertThat(path).isEqualTo(EXPORTS + "/" + asked.at("id"));
        assertThat(asked.json().path("total").asInt(0)).isEqualTo(LINES);

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        office.as("inspector").get(path).expect(200).at("state"))
                .isEqualTo("ready"));

        JsonNode ready = office.as("inspector").get(path).expect(200).json();
        assertThat(ready.path("done").asInt(0)).isEqualTo(LINES);
        assertThat(ready.path("expiresAt").asString("")).matches("\\d{4}-.*\\+08:00");
        Answer file =
                office.as("inspector").get(ready.path("file").asString("")).expect(200);
        assertThat(file.bytes()).hasSize(ready.path("size").asInt(0));
        if (format.equals("xlsx")) {
            assertThat(lines(file.bytes())).isEqualTo(LINES);
        }
        assertThat(office.as("inspector").get(EXPORTS).expect(200).items())
                .anyMatch(export -> export.path("id").asString("").equals(asked.at("id")));
        office.as("clerk").get(path).refused(404, "export-not-found");
        office.as("clerk").get(path + "/file").refused(404, "export-not-found");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        office.as("clerk").get(EXPORTS + "/" + UUID.randomUUID()).refused(404, "export-not-found");
        office.nobody().get(EXPORTS).refused(401, "sign-in-required");
    }

    private static long lines(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read().size() - 1;
        }
    }
}
