package cn.banwen.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.intake.SamplePdfs;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One office on two processes: who signs in, what arrives, what runs by itself, and one of them killed, and one stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicasIT.class);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Map<String, Object> SIGNED =
            Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true);

    private final TwoReplicas office = TwoReplicas.get();

    @Order(1)
    @Test
    void aSessionAndItsFormTokensAreGoodOnEitherAndEndOnBoth() throws IOException {
        Visitor atA = new Visitor(office.a.port());
        Visitor atB = atA.at(office.b.port());

        String token = atA.token("/sign-in");
        assertThat(atB.form("/sign-in", Map.of("_csrf", token, "username", "director", "password", Visitor.PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(atA.get("/inbox").status()).isEqualTo(200);
        assertThat(atB.get("/inbox").status()).isEqualTo(200);

        assertThat(atB.form("/sign-out", Map.of("_csrf", atA.token("/inbox"))).status())
                .isEqualTo(302);
        assertThat(atA.get("/inbox").location()).contains("/sign-in");
    }

    @Order(2)
    @Test
    void whatArrivesThroughOneShowsOnAPageOfTheOther() throws IOException {
        Visitor page = signedIn(office.a, "director");
        String mark =
                page.get("/live/inbox").json().path("waiting").path("mark").asString("");
        Visitor clerk = new Visitor(office.b.port()).as("clerk");
        String document = arrival(clerk, "别处来文");
        assertThat(clerk.post("/api/tasks/" + openTask(document) + "/complete", SIGNED)
                        .status())
                .isEqualTo(200);

        Reply news = page.get("/live/inbox?since=" + URLEncoder.encode(mark, StandardCharsets.UTF_8));

        assertThat(news.json().path("arrived").toString()).contains(openTask(document));
    }

    @Order(3)
    @Test
    void whatRunsByItselfRunsOnce() throws IOException {
        int letters = 12;
        for (int i = 0; i < letters; i++) {
            Path hidden = Files.write(
                    office.scans().resolve(".scan" + i),
                    SamplePdfs.notice("关于第" + i + "号扫描件的通知", "云扫〔2026〕" + (i + 1) + "号", "请阅。"));
            Files.move(hidden, office.scans().resolve("scan" + i + ".pdf"), StandardCopyOption.ATOMIC_MOVE);
        }
        mails("提醒", letters);

        Awaitility.await().atMost(SOON).until(() -> office.count("outgoing_mail where sent_at is not null") == letters);
        Awaitility.await().atMost(SOON).until(() -> office.count("intake_item where moved_at is not null") == letters);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> office.count("rendition where state = 'ready'") == letters);

        assertThat(office.mail().getReceivedMessages()).as("mails").hasSize(letters);
        assertThat(office.count("intake_item where state = 'taken'")).isEqualTo(letters);
        assertThat(office.count("document_file")).as("files of documents").isEqualTo(letters);
        assertThat(office.count("rendition where generation > 1 or tries > 1"))
                .as("renditions made twice")
                .isZero();
    }

    /** SIGKILL while clients act, and while it holds a timer, a lock of its document's row being what it waits for. */
    @Order(4)
    @Test
    void theOtherGoesOnWhereOneIsKilledUnderLoad() throws Exception {
        String overdue = arrival(office.visitor().as("clerk"), "到点的来文");
        Load load = Load.begin(office, "负载", 4);
        Awaitility.await().atMost(SOON).until(() -> load.acts() >= 12);

        Replica killed;
        Instant killedAt;
        try (HeldRow held = HeldRow.document(office, overdue)) {
            timersOf(overdue, "set duedate_ = now() - interval '1 second'");
            killed = office.named(held.awaitedBy(SOON));
            killed.kill();
            killedAt = Instant.now();
        }
        LongSupplier since = load.actsSince();
        Awaitility.await().atMost(SOON).until(() -> since.getAsLong() >= 12);
        load.end().assertNothingLostHalfOrDoubled();
        LOG.info("one killed under load: {}", load);

        Awaitility.await("the other takes the timer over")
                .atMost(Duration.ofMinutes(3))
                .until(() -> office.count(jobsOf(overdue)) == 0 && office.count(timersAhead(overdue)) > 0);
        LOG.info("the timer of the killed one went off after {}", Duration.between(killedAt, Instant.now()));
        killed.begin().awaitReady();
    }

    @Order(5)
    @Test
    void oneThatStopsFinishesWhatItDoesAndTellsBefore() throws Exception {
        Replica stopping = office.b;
        String document = arrival(office.visitor().as("clerk"), "停机时办理的来文");
        String task = openTask(document);
        Load load = Load.begin(office, "滚动", 3);
        Awaitility.await().atMost(SOON).until(() -> load.acts() >= 3);

        CompletableFuture<Reply> underWay;
        try (HeldRow held = HeldRow.document(office, document)) {
            underWay = CompletableFuture.supplyAsync(() -> complete(stopping, task));
            assertThat(office.named(held.awaitedBy(SOON))).isSameAs(stopping);
            stopping.terminate();
            Awaitility.await()
                    .atMost(SOON)
                    .until(() ->
                            stopping.visitor().get("/actuator/health/readiness").status() == 503);
            assertThat(stopping.visitor().as("clerk").get("/api/session").status())
                    .as("until those that ask have heard of it, it serves")
                    .isEqualTo(200);
            office.proxy.leadTo(office.other(stopping).port());
            LongSupplier since = load.actsSince();
            Awaitility.await().atMost(SOON).until(() -> since.getAsLong() >= 9);
        }
        assertThat(underWay.join().status()).as("what was under way").isEqualTo(200);
        assertThat(stopping.ended(SOON)).as("its end").isTrue();
        load.end().assertNothingLostHalfOrDoubled();
        assertThat(load.withoutAnswer()).as(load.toString()).isZero();

        stopping.begin().awaitReady();
        office.proxy.leadTo(office.a.port(), office.b.port());
    }

    /**
     * SIGSTOP under load, in the middle of a timer and of acts whose rows it has locked: its connections stay, so nobody but the
     * database can take the locks from it.
     */
    @Order(6)
    @Test
    void theOtherGoesOnWhereOneIsFrozenAndNothingHappensTwiceOnceItWakes() throws Exception {
        String overdue = arrival(office.visitor().as("clerk"), "冻结时到点的来文");
        Load load = Load.begin(office, "冻结", 4);
        Awaitility.await().atMost(SOON).until(() -> load.acts() >= 8);

        Replica frozen;
        try (HeldRow held = HeldRow.document(office, overdue)) {
            timersOf(overdue, "set duedate_ = now() - interval '1 second'");
            frozen = office.named(held.awaitedBy(SOON));
            frozen.freeze();
        }
        Instant frozenAt = Instant.now();
        try {
            office.proxy.leadTo(office.other(frozen).port());
            mails("冻结", 3);
            LongSupplier since = load.actsSince();
            Awaitility.await("acts on the other").atMost(Duration.ofMinutes(2)).until(() -> since.getAsLong() >= 8);
            LOG.info("acts went on {} after one froze", Duration.between(frozenAt, Instant.now()));
            Awaitility.await("mails by the other")
                    .atMost(SOON)
                    .until(() -> office.count("outgoing_mail where subject like '冻结%' and sent_at is not null") == 3);
            Awaitility.await("the other takes the timer over")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> office.count(jobsOf(overdue)) == 0 && office.count(timersAhead(overdue)) > 0);
            LOG.info("the timer of the frozen one went off after {}", Duration.between(frozenAt, Instant.now()));
        } finally {
            frozen.wake();
        }
        long notices = office.count("notice where document_id = '" + overdue + "'");
        frozen.awaitReady();
        office.proxy.leadTo(office.a.port(), office.b.port());
        LongSupplier since = load.actsSince();
        Awaitility.await().atMost(SOON).until(() -> since.getAsLong() >= 8);
        load.end().assertNothingLostHalfOrDoubled();
        LOG.info("one frozen under load: {}", load);

        assertThat(frozen.visitor().as("clerk").get("/api/session").status()).isEqualTo(200);
        assertThat(office.count("notice where document_id = '" + overdue + "'"))
                .as("notices of the timer")
                .isEqualTo(notices);
        assertThat(Arrays.stream(office.mail().getReceivedMessages())
                        .map(ReplicasIT::subject)
                        .filter(subject -> subject.startsWith("冻结")))
                .containsExactlyInAnyOrder("冻结 0", "冻结 1", "冻结 2");
    }

    /**
     * A rolling upgrade, of which these are the version before: the schema grows under their load, and one of them is even started
     * again on it. Everything that they have prepared on their connections must go on, too.
     */
    @Order(7)
    @Test
    void worksOnTheSchemaOfTheNextVersionAndStartsOnIt() throws Exception {
        Visitor page = signedIn(office.a, "director");
        Load load = Load.begin(office, "升级", 4);
        Awaitility.await().atMost(SOON).until(() -> load.acts() >= 48);

        office.migrateToTheNextVersion();
        LongSupplier since = load.actsSince();
        Awaitility.await().atMost(SOON).until(() -> since.getAsLong() >= 48);
        assertThat(page.get("/inbox").status()).isEqualTo(200);
        mails("升级", 2);
        Awaitility.await("mails")
                .atMost(SOON)
                .until(() -> office.count("outgoing_mail where subject like '升级%' and sent_at is not null") == 2);

        load.end().assertNothingLostHalfOrDoubled();
        LOG.info("the schema grew under load: {}", load);
        assertThat(load.withoutAnswer()).as(office.logs()).isZero();

        Replica again = office.a;
        again.terminate();
        assertThat(again.ended(SOON)).as("its end").isTrue();
        again.begin().awaitReady();
        office.proxy.leadTo(again.port());
        Load afterwards = Load.begin(office, "再启动", 3);
        Awaitility.await().atMost(SOON).until(() -> afterwards.acts() >= 9);
        afterwards.end().assertNothingLostHalfOrDoubled();
        assertThat(page.get("/inbox").status()).as("the session lasts").isEqualTo(200);
        assertThat(office.logs()).doesNotContain("cached plan must not change result type");
        office.proxy.leadTo(office.a.port(), office.b.port());
    }

    private void mails(String subject, int count) {
        for (int i = 0; i < count; i++) {
            office.owner()
                    .sql(
                            """
                            insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at)
                            values (?, 'clerk', 'clerk@township.example', ?, '请阅', now(), now())
                            """)
                    .params(UUID.randomUUID(), subject + " " + i)
                    .update();
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Reply complete(Replica replica, String task) {
        try {
            return replica.visitor().as("clerk").post("/api/tasks/" + task + "/complete", SIGNED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Visitor signedIn(Replica replica, String username) throws IOException {
        Visitor visitor = replica.visitor();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", visitor.token("/sign-in"));
        form.put("username", username);
        form.put("password", Visitor.PASSWORD);
        assertThat(visitor.form("/sign-in", form).location()).doesNotContain("error");
        return visitor;
    }

    private static String arrival(Visitor clerk, String title) throws IOException {
        Reply reply = clerk.arrival(Map.of("title", title, "channel", "纸质"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").asString("");
    }

    private String openTask(String document) throws IOException {
        JsonNode tasks = office.visitor()
                .as("inspector")
                .get("/api/documents/" + document)
                .json()
                .path("openTasks");
        return tasks.get(0).path("id").asString("");
    }

    private void timersOf(String document, String change) {
        int timers = office.owner()
                .sql("update engine.act_ru_timer_job " + change + " where process_instance_id_ = " + instance(document))
                .update();
        assertThat(timers).as("timers").isPositive();
    }

    private static String jobsOf(String document) {
        return "engine.act_ru_job where process_instance_id_ = " + instance(document);
    }

    private static String timersAhead(String document) {
        return "engine.act_ru_timer_job where duedate_ > now() and process_instance_id_ = " + instance(document);
    }

    private static String instance(String document) {
        return "(select proc_inst_id_ from engine.act_ru_execution where business_key_ = '" + document + "')";
    }
}
