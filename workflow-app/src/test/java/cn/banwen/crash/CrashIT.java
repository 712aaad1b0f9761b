package cn.banwen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.HostilePdfs;
import cn.banwen.intake.SamplePdfs;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SIGKILL at named points of an act: afterwards no file is lost, no row is orphaned, no act is half. */
class CrashIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] PDF = SamplePdfs.notice("关于防汛工作的通知", "云测〔2026〕1号", "请认真落实。");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private final List<String> settings = new ArrayList<>();
    private @Nullable Process child;
    private int port;

    @AfterEach
    void stopChild() throws Exception {
        Process running = child;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    @Test
    void losesNothingWhenKilledBetweenPutAndCommitAndBetweenEngineStepAndCommit() throws Exception {
        start();
        String kept = upload("kept.pdf").get("id").asString();

        killWhileDoing("after-put", () -> upload("never.pdf"));
        assertThat(count("document")).as("documents").isEqualTo(1);
        assertThat(count("document_file")).as("files").isEqualTo(1);
        assertThat(count("provisional_object"))
                .as("the object that was put is known as provisional")
                .isEqualTo(1);

        start();
        assertThat(Files.readString(directory.resolve("swept")))
                .as("objects swept")
                .isEqualTo("1");
        assertThat(count("provisional_object")).isZero();
        assertThat(objects()).as("objects in the store").hasSize(1);
        assertThat(content(kept)).isEqualTo(PDF);
        String task = openTask(kept);

        killWhileDoing("after-engine-step", () -> sign(task));
        assertThat(count("act")).as("acts: the arrival alone").isEqualTo(1);

        start();
        assertThat(document(kept).get("state").asString()).isEqualTo("received");
        assertThat(openTask(kept)).isEqualTo(task);
        assertThat(sign(task).get("state").asString()).isEqualTo("signed");
        assertThat(count("act")).isEqualTo(2);
        assertThat(document(kept).get("openTasks").get(0).get("step").asString())
                .isEqualTo("first-review");
        assertThat(upload("next.pdf").get("state").asString()).isEqualTo("received");
    }

    /** What was sent ahead is still there after a restart, and sending the document again makes no second one. */
    @Test
    void neitherLosesNorDoublesWhatWasSentAheadWhenKilled() throws Exception {
        Files.createFile(directory.resolve("no-sweep"));
        start();
        String sent = post("/api/uploads", "ahead.pdf", PDF).get("id").asString();
        killWhileDoing("after-put", () -> post("/api/uploads", "never.pdf", PDF));

        start();
        assertThat(waiting()).containsExactly(sent);
        killWhileDoing("after-engine-step", () -> make(sent));
        assertThat(count("document")).as("documents").isZero();

        start();
        assertThat(waiting()).containsExactly(sent);
        HttpResponse<String> made = make(sent);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(waiting()).isEmpty();
        HttpResponse<String> again = make(sent);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("upload-gone");
        assertThat(count("document")).as("documents").isEqualTo(1);
        assertThat(count("document_file")).as("files").isEqualTo(1);
        assertThat(content(JSON.readTree(made.body()).get("id").asString())).isEqualTo(PDF);
    }

    @Test
    void neitherLosesNorDoublesWhatSourcesBringWhenKilled() throws Exception {
        Path scans = Files.createDirectory(directory.resolve("scans"));
        GreenMail mail = new GreenMail(ServerSetup.IMAP.dynamicPort());
        mail.start();
        try {
            mail.setUser("office@township.example", "office", "secret");
            settings.addAll(List.of(
                    "--banwen.intake.folder.path=" + scans,
                    "--banwen.intake.folder.settle=0s",
                    "--banwen.intake.folder.look-every=1s",
                    "--banwen.intake.mail[0].host=127.0.0.1",
                    "--banwen.intake.mail[0].port=" + mail.getImap().getPort(),
                    "--banwen.intake.mail[0].encryption=none",
                    "--banwen.intake.mail[0].username=office",
                    "--banwen.intake.mail[0].password=secret",
                    "--banwen.intake.mail[0].look-every=1s"));
            Files.write(scans.resolve("scan0001.pdf"), PDF);
            deliver(mail);

            startAndKillAt("after-engine-step");
            assertThat(count("document")).as("documents").isZero();
            assertThat(scans.resolve("scan0001.pdf")).exists();
            assertThat(lying(mail)).isEqualTo(1);

            startAndKillAt("after-decision");
            assertThat(count("document")).as("documents").isBetween(1, 2);

            start();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> count("intake_item where moved_at is not null and state = 'taken'") == 2);
            assertThat(count("document")).as("documents").isEqualTo(2);
            assertThat(count("document_file")).as("files").isEqualTo(2);
            assertThat(scans.resolve("scan0001.pdf")).doesNotExist();
            assertThat(lying(mail)).isZero();
        } finally {
            mail.stop();
        }
    }

    @Test
    void stoppingInTheMiddleOfBackgroundWorkIsQuietAndLosesNothing() throws Exception {
        int pages = 90;
        start();
        upload("long.pdf", HostilePdfs.manyPages(pages));
        upload("scan.pdf", SamplePdfs.scan());
        upload("short.pdf", PDF);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> count("rendition_page") > 3);
        int said = log().length();
        running().destroy();
        assertThat(running().waitFor(2, TimeUnit.MINUTES))
                .as("it ended by itself")
                .isTrue();
        assertThat(log().substring(said).lines().filter(line -> line.matches(".* (?:WARN|ERROR) .*|\\s+at .*")))
                .as("what it said while it ended")
                .isEmpty();

        start();
        assertThat(count("rendition_page")).as("pages that were there stay").isGreaterThan(3);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> count("rendition where task is not null") == 0
                        && count("text_print where stale") == 0
                        && count("rendition_page") == pages + 2);
        assertThat(count("rendition where state = 'ready'")).isEqualTo(3);
        assertThat(count("document")).isEqualTo(3);
    }

    private static void deliver(GreenMail mail) throws Exception {
        byte[] letter = "Subject: scan\r\nMessage-ID: <1@crash>\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);
        mail.getUserManager()
                .getUser("office")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
    }

    private static int lying(GreenMail mail) throws Exception {
        return mail.getManagers()
                .getImapHostManager()
                .getInbox(mail.getUserManager().getUser("office"))
                .getNonDeletedMessages()
                .size();
    }

    private void startAndKillAt(String point) throws Exception {
        Files.createFile(directory.resolve("arm-" + point));
        start();
        await("reached-" + point);
        kill();
        Files.delete(directory.resolve("arm-" + point));
    }

    private interface Call {
        Object run() throws Exception;
    }

    private void killWhileDoing(String point, Call call) throws Exception {
        Files.createFile(directory.resolve("arm-" + point));
        Thread caller = new Thread(() -> {
            try {
                call.run();
            } catch (Exception expected) {
                // its server dies under it
            }
        });
        caller.start();
        await("reached-" + point);
        kill();
        caller.join();
        Files.delete(directory.resolve("arm-" + point));
    }

    private void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    private Process running() {
        return Objects.requireNonNull(child);
    }

    private void start() throws Exception {
        Files.deleteIfExists(directory.resolve("port"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                directory.toString(),
                directory.resolve("data").toString()));
        command.addAll(settings);
        child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("child.log").toFile()))
                .start();
        await("port");
        port = Integer.parseInt(Files.readString(directory.resolve("port")));
    }

    /** Until the child writes the file; fails with its log when it ends before. */
    private void await(String file) throws Exception {
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(directory.resolve(file))) {
                assertThat(running().isAlive())
                        .as(() -> "the child is alive\n" + log())
                        .isTrue();
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("child.log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private List<String> waiting() throws Exception {
        return send(request("/api/uploads").GET())
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private HttpResponse<String> make(String upload) throws Exception {
        String boundary = "crash-test-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"title\": \"ahead\", \"uploads\": [\"" + upload
                + "\"]}\r\n--"
                + boundary + "--\r\n";
        return http.send(
                request("/api/documents")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode upload(String name) throws Exception {
        return upload(name, PDF);
    }

    private JsonNode upload(String name, byte[] pdf) throws Exception {
        return post("/api/documents", name, pdf);
    }

    private JsonNode post(String path, String name, byte[] pdf) throws Exception {
        String boundary = "crash-test-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, pdf, tail))));
    }

    private JsonNode sign(String task) throws Exception {
        return send(request("/api/tasks/" + task + "/complete")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"outcome\": \"signed\", \"sealIntact\": true}")));
    }

    private JsonNode document(String id) throws Exception {
        return send(request("/api/documents/" + id).GET());
    }

    private String openTask(String id) throws Exception {
        return document(id).get("openTasks").get(0).get("id").asString();
    }

    private byte[] content(String id) throws Exception {
        String file = document(id).get("files").get(0).get("id").asString();
        return http.send(
                        request("/api/documents/" + id + "/files/" + file).GET().build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        JsonNode body = JSON.readTree(response.body());
        assertThat(response.statusCode()).as(body.toString()).isBetween(200, 299);
        return body;
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString("clerk:banwen-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    /** Rows as the database has them; it outlives the killed application. */
    private int count(String table) throws Exception {
        Path data = directory.resolve("data");
        Properties credentials = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("credentials.properties"))) {
            credentials.load(in);
        }
        String databasePort =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + databasePort + "/banwen",
                        "banwen_owner",
                        credentials.getProperty("postgres.owner"));
                ResultSet row = connection.createStatement().executeQuery("select count(*) from banwen." + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<Path> objects() throws IOException {
        try (var files = Files.walk(directory.resolve("data/files/objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
