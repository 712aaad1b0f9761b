package cn.banwen.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.SamplePdfs;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Database and store away, hanging and crashed while people work: each request is answered, in its language and with a code, nothing
 * is lost or half done, and all goes on by itself.
 */
class OutagesIT {

    private static final Logger LOG = LoggerFactory.getLogger(OutagesIT.class);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final byte[] NOTICE = SamplePdfs.notice("关于防汛值守的通知", "云汛〔2026〕1号", "请认真落实。");

    private final TwoReplicas office = TwoReplicas.get();
    private final Visitor clerk = office.visitor().as("clerk");

    @AfterEach
    void mendAll() {
        office.mend();
    }

    @Test
    void theStoreCutInTheMiddleOfAnUploadLeavesNothingBehind() throws IOException {
        long documents = office.count("document");
        office.store.cutAfter(NOTICE.length / 2);

        Reply refused = upload("断在半路");

        assertUnavailable(refused, "store-unavailable", "文件库");
        assertThat(clerk.with("Accept-Language", "en")
                        .arrival(Map.of("title", "Half way"), NOTICE)
                        .body())
                .contains("file store");
        assertThat(office.count("document")).isEqualTo(documents);
        assertHealth("storage", "DOWN");

        office.store.mend();
        assertThat(upload("再来一次").status()).isEqualTo(201);
        assertHealth("storage", "UP");
        assertThat(office.objects())
                .as("objects: of documents, or known as provisional")
                .isBetween(
                        office.count("document_file"),
                        office.count("document_file") + office.count("provisional_object"));
    }

    @Test
    void aStoreThatIsAwayOrHangsKeepsNobodyWaitingForItsFiles() throws IOException {
        String document = upload("要看的来文").json().path("id").asString("");
        String content = "/api/documents/" + document + "/files/" + file(document);
        assertThat(clerk.get(content).status()).isEqualTo(200);

        office.store.cut();
        assertUnavailable(clerk.get(content), "store-unavailable", "文件库");
        assertThat(clerk.get("/api/documents/" + document).status())
                .as("what needs no file")
                .isEqualTo(200);
        office.store.mend();
        assertThat(clerk.get(content).status()).isEqualTo(200);

        office.store.hang();
        long begun = System.nanoTime();
        assertUnavailable(clerk.get(content), "store-unavailable", "文件库");
        LOG.info("reading from a store that hangs was refused after {}", since(begun));
        begun = System.nanoTime();
        assertUnavailable(upload("挂起时上传"), "store-unavailable", "文件库");
        LOG.info("putting into a store that hangs was refused after {}", since(begun));
        office.store.mend();
        Awaitility.await().atMost(SOON).until(() -> clerk.get(content).status() == 200);
    }

    /** Whoever waited for the store to take the second file does not wait for it to delete each of the three. */
    @Test
    void aStoreThatHangsAmongManyFilesIsLeftToTheSweep() throws IOException {
        long documents = office.count("document");
        long provisional = office.count("provisional_object");
        office.store.hangAfter(NOTICE.length + NOTICE.length / 2);
        long begun = System.nanoTime();

        Reply refused = clerk.arrival(
                Map.of("title", "三个文件"),
                NOTICE,
                SamplePdfs.notice("关于防火的通知", "云火〔2026〕1号", "请认真落实。"),
                SamplePdfs.notice("关于防冻的通知", "云冻〔2026〕1号", "请认真落实。"));

        LOG.info("three files put into a store that hangs were refused after {}", since(begun));
        assertUnavailable(refused, "store-unavailable", "文件库");
        assertThat(office.count("document")).isEqualTo(documents);
        assertThat(office.count("provisional_object")).as("for the sweep").isEqualTo(provisional + 3);
        assertThat(office.logs()).doesNotContain("provisional until the sweep");
    }

