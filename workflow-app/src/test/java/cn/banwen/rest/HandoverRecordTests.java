package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 工作交接清单: printed as it stands, and from the confirmation on as it was then. */
@BanwenTest
@Import(MovingClock.Moved.class)
class HandoverRecordTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;
    private final DocumentStore store;
    private final MovingClock clock;

    @Autowired
    HandoverRecordTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            People people,
            Posts posts,
            DocumentStore store,
            MovingClock clock) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
        this.store = store;
        this.clock = clock;
    }

    private CoverFixture fixture() {
        return CoverFixture.make(office, people, posts);
    }

    private String in(Duration time) {
        return OfficialTime.at(clock.instant().plus(time)).toString();
    }

    private static String path(JsonNode handover) {
        return "/api/handovers/" + handover.path("id").asString("");
    }

    private JsonNode only(String username, String kind) {
        return office.as(username).get("/api/handovers").items().stream()
                .filter(one -> one.path("kind").asString("").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode confirmed(String username, JsonNode handover) {
        return office.as(username)
                .post(path(handover) + "/confirm", Map.of())
                .expect(200)
                .json();
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListStaysAsItWasConfirmedWhateverBecomesOfPostsPeopleAndTasks() throws IOException {
        CoverFixture f = fixture();
        Walk first = f.sent("urgent");
        f.sent("routine");
        f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of("notes", "第一件今天要回复", "whereabouts", "东风村", "scope", "all"))
                .expect(201);
        JsonNode out = only(f.b(), "out");
        assertThat(out.path("reason").asString("")).isEqualTo("下村");
        assertThat(out.path("content").path("openTotal").asInt(0)).isEqualTo(2);
        assertThat(text(office.as(f.b()).get(path(out) + "/pdf"))).contains("（待确认）", "第一件今天要回复", "下村（东风村）");
        assertThat(out.path("sha256").isNull()).isTrue();

        JsonNode confirmed = confirmed(f.b(), out);
        Answer pdf = office.as(f.b()).get(path(out) + "/pdf");
        assertThat(text(pdf)).contains("共2件，其中急件1件", "岗位" + f.post(), "确认").doesNotContain("待确认");
        assertThat(confirmed.path("sha256").asString("")).isEqualTo(sha256(pdf.bytes()));
        assertThat(pdf.header("Content-Disposition")).contains("filename*=UTF-8''");

        f.complete(f.b(), f.task(first)).expect(200);
        clock.move(Duration.ofHours(5));
        office.as("secretary")
                .post("/api/posts", Map.of("code", f.post(), "name", "改了名的岗位", "holderA", f.c(), "reason", "调整"))
                .expect(201);
        office.as("admin")
                .post("/api/people/" + f.a() + "/deactivate", Map.of())
                .expect(200);
        JsonNode later = office.as(f.b()).get(path(out)).expect(200).json();
        assertThat(later).isEqualTo(confirmed);
        assertThat(office.as(f.b()).get(path(out) + "/pdf").bytes()).isEqualTo(pdf.bytes());
        clock.move(Duration.ofDays(90));
        assertThat(office.as(f.b()).get(path(out) + "/pdf").bytes())
                .as("also when it is on no list any more")
                .isEqualTo(pdf.bytes());
    }

    @Test
    void theReturnListsWhatWasDoneAndALeaverHandsOverToo() throws IOException {
        CoverFixture f = fixture();
        Walk done = f.sent("urgent");
        f.sent("routine");
        String absence = f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of())
                .expect(201)
                .at("id");
        f.complete(f.b(), f.task(done)).expect(200);
        f.back(f.a(), absence).expect(200);
        JsonNode back = only(f.a(), "back");
        confirmed(f.a(), back);
        assertThat(text(office.as(f.a()).get(path(back) + "/pdf")))
                .contains("代岗期间已办事项：共1件", "传阅 已阅", "未办事项：共1件", "返岗交回")
                .contains("移交人：" + f.post() + "b", "接收人：" + f.post() + "a");

        office.as("secretary")
                .post("/api/posts", Map.of("code", f.post(), "holderA", f.c(), "reason", "人事调整"))
                .expect(201);
        JsonNode leaving = only(f.c(), "leaving");
        confirmed(f.c(), leaving);
        assertThat(text(office.as(f.a()).get(path(leaving) + "/pdf")))
                .contains("离任移交", "人事调整", "监交人", "未办事项：共1件")
                .doesNotContain("代岗时间");
    }

    @Test
    void aDeputyWhoTakesOverDuringTheAbsenceReceivesThePostAndHandsItBack() {
        CoverFixture f = fixture();
        f.sent("urgent");
        f.leave(f.a(), "", in(Duration.ofDays(50)), Map.of()).expect(201);
        confirmed(f.b(), only(f.b(), "out"));
        clock.move(Duration.ofDays(10));
        f.deputised(posts, f.c());
        JsonNode out = only(f.c(), "out");
        assertThat(out.path("from").path("username").asString("")).isEqualTo(f.a());
        assertThat(out.path("content").path("openTotal").asInt(0)).isEqualTo(1);
        confirmed(f.c(), out);
        clock.move(Duration.ofDays(41));
        assertThat(only(f.a(), "back").path("from").path("username").asString(""))
                .isEqualTo(f.c());
    }

    @Test
    void whoeverLostThePostWhileAwayTakesNothingBack() {
        CoverFixture f = fixture();
        f.leave(f.a(), "", in(Duration.ofDays(3)), Map.of()).expect(201);
        office.as("secretary")
                .post("/api/posts", Map.of("code", f.post(), "holderA", f.c(), "reason", "人事调整"))
                .expect(201);
        clock.move(Duration.ofDays(4));
        assertThat(office.as(f.a()).get("/api/handovers").items().stream()
                        .map(one -> one.path("kind").asString("")))
                .containsExactlyInAnyOrder("out", "leaving");
    }

    @Test
    void onlyWhatWasHandedOverIsListed() throws IOException {
        CoverFixture f = fixture();
        f.sent("urgent");
        f.sent("routine");
        f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of("scope", "urgent")).expect(201);
        JsonNode out = only(f.b(), "out");
        assertThat(out.path("content").path("openTotal").asInt(0)).isEqualTo(1);
        assertThat(text(office.as(f.b()).get(path(out) + "/pdf"))).contains("仅急件", "共1件，其中急件1件");
    }

    @Test
    void othersSeeItOnlyIfTheySeeEveryDocumentAndOnlyOnceItIsConfirmed() {
        CoverFixture f = fixture();
        f.sent("urgent");
        f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of()).expect(201);
        JsonNode out = only(f.b(), "out");
        office.as(f.c()).get(path(out)).refused(404, "handover-not-found");
        office.as("clerk").get(path(out) + "/pdf").refused(404, "handover-not-found");
        office.as(f.c()).get("/api/handovers?all=true").refused(403, "no-right-to-handovers");
        confirmed(f.b(), out);
        office.as(f.c()).get(path(out) + "/pdf").refused(404, "handover-not-found");
        office.as("clerk").get(path(out) + "/pdf").expect(200);
        assertThat(office.as("inspector").get("/api/handovers?all=true").items())
                .anyMatch(one -> one.path("id").equals(out.path("id")));
        office.as("clerk").post(path(out) + "/confirm", Map.of()).refused(403, "not-your-handover");
        office.as(f.b()).get("/api/handovers/nonsense/pdf").refused(404, "handover-not-found");
        office.nobody().get(path(out) + "/pdf").refused(401, "sign-in-required");
    }

    @Test
    void aListThatWasAlteredInTheStoreIsNotHandedOut(@TempDir Path folder) throws IOException {
        CoverFixture f = fixture();
        f.leave(f.a(), "", in(Duration.ofHours(4)), Map.of()).expect(201);
        JsonNode out = only(f.b(), "out");
        confirmed(f.b(), out);
        String key = Objects.requireNonNull(jdbc.sql("select pdf_key from handover where id = ?")
                .param(out.path("id").asString(""))
                .query(String.class)
                .single());
        assertThat(jdbc.sql("select count(*) from provisional_object where object_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .as("nothing that a sweep could take")
                .isZero();
        Path other = Files.writeString(folder.resolve("other.pdf"), "%PDF-1.7 other");
        store.put(key, other, "application/pdf");
        office.as(f.b()).get(path(out) + "/pdf").refused(503, "handover-altered");
        store.delete(key);
        office.as(f.b()).get(path(out) + "/pdf").refused(503, "handover-altered");
    }
}
