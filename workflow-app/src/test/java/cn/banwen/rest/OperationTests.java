package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator reads and asks for: figures, states, checks, request ids, the log. */
@BanwenTest
@ExtendWith(OutputCaptureExtension.class)
class OperationTests {

    private static final String METRICS = "/actuator/prometheus";
    private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "banwen.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:banwen|http_server|hikaricp|jvm)_[a-z_]+");

    private final Office office;
    private final JdbcClient jdbc;
    private final Caller monitoring;

    @Autowired
    OperationTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.monitoring = office.nobody().with("Authorization", "Bearer token-of-the-tests");
    }

    @Test
    void figuresAreForTheHolderOfTheTokenAndForAdministrators() {
        assertThat(monitoring.get(METRICS).status()).isEqualTo(200);
        assertThat(office.as("admin").get(METRICS).status()).isEqualTo(200);
        assertThat(office.as("clerk").get(METRICS).status()).isEqualTo(403);
        assertThat(office.nobody().get(METRICS).status()).isEqualTo(401);
        assertThat(office.nobody()
                        .with("Authorization", "Bearer token-of-the-test")
                        .get(METRICS)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void everyMetricOfTheDashboardIsTold() throws IOException {
        office.paper("有一件待办的").signed();
        Set<String> wanted = metricsOf(JsonMapper.shared().readTree(Files.readString(DASHBOARD)));

        assertThat(wanted).hasSizeGreaterThan(12);
        await().untilAsserted(() -> assertThat(told()).containsAll(wanted));
    }

    private Set<String> told() {
        return monitoring
                .get(METRICS)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> metricsOf(JsonNode dashboard) {
        Set<String> metrics = new TreeSet<>();
        for (JsonNode expression : dashboard.findValues("expr")) {
            Matcher matcher = METRIC.matcher(expression.asString(""));
            while (matcher.find()) {
                metrics.add(matcher.group());
            }
        }
        return metrics;
    }

    @Test
    void aRequestKeepsAHarmlessNameAndGetsAnotherForAHarmfulOne() {
        assertThat(office.nobody()
                        .with("X-Request-Id", "from-proxy.1")
                        .get("/sign-in")
                        .header("X-Request-Id"))
                .isEqualTo("from-proxy.1");
        assertThat(office.nobody()
                        .with("X-Request-Id", "<script>")
                        .get("/sign-in")
                        .header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(office.nobody().get("/api/tasks").expect(401).header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void theLogOfAWalkHoldsNoTitleOpinionOrName(CapturedOutput output) {
        Walk walk = office.electronic("不得写进日志的标题").archived();
        office.as("clerk").post("/api/documents/" + walk.id() + "/nothing", "{}");
        office.as("clerk").get("/api/search?q=" + walk.id());

        List<String> personal = List.of("不得写进日志的标题", "拟请批示", "已落实", "云应急");
        assertThat(output.getAll()).doesNotContain(personal);
        List<String> names = jdbc.sql("select name from person where not admin and not inspector")
                .query(String.class)
                .list();
        assertThat(output.getAll()).doesNotContain(names);
    }

    @Test
    void theStateIsForAdministratorsAndTellsOfEachPart() {
        JsonNode state = office.as("admin").get("/api/state").expect(200).json();

        assertThat(state.path("parts").findValuesAsString("part"))
                .containsExactly("database", "store", "disk", "timers", "mail", "previews");
        assertThat(state.path("parts").get(0).path("level").asString("")).isEqualTo("good");
        assertThat(state.path("parts").get(1).path("level").asString("")).isEqualTo("good");
        assertThat(state.path("queues").findValuesAsString("queue"))
                .containsExactlyInAnyOrder("renditions", "mail", "search", "exports", "timers", "jobs");
        for (String other : List.of("clerk", "secretary", "inspector")) {
            office.as(other).get("/api/state").refused(403, "admin-only");
            office.as(other)
                    .send("POST", "/api/state/retry/mail", BodyPublishers.noBody())
                    .refused(403, "admin-only");
        }
    }

    @Test
    void aMailThatWasGivenUpIsToldOfWithItsReasonAndTriedAgain() {
        jdbc.sql(
                        """
                        insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at, tries, last_error, refused_at)
                        values (gen_random_uuid(), 'clerk', 'operation@example.org', '提醒', '…', now(), now(), 1, '550 no such user', now())
                        """)
                .update();

        String told = office.as("admin").get("/api/state").expect(200).text();
        office.as("admin")
                .send("POST", "/api/state/retry/mail", BodyPublishers.noBody())
                .expect(202);

        assertThat(told).contains("operation@example.org").contains("550 no such user");
        assertThat(jdbc.sql("delete from outgoing_mail where address = 'operation@example.org' and refused_at is null")
                        .update())
                .isOne();
        office.as("admin")
                .send("POST", "/api/state/retry/nothing", BodyPublishers.noBody())
                .refused(404, "no-such-work");
    }

    @Test
    void aCheckRunsInTheBackground() {
        office.electronic("文件要核对的");
        Caller admin = office.as("admin");
        String id = admin.send("POST", "/api/checks", BodyPublishers.noBody())
                .expect(202)
                .at("id");

        await().atMost(Duration.ofMinutes(3))
                .until(() -> !newest(admin).path("running").asBoolean(true));

        JsonNode run = newest(admin);
        assertThat(run.path("id").asString("")).isEqualTo(id);
        assertThat(run.path("state").asString("")).as(run.toString()).isEqualTo("done");
        assertThat(run.path("report").path("kinds").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("documents", "staged", "handovers", "exports", "renditions");
        assertThat(run.path("report").path("acts").asLong(0)).isPositive();
        assertThat(run.path("report").path("stored").asLong(0)).isPositive();
        office.as("clerk").get("/api/checks").refused(403, "admin-only");
        office.as("inspector")
                .send("POST", "/api/checks", BodyPublishers.noBody())
                .refused(403, "admin-only");
    }

    @Test
    void asksNobodyToWaitTwiceForTheSameCheck() {
        jdbc.sql(
                        """
                        insert into store_check (id, requested_by, requested_at, state, worked_at)
                        values (gen_random_uuid(), 'admin', now(), 'running', now()) on conflict do nothing
                        """)
                .update();

        office.as("admin").send("POST", "/api/checks", BodyPublishers.noBody()).refused(409, "check-running");
        jdbc.sql("update store_check set worked_at = now() - interval '1 hour' where state = 'running'")
                .update();
        JsonNode silent = newest(office.as("admin"));
        assertThat(silent.path("failure").asString("")).isEqualTo("check-interrupted");
    }

    private static JsonNode newest(Caller admin) {
        return admin.get("/api/checks").expect(200).items().get(0);
    }
}