    @Test
    void aDatabaseThatCrashesUnderActsLosesNoneThatWasAnswered() throws Exception {
        Visitor page = ReplicasIT.signedIn(office.a, "director");
        Load load = Load.begin(office, "断电", 3);
        Awaitility.await().atMost(SOON).until(() -> load.acts() >= 6);

        office.crashDatabase();
        long begun = System.nanoTime();
        assertUnavailable(clerk.get("/api/documents"), "database-away", "数据库");
        LOG.info("a call without a database was refused after {}", since(begun));
        begun = System.nanoTime();
        Reply shown = page.get("/inbox");
        LOG.info("a page without a database was refused after {}", since(begun));
        assertThat(shown.status()).as(shown.body()).isEqualTo(503);
        assertThat(shown.body()).contains("数据库暂时无法使用", "无需重新登录").doesNotContain("Exception");
        assertThat(page.get("/inbox?lang=en").status()).isEqualTo(503);
        assertHealth("db", "DOWN");
        office.mend();

        LongSupplier since = load.actsSince();
        Awaitility.await().atMost(SOON).until(() -> since.getAsLong() >= 6);
        load.end().assertNothingLostHalfOrDoubled();
        LOG.info("the database crashed under load: {}", load);
        assertThat(page.get("/inbox").status()).as("the session lasts").isEqualTo(200);
        assertHealth("db", "UP");
        assertThat(office.logs())
                .as("of the work that is scheduled: a line")
                .contains("check BANWEN_DATABASE_URL")
                .doesNotContain("scheduled work failed");
    }

    /** A sign-in meanwhile is not told that the password is wrong. */
    @Test
    void aDatabaseThatHangsKeepsNobodyWaitingLongerThanItsBound() throws IOException {
        Visitor stranger = office.a.visitor();
        String token = stranger.token("/sign-in");
        Visitor page = ReplicasIT.signedIn(office.a, "director");

        office.database.hang();
        long begun = System.nanoTime();
        assertUnavailable(clerk.get("/api/documents"), "database-away", "数据库");
        LOG.info("a call to a database that hangs was refused after {}", since(begun));
        begun = System.nanoTime();
        assertThat(page.get("/inbox").status()).isEqualTo(503);
        LOG.info("a page of a database that hangs was refused after {}", since(begun));
        begun = System.nanoTime();
        Reply signIn =
                stranger.form("/sign-in", Map.of("_csrf", token, "username", "clerk", "password", Visitor.PASSWORD));
        LOG.info("a sign-in with a database that hangs was refused after {}", since(begun));
        assertThat(signIn.status()).as(signIn.location()).isEqualTo(503);
        assertThat(signIn.body()).contains("数据库暂时无法使用");
        assertThat(clerk.get("/actuator/health/liveness").status()).isEqualTo(200);
        office.database.mend();

        Awaitility.await()
                .atMost(SOON)
                .until(() -> clerk.get("/api/documents").status() == 200
                        && page.get("/inbox").status() == 200);
        assertThat(upload("恢复之后").status()).isEqualTo(201);
    }

    private Reply upload(String title) throws IOException {
        return clerk.arrival(Map.of("title", title), NOTICE);
    }

    private String file(String document) throws IOException {
        JsonNode files = clerk.get("/api/documents/" + document).json().path("files");
        return files.get(0).path("id").asString("");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void assertUnavailable(Reply reply, String code, String word) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(reply.json().path("detail").asString("")).contains(word).doesNotContain("Exception");
    }

    /** Of each replica: the part, readiness with it, and liveness whatever happens. */
    private void assertHealth(String part, String status) {
        for (Replica replica : new Replica[] {office.a, office.b}) {
            Awaitility.await(part + " " + status).atMost(SOON).untilAsserted(() -> {
                JsonNode health = replica.visitor().get("/actuator/health").json();
                assertThat(health.path("components").path(part).path("status").asString(""))
                        .as(health.toString())
                        .isEqualTo(status);
                assertThat(replica.visitor().get("/actuator/health/readiness").status())
                        .isEqualTo(status.equals("UP") ? 200 : 503);
                assertThat(replica.visitor().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
            });
        }
    }
}
