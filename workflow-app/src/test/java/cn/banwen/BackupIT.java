package cn.banwen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.EmbeddedS3Server;
import cn.banwen.storage.S3Settings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * The operator's commands on servers that are not the application's own: a backup of an installation with documents in the
 * middle of their way, read into an empty one; and what the check finds where somebody had his hands in.
 */
@ExtendWith(OutputCaptureExtension.class)
class BackupIT {

    private static final EmbeddedS3Server S3 =
            EmbeddedS3Server.start(AtExit.temporaryDirectory(), "an-access-key", "a-secret-key");
    private static final Path BACKUP = AtExit.temporaryDirectory().resolve("backup");
    private static final Map<String, Object> SIGNED =
            Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true);

    /** What somebody looks for is nobody's business. */
    private static final String PERSONAL = "查不得的人名";

    private static final Installation OLD = installation("old");

    static {
        AtExit.close(S3);
    }

    private static Installation installation(String bucket) {
        return new Installation(
                ScratchDatabase.empty(),
                new S3Settings(S3.endpoint(), "us-east-1", bucket, "an-access-key", "a-secret-key"));
    }

    @BeforeAll
    static void backUpWhileItRunsAndAfterwards() {
        try (ConfigurableApplicationContext application = OLD.start()) {
            assertThat(application.isRunning()).isTrue();
            assertThat(OLD.run("backup", BACKUP.resolveSibling("while-it-runs").toString()))
                    .isZero();
        }
        assertThat(OLD.run("backup", BACKUP.toString())).isZero();
    }

    @Test
    void everyRowDigestActAndTimerComesBackIntoAnEmptyInstallation() {
        Installation fresh = installation("fresh").restored(BACKUP);

        assertThat(fresh.count("engine.act_ru_timer_job")).as("timers").isPositive();
        assertThat(fresh.count("act")).as("acts").isPositive();
        assertThat(fresh.rows()).isEqualTo(OLD.rows());
        assertThat(fresh.objects()).isNotEmpty().isEqualTo(OLD.objects());
        assertThat(fresh.run("check")).isZero();
        assertThat(fresh.count("recalculation where requested_in > pg_current_xact_id()"))
                .as("numbers of another server's transactions")
                .isZero();
    }

    /** Watched as an operator may: traces to a collector, the log as JSON. */
    @Test
    void peopleGoOnWhereTheyWere(CapturedOutput output) throws IOException {
        Installation fresh = installation("going-on").restored(BACKUP);
        Queue<String> traces = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            String bytes = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            traces.add(exchange.getRequestHeaders().getFirst("Content-Type") + " " + bytes);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();

        String task = fresh.owner()
                .sql("select id::text from task where state = 'open' and step = 'sign-receipt' limit 1")
                .query(String.class)
                .single();
        String document = fresh.owner()
                .sql("select document_id::text from task where id = ?::uuid")
                .param(task)
                .query(String.class)
                .single();
        try (ConfigurableApplicationContext application = fresh.start(
                "--logging.structured.format.console=ecs",
                "--logging.level.cn.banwen.web.RequestIds=debug",
                "--management.opentelemetry.enabled=true",
                "--management.tracing.export.enabled=true",
                "--management.tracing.sampling.probability=1",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                        + collector.getAddress().getPort() + "/v1/traces")) {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            RestClient clerk = RestClient.builder()
                    .baseUrl("http://localhost:" + port)
                    .defaultHeaders(headers -> headers.setBasicAuth("clerk", "banwen-demo"))
                    .build();
            clerk.post()
                    .uri("/api/tasks/{id}/complete", task)
                    .body(SIGNED)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            assertThat(fresh.count("task where state = 'done' and id = '" + task + "'"))
                    .isOne();
            clerk.get().uri("/api/search?q={words}", PERSONAL).retrieve().toBodilessEntity();
            clerk.get().uri("/api/documents/{id}", document).retrieve().toBodilessEntity();
            assertThat(fresh.run("check")).as("while it runs").isZero();
        } finally {
            collector.stop(0);
        }
        List<String> names =
                fresh.owner().sql("select name from person").query(String.class).list();
        String told = String.join("\n", traces);
        assertThat(told)
                .as("spans by OTLP, of this service, by the patterns of addresses")
                .startsWith("application/x-protobuf")
                .contains("service.name", "banwen", "http post /api/tasks/{id}/complete", "http get /api/search");
        assertThat(told).doesNotContain(PERSONAL, "%E6%9F%A5").doesNotContain(names);
        List<String> log =
                output.getAll().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(log)
                .filteredOn(line -> line.contains("/complete 200"))
                .singleElement()
                .asString()
                .contains("\"requestId\":\"", "\"taskId\":\"" + task);
        assertThat(log)
                .filteredOn(line -> line.contains("GET /api/documents/" + document + " 200"))
                .singleElement()
                .asString()
                .contains("\"requestId\":\"", "\"documentId\":\"" + document);
        assertThat(String.join("\n", log)).doesNotContain(PERSONAL).doesNotContain(names);
    }

    @Test
    void theCheckNamesWhatIsMissingAlteredAndUnaccountedForAndAForgedAct(CapturedOutput output) throws IOException {
        Installation touched = installation("touched").restored(BACKUP);
        String altered = touched.aFile();
        String missing = touched.owner()
                .sql("select max(object_key) from document_file")
                .query(String.class)
                .single();
        Path stranger =
                Files.writeString(AtExit.temporaryDirectory().resolve("stranger.pdf"), "%PDF-1.7 from somewhere else");
        try (DocumentStore store = touched.store()) {
            store.put(altered, stranger, "application/pdf");
            store.delete(missing);
            store.put("documents/stranger", stranger, "application/pdf");
        }
        touched.owner().sql("update act set opinion = '同意' where seq = 1").update();

        assertThat(touched.run("check")).isEqualTo(2);

        assertThat(output)
                .contains("altered " + altered)
                .contains("missing " + missing)
                .contains("unaccounted documents/stranger")
                .contains("altered-act ");
    }

    @Test
    void aBackupOfADamagedStoreSaysSoAndKeepsTheRest(CapturedOutput output) {
        Installation damaged = installation("damaged").restored(BACKUP);
        String missing = damaged.aFile();
        try (DocumentStore store = damaged.store()) {
            store.delete(missing);
        }
        Path folder = BACKUP.resolveSibling("damaged-store");

        assertThat(damaged.run("backup", folder.toString())).isEqualTo(2);

        assertThat(output).contains("missing " + missing);
        assertThat(folder.resolve("backup.json")).isRegularFile();
    }

    @Test
    void isNotReadIntoAnInstallationInUseNorFromADamagedFolder(CapturedOutput output) throws IOException {
        assertThat(OLD.run("restore", BACKUP.toString())).isOne();
        assertThat(output).contains("the database is in use");

        Installation empty = installation("empty").migrated();
        Path damaged = BACKUP.resolveSibling("damaged");
        copy(BACKUP, damaged);
        Files.write(
                damaged.resolve("tables/banwen.act.copy.gz"),
                Files.readAllBytes(BACKUP.resolve("tables/banwen.task.copy.gz")));
        assertThat(empty.run("restore", damaged.toString())).isOne();
        assertThat(output).contains("the backup is damaged: banwen.act");
        assertThat(empty.run("restore", BACKUP.resolveSibling("nothing").toString()))
                .isOne();
        assertThat(output).contains("is no complete backup");
        assertThat(empty.count("act")).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void saysInOneLineWhatKeepsItFromBeingDone(CapturedOutput output) {
        assertThat(OLD.run("check", "--banwen.storage.secret-key=a-wrong-key")).isOne();
        assertThat(output.getAll())
                .contains("S3 store: wrong signature, check BANWEN_STORAGE_SECRET_KEY")
                .doesNotContain("\tat cn.banwen");
        assertThat(OLD.run("backup")).isOne();
        assertThat(output).contains("usage: check | backup <folder>");
    }

    @Test
    void isNotWrittenOverAnotherOne(CapturedOutput output) {
        assertThat(OLD.run("backup", BACKUP.toString())).isOne();
        assertThat(output).contains("is there already");
    }
}
