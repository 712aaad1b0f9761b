package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.platform.DataDirectory;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input is told in the caller's language by a stable code, and leaves nothing anywhere. */
@BanwenTest
class BadInputTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final DocumentStore store;
    private final DataDirectory data;

    @Autowired
    BadInputTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            @Qualifier("owner") DataSource owner,
            DocumentStore store,
            DataDirectory data) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
        this.store = store;
        this.data = data;
    }

    @Test
    void filesThatCannotBeTakenInLeaveNothing() {
        byte[] text = "只是文字".getBytes(StandardCharsets.UTF_8);
        refusesUpload("空.pdf", new byte[0], 422, "file-empty");
        refusesUpload("假.pdf", text, 422, "file-not-a-pdf");
        refusesUpload("残.pdf", SamplePdfs.truncated(), 422, "pdf-truncated");
        refusesUpload("无页.pdf", SamplePdfs.noPages(), 422, "pdf-no-pages");
        refusesUpload("程序.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, 422, "file-type-not-accepted");
    }

    @Test
    void aMethodThatIsNotAllowedIsToldWhichAre() {
        Answer answer = office.as("clerk")
                .send("DELETE", "/api/documents", BodyPublishers.noBody())
                .refused(405, "http-405");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void oneBadFileKeepsAllOut() {
        says(
                caller -> caller.upload(
                        "/api/documents",
                        Multipart.ofFile("好.pdf", Office.notice()).file("空.pdf", new byte[0])),
                422,
                "file-empty");
    }

    @Test
    void anEncryptedPdfIsStoredAsUnreadable() {
        Walk walk = office.arrival(Multipart.ofFile("加密.pdf", SamplePdfs.encrypted()));
        assertThat(walk.look().path("files").get(0).path("readable").asBoolean(true))
                .isFalse();
        walk.attempt("clerk", "sign-receipt", Steps.SIGNED).refused(422, "unmarked-confirmation-required");
    }

    @Test
    void aFileOverTheLimitLeavesNothing(@TempDir Path directory) throws IOException {
        Path body = directory.resolve("body");
        Files.writeString(
                body,
                "--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"大.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\n");
        try (RandomAccessFile hole = new RandomAccessFile(body.toFile(), "rw")) {
            hole.setLength(201L << 20);
            hole.seek(hole.length());
            hole.write(("\r\n--" + Multipart.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        says(
                caller -> {
                    try {
                        return caller.with("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                                .send("POST", "/api/documents", BodyPublishers.ofFile(body));
                    } catch (IOException failure) {
                        throw new java.io.UncheckedIOException(failure);
                    }
                },
                413,
                "upload-too-large");
    }

    @Test
    void badMetadataLeavesNothing() {
        Answer answer = says(
                caller -> caller.upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice())
                                .metadata(Map.of(
                                        "title", "长".repeat(501),
                                        "urgency", "soon",
                                        "copies", -1,
                                        "documentDate", "+999999999-01-01",
                                        "replyBy", "yesterday",
                                        "documentType", "小作文",
                                        "senderLevel", List.of("county")))),
                422,
                "invalid-form");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "title:too-long",
                        "urgency:unknown-value",
                        "copies:not-a-count",
                        "documentDate:not-a-date",
                        "replyBy:not-a-moment",
                        "documentType:unknown-document-type",
                        "senderLevel:not-a-text");
    }

    @Test
    void whatIsNoJsonOrNoMultipartIsToldSo() {
        String path = "/api/tasks/" + UUID.randomUUID() + "/complete";
        for (String body : List.of("{\"outcome\"", "[]", "null", "\"text\"", "")) {
            says(caller -> caller.json("POST", path, body), 400, "unreadable-request");
        }
        says(
                caller -> caller.upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice())
                                .part(
                                        "Content-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json\r\n",
                                        "{\"title\"".getBytes(StandardCharsets.UTF_8))),
                400,
                "unreadable-request");
        says(
                caller -> caller.upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice()).metadata(List.of(1, 2))),
                400,
                "unreadable-request");
        says(
                caller -> caller.with("Content-Type", "multipart/form-data; boundary=x")
                        .send(
                                "POST",
                                "/api/documents",
                                BodyPublishers.ofString(
                                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7")),
                400,
                "unreadable-request");
        says(caller -> caller.json("POST", "/api/documents", "{}"), 415, "http-415");
        says(caller -> caller.json("POST", "/api/nothing", "{}"), 404, "http-404");
        says(caller -> caller.get("/api/nothing"), 404, "http-404");
        says(caller -> caller.json("DELETE", "/api/documents", "{}"), 405, "http-405");
        says(caller -> caller.with("Accept", "application/pdf").get("/api/documents"), 406, "http-406");
    }

    @Test
    void wrongOutcomesReasonsAndPostsAreTold() {
        Walk walk = office.paper("错误输入");
        refusesStep(walk, "clerk", "sign-receipt", Map.of(), "wrong-outcome");
        refusesStep(walk, "clerk", "sign-receipt", Map.of("outcome", "done"), "wrong-outcome");
        refusesStep(
                walk,
                "clerk",
                "sign-receipt",
                Map.of("outcome", "refused", "reasons", List.of(" ")),
                "reason-required");
        refusesStep(walk, "clerk", "sign-receipt", Steps.with(Steps.SIGNED, "copiesReceived", "many"), "not-a-count");
        refusesStep(walk, "clerk", "sign-receipt", Steps.with(Steps.SIGNED, "sealIntact", "maybe"), "not-a-flag");
        refusesStep(walk, "clerk", "sign-receipt", Steps.with(Steps.SIGNED, "note", "长".repeat(1001)), "too-long");
        refusesStep(walk, "clerk", "sign-receipt", Steps.with(Steps.SIGNED, "opinion", "长".repeat(4001)), "too-long");
        refusesStep(walk, "clerk", "sign-receipt", Steps.with(Steps.SIGNED, "revision", "1"), "not-a-count");
        walk.reviewed();
        Answer empty = refusesStep(walk, "clerk", "register", Map.of("outcome", "registered"), "invalid-form");
        assertThat(empty.errors())
                .containsExactly("sender:required", "senderLevel:required", "documentType:required", "kind:required");
        refusesStep(walk, "clerk", "register", Steps.with(Steps.registered("act"), "kind", "both"), "unknown-value");
        refusesStep(
                walk,
                "clerk",
                "register",
                Steps.with(Steps.registered("act"), "replyBy", "+99999-01-01T00:00"),
                "not-a-moment");
        walk.act("clerk", "register", Steps.registered("act"));
        Map<String, Object> good =
                Steps.proposed(List.of("party-secretary"), "parallel", "finance", List.of(), List.of());
        refusesStep(walk, "director", "propose", Steps.with(good, "lead", "nobody"), "unknown-post");
        refusesStep(walk, "director", "propose", Steps.with(good, "leaders", List.of("nobody")), "unknown-post");
        refusesStep(
                walk, "director", "propose", Steps.with(good, "lead", List.of("finance", "agriculture")), "two-leads");
        refusesStep(
                walk, "director", "propose", Steps.with(good, "assisting", List.of("finance")), "lead-also-assists");
        refusesStep(walk, "director", "propose", Steps.with(good, "readers", List.of("finance")), "handler-also-reads");
        refusesStep(
                walk,
                "director",
                "propose",
                Steps.with(good, "readers", List.of("agriculture", "agriculture")),
                "post-twice");
        refusesStep(walk, "director", "propose", Steps.with(good, "leaderOrder", "random"), "unknown-value");
        refusesStep(walk, "director", "propose", Steps.without(good, "leaders"), "leaders-required");
        refusesStep(walk, "director", "propose", Steps.without(good, "lead"), "lead-required");
        refusesStep(walk, "director", "propose", Steps.with(good, "readers", List.of(Map.of("a", 1))), "not-a-text");
        assertThat(walk.open()).containsExactly("propose@office-director");
        walk.act("director", "propose", good);
        refusesStep(walk, "secretary", "approve", Map.of("outcome", "returned"), "reason-required");
        refusesStep(walk, "secretary", "approve", Steps.with(Steps.APPROVED, "lead", "nobody"), "unknown-post");
        walk.act("secretary", "approve", Steps.APPROVED);
        refusesStep(walk, "clerk", "distribute", Steps.with(Steps.DISTRIBUTED, "lead", ""), "lead-required");
        walk.act("clerk", "distribute", Steps.DISTRIBUTED);
        refusesStep(walk, "finance", "handle", Map.of("outcome", "done"), "required");
        refusesStep(walk, "finance", "handle", Map.of("outcome", "returned"), "reason-required");
        walk.act("finance", "handle", Steps.DONE);
        refusesStep(walk, "clerk", "conclude", Steps.with(Steps.CONCLUDED, "retention", "5年"), "unknown-value");
        refusesStep(walk, "clerk", "conclude", Steps.without(Steps.CONCLUDED, "result"), "required");
        assertThat(walk.state()).isEqualTo("distributed");
    }

    @Test
    void aTaskThatIsGoneOrNotYoursIsTold() {
        says(
                caller -> caller.post("/api/tasks/" + UUID.randomUUID() + "/complete", Steps.SIGNED),
                404,
                "task-not-found");
        Walk walk = office.paper("别人的").reviewed();
        String task = walk.taskId("clerk", "register");
        walk.act("clerk", "register", Steps.registered("act"));
        says(
                caller -> caller.post("/api/tasks/" + task + "/complete", Steps.registered("act")),
                409,
                "task-already-done");
        String directors = walk.taskId("director", "propose");
        says(caller -> caller.post("/api/tasks/" + directors + "/complete", Map.of()), 403, "not-your-task");
    }

    @Test
    void aForgedFormTokenDoesNothing() {
        Multipart arrival = Multipart.ofMetadata(Map.of("title", "伪造", "channel", "纸质"));
        Traces before = traces();
        office.nobody()
                .with("Cookie", "banwen-session=MDEyMzQ1Njc4OUFCQ0RFRjAxMjM0NTY3ODlBQkNERUY=")
                .with("X-CSRF-TOKEN", UUID.randomUUID().toString())
                .upload("/api/documents", arrival)
                .refused(403, "form-token");
        office.as("clerk")
                .with("Origin", "https://elsewhere.example")
                .upload("/api/documents", arrival)
                .refused(403, "form-token");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void markupIsKeptAsTextAndServedAsJson() {
        String title = "<script>alert(1)</script> & \"引号\"";
        Walk walk = office.arrival(Multipart.ofMetadata(Map.of("title", title, "channel", "纸质")));
        walk.act("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "opinion", "<img src=x onerror=alert(1)>"));
        Answer answer = office.as("clerk").get(walk.path()).expect(200);
        assertThat(answer.at("title")).isEqualTo(title);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(walk.lastAct().path("opinion").asString("")).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void controlCharactersAreTakenOutOfTexts() {
        Walk walk = office.arrival(Multipart.ofMetadata(
                Map.of("title", "标\u0000题\u0007\n第二行 ISO\n9001", "channel", "纸质", "sender", "甲\u0000局")));
        assertThat(walk.at("title")).isEqualTo("标题第二行 ISO 9001");
        assertThat(walk.at("sender")).isEqualTo("甲局");
    }

    @Test
    void aNumberPatternThatWouldRepeatNumbersIsRefused() {
        refusesPattern("收〔{year}〕号", "pattern-needs-seq");
        refusesPattern("收{seq}号", "pattern-needs-year");
        refusesPattern("", "invalid-form");
        refusesPattern("{year}{seq}", "pattern-ambiguous");
        refusesPattern("收{year}年1{seq}号", "pattern-ambiguous");
        refusesPattern("收〔{year}〕{seq}{x}", "pattern-ambiguous");
        refusesPattern("收\u0000〔{year}〕{seq}号", "pattern-ambiguous");
        says(
                "admin",
                caller -> caller.json("PUT", "/api/settings/numbering", "{\"pattern\": null}"),
                422,
                "invalid-form");
        Answer kept = office.as("admin").get("/api/settings/numbering").expect(200);
        assertThat(kept.at("pattern")).isEqualTo("收〔{year}〕{seq}号");
        assertThat(kept.at("example")).matches("收〔20\\d\\d〕1号");
    }

    @Test
    void anArrivalWhoseTransactionFailsLeavesNoObjectAndNoProvisionalKey() {
        owner.sql(
                        """
                        create function refuse_arrival() returns trigger language plpgsql as
                          $$ begin raise exception 'planted'; end $$
                        """)
                .update();
        owner.sql(
                        "create trigger planted before insert on document_file for each row execute function refuse_arrival()")
                .update();
        try {
            says(
                    caller -> caller.upload("/api/documents", Multipart.ofFile("通知.pdf", Office.notice())),
                    500,
                    "internal-error");
        } finally {
            owner.sql("drop trigger planted on document_file").update();
            owner.sql("drop function refuse_arrival()").update();
        }
    }

    private void refusesPattern(String pattern, String code) {
        says("admin", caller -> caller.put("/api/settings/numbering", Map.of("pattern", pattern)), 422, code);
    }

    private void refusesUpload(String name, byte[] content, int status, String code) {
        Answer answer = says(caller -> caller.upload("/api/documents", Multipart.ofFile(name, content)), status, code);
        assertThat(answer.at("detail")).as("names the file").contains(name);
    }

    private Answer refusesStep(Walk walk, String user, String step, Map<String, ?> fields, String code) {
        String path = "/api/tasks/" + walk.taskId(user, step) + "/complete";
        return says(user, caller -> caller.post(path, fields), 422, code);
    }

    private Answer says(Function<Caller, Answer> request, int status, String code) {
        return says("clerk", request, status, code);
    }

    /** Refused alike in both languages, in different words; nothing is left. */
    private Answer says(String user, Function<Caller, Answer> request, int status, String code) {
        Traces before = traces();
        Answer chinese = request.apply(office.as(user)).refused(status, code);
        Answer english = request.apply(office.as(user).inEnglish()).refused(status, code);
        assertThat(chinese.at("detail")).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(english.at("detail")).containsPattern("[a-z]{2}").isNotEqualTo(chinese.at("detail"));
        assertThat(traces()).isEqualTo(before);
        return chinese;
    }

    private Traces traces() {
        return Traces.of(jdbc, store, data);
    }
}
