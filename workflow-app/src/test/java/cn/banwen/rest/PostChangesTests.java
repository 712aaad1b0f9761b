package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes that wait, one after the other, and orders to step in that end early. */
@BanwenTest
@Import(MovingClock.Moved.class)
class PostChangesTests {

    private final Office office;
    private final People people;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovingClock clock;

    @Autowired
    PostChangesTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            Posts posts,
            MovingClock clock) {
        this.office = new Office(port, jdbc);
        this.people = people;
        this.posts = posts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private CoverFixture fixture() {
        return CoverFixture.make(office, people, posts);
    }

    private String in(Duration time) {
        return OfficialTime.at(clock.instant().plus(time)).toString();
    }

    private static Map<String, Object> change(CoverFixture f, String field, Object value) {
        Map<String, Object> change = new LinkedHashMap<>(Map.of("code", f.post(), "reason", "人事调整"));
        change.put(field, value);
        return change;
    }

    private JsonNode post(CoverFixture f) {
        return office.as("clerk").get("/api/posts/" + f.post()).expect(200).json();
    }

    @Test
    void aPostHasOneChangeWaitingWhichWhoeverEnteredItMayTakeBack() {
        CoverFixture f = fixture();
        String first = office.as("admin")
                .post("/api/posts", change(f, "duties", "新职责"))
                .expect(201)
                .at("id");
        office.as("admin").post("/api/posts", change(f, "keyPost", true)).refused(409, "change-awaited");
        office.as("secretary").post("/api/posts", change(f, "keyPost", true)).refused(409, "change-awaited");
        String path = "/api/posts/changes/" + first;
        office.as("head").post(path + "/withdraw", Map.of()).refused(403, "not-your-change");
        assertThat(office.as("admin")
                        .post(path + "/withdraw", Map.of())
                        .expect(200)
                        .at("state"))
                .isEqualTo("withdrawn");
        office.as("admin").post(path + "/withdraw", Map.of()).refused(409, "change-decided");
        office.as("head").post(path + "/approve", Map.of()).refused(409, "change-decided");
        office.as("secretary").post("/api/posts", change(f, "keyPost", true)).expect(201);
        assertThat(post(f).path("keyPost").asBoolean(false)).isTrue();
        assertThat(post(f).path("duties").asString("x")).isEmpty();
    }

    @Test
    void aChangeStartsFromWhatWillHoldAtItsDate() {
        CoverFixture f = fixture();
        Map<String, Object> holder = change(f, "holderA", f.c());
        holder.put("effectiveFrom", in(Duration.ofDays(2)));
        office.as("secretary").post("/api/posts", holder).expect(201);
        Map<String, Object> duties = change(f, "duties", "新职责");
        duties.put("effectiveFrom", in(Duration.ofDays(4)));
        office.as("secretary").post("/api/posts", duties).expect(201);
        clock.move(Duration.ofDays(5));
        assertThat(post(f).path("duties").asString("")).isEqualTo("新职责");
        assertThat(post(f).path("holderA").path("username").asString(""))
                .as("not put back by the later change")
                .isEqualTo(f.c());
    }

    @Test
    void aChangeIsRefusedFromBeforeOneThatIsApprovedSoThatNobodyComesBack() {
        CoverFixture f = fixture();
        Map<String, Object> planned = change(f, "duties", "下月的职责");
        planned.put("effectiveFrom", in(Duration.ofDays(2)));
        office.as("secretary").post("/api/posts", planned).expect(201);
        Answer refused = office.as("head")
                .post("/api/posts", change(f, "holderA", f.c()))
                .refused(409, "change-to-come");
        assertThat(refused.at("detail")).contains("岗位" + f.post());
        clock.move(Duration.ofDays(3));
        office.as("head").post("/api/posts", change(f, "holderA", f.c())).expect(201);
        assertThat(post(f).path("duties").asString("")).isEqualTo("下月的职责");
        assertThat(post(f).path("holderA").path("username").asString("")).isEqualTo(f.c());
    }

    @Test
    void aChangeThatWaitedWhileThePostBecameAnotherIsNotApproved() {
        CoverFixture f = fixture();
        String id = office.as("admin")
                .post("/api/posts", change(f, "duties", "新职责"))
                .expect(201)
                .at("id");
        f.deputised(posts, f.c());
        office.as("head")
                .post("/api/posts/changes/" + id + "/approve", Map.of())
                .refused(409, "change-to-come");
        assertThat(post(f).path("holderB").path("username").asString("")).isEqualTo(f.c());
        office.as("head").post("/api/posts/changes/" + id + "/refuse", Map.of()).expect(200);
    }

    @Test
    void whoeverSendsTheWholePostSaysUponWhichVersion() {
        CoverFixture f = fixture();
        JsonNode first = office.as("clerk")
                .get("/api/posts/" + f.post() + "/history")
                .items()
                .get(0);
        office.as("secretary").post("/api/posts", change(f, "holderA", f.c())).expect(201);
        Map<String, Object> whole = change(f, "duties", "新职责");
        whole.put("holderA", f.a());
        whole.put("version", first.path("id").asLong(0));
        Answer refused = office.as("head").post("/api/posts", whole).refused(409, "post-changed");
        assertThat(post(f).path("holderA").path("username").asString("")).isEqualTo(f.c());
        whole.put("holderA", f.c());
        whole.put("version", Long.parseLong(refused.at("version")));
        office.as("head").post("/api/posts", whole).expect(201);
        assertThat(post(f).path("duties").asString("")).isEqualTo("新职责");
    }

    @Test
    void ofTwoAtOnceTheSecondIsWrittenUponTheFirst() {
        CoverFixture f = fixture();
        List<CompletableFuture<Answer>> both = new ArrayList<>();
        transaction.executeWithoutResult(held -> {
            jdbc.sql("select code from post where code = ? for no key update")
                    .param(f.post())
                    .query(String.class)
                    .single();
            both.add(CompletableFuture.supplyAsync(
                    () -> office.as("secretary").post("/api/posts", change(f, "holderA", f.c()))));
            both.add(CompletableFuture.supplyAsync(
                    () -> office.as("head").post("/api/posts", change(f, "duties", "新职责"))));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                    .query(Integer.class)
                                    .single()
                            >= both.size());
        });
        both.forEach(answer -> answer.join().expect(201));
        assertThat(post(f).path("holderA").path("username").asString("")).isEqualTo(f.c());
        assertThat(post(f).path("duties").asString("")).isEqualTo("新职责");
    }

    @Test
    void anExDeputyIsToldTheEndOfWhatWasLast() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        String absence = f.leave(f.a(), "", in(Duration.ofHours(3)), Map.of())
                .expect(201)
                .at("id");
        f.back(f.a(), absence).expect(200);
        clock.move(Duration.ofHours(1));
        String path = "/api/posts/" + f.post() + "/step-in";
        office.as("deputy")
                .post(path, Map.of("reason", "联系不上A岗", "until", in(Duration.ofHours(3))))
                .expect(201);
        office.as("deputy").post(path + "/end", Map.of()).expect(200);
        String ended = f.complete(f.b(), task).refused(403, "cover-ended").at("endedAt");
        assertThat(OffsetDateTime.parse(ended))
                .as("the order, not the absence of an hour ago")
                .isAfter(OfficialTime.at(clock.instant()).minusMinutes(30));
    }

    @Test
    void anOrderToStepInEndsEarlyByWhoMayGiveIt() {
        CoverFixture f = fixture();
        String task = f.task(f.sent("urgent"));
        String path = "/api/posts/" + f.post() + "/step-in";
        office.as("deputy").post(path + "/end", Map.of()).refused(409, "no-order");
        office.as("deputy")
                .post(path, Map.of("reason", "联系不上A岗", "until", in(Duration.ofHours(3))))
                .expect(201);
        assertThat(f.sees(f.b(), task)).isTrue();
        office.as(f.b()).post(path + "/end", Map.of()).refused(403, "supervisor-only");
        office.as("deputy").post(path + "/end", Map.of()).expect(200);
        f.complete(f.b(), task).refused(403, "cover-ended");
        assertThat(f.sees(f.a(), task)).isTrue();
        JsonNode order = office.as("clerk")
                .get("/api/posts/" + f.post() + "/step-ins")
                .items()
                .get(0);
        assertThat(order.path("reason").asString("")).isEqualTo("联系不上A岗");
        assertThat(order.path("endedBy").asString("")).isEqualTo("王建平");
    }

    @Test
    void wordsOfAddressesAreNoCodes() {
        for (String code : new String[] {"new", "changes"}) {
            office.as("secretary")
                    .post(
                            "/api/posts",
                            Map.of("code", code, "name", "x", "office", "x", "holderA", "agri", "reason", "x"))
                    .refused(422, "post-code");
        }
    }

    @Test
    void theRegisterIsPrintedForPublication() throws IOException {
        Answer paper = office.as("agri").get("/api/posts.pdf").expect(200);
        assertThat(paper.header("Content-Type")).startsWith("application/pdf");
        assertThat(paper.header("Content-Disposition")).startsWith("inline").contains("AB");
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "post-register.pdf"), paper.bytes());
        try (PDDocument document = Loader.loadPDF(paper.bytes())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\R", "")).contains("AB岗公示表", "公示日期", "党政办文书", "沈文秀", "唐晓燕", "督办岗位");
        }
    }
}
