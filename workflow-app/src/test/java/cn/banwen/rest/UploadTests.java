package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.ProvisionalSweep;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.storage.DocumentStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files sent ahead of their document. */
@BanwenTest
class UploadTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final ProvisionalSweep sweep;

    @Autowired
    UploadTests(@LocalServerPort int port, JdbcClient jdbc, DocumentStore store, ProvisionalSweep sweep) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.store = store;
        this.sweep = sweep;
    }

    private static byte[] text(String words) {
        return (words + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(String username, String name, byte[] content) {
        return office.as(username).upload("/api/uploads", Multipart.ofFile(name, content));
    }

    private String sent(String name, byte[] content) {
        return send("clerk", name, content).expect(201).at("id");
    }

    private Answer receive(Map<String, ?> metadata) {
        return office.as("clerk").upload("/api/documents", Multipart.ofMetadata(metadata));
    }

    private String keyOf(String id) {
        return jdbc.sql("select object_key from staged_upload where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private boolean waits(String id) {
        return office.as("clerk").get("/api/uploads").expect(200).items().stream()
                .anyMatch(waiting -> waiting.path("id").asString("").equals(id));
    }

    @Test
    void tellsWhatItFoundInTheFile() {
        Answer answer = send("clerk", "通知.pdf", Office.notice()).expect(201);
        assertThat(answer.header("Location")).isEqualTo("/api/uploads/" + answer.at("id"));
        assertThat(answer.at("name")).isEqualTo("通知.pdf");
        assertThat(answer.at("mediaType")).isEqualTo("application/pdf");
        assertThat(answer.json().path("pages").asInt(0)).isEqualTo(1);
        assertThat(answer.json().path("readable").asBoolean(false)).isTrue();
        assertThat(answer.at("sha256")).hasSize(64);
        assertThat(waits(answer.at("id"))).isTrue();
        office.as("clerk")
                .send("DELETE", "/api/uploads/" + answer.at("id"), BodyPublishers.noBody())
                .expect(204);
    }

    @Test
    void oneDocumentTakesItsFilesInTheOrderWished() {
        String first = sent("甲.txt", text("甲"));
        String second = sent("乙.txt", text("乙"));
        String key = keyOf(second);
        Walk walk = office.walk(
                receive(Map.of("uploads", List.of(second, first))).expect(201).at("id"));
        assertThat(walk.at("title")).isEqualTo("乙");
        List<String> names = new ArrayList<>();
        walk.look().path("files").forEach(file -> names.add(file.path("name").asString("")));
        assertThat(names).containsExactly("乙.txt", "甲.txt");
        assertThat(waits(first)).isFalse();
        assertThat(store.stat(key)).isPresent();
        sweep.sweep(Duration.ZERO);
        assertThat(store.stat(key)).as("a document's file, however old").isPresent();
    }

    @Test
    void filesSentAheadAndFilesOfTheRequestMakeOneDocument() {
        String ahead = sent("先到.txt", text("先"));
        Answer answer = office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("后到.txt", text("后"))
                                .metadata(Map.of("title", "两种方式", "uploads", List.of(ahead))))
                .expect(201);
        assertThat(answer.json().path("files").get(0).path("name").asString("")).isEqualTo("先到.txt");
        assertThat(answer.json().path("files").get(1).path("name").asString("")).isEqualTo("后到.txt");
    }

    @Test
    void aRefusedDocumentLeavesTheFilesWaiting() {
        String id = sent("等待.txt", text("等"));
        receive(Map.of("uploads", List.of(id), "urgency", "soon")).refused(422, "unknown-value");
        assertThat(waits(id)).isTrue();
        receive(Map.of("uploads", List.of(id))).expect(201);
    }

    @Test
    void aFileMakesOneDocumentOnly() throws Exception {
        String id = sent("一次.txt", text("一"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                attempts.add(threads.submit(() -> receive(Map.of("uploads", List.of(id)))));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> attempt : attempts) {
                statuses.add(attempt.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
        receive(Map.of("uploads", List.of(id))).refused(409, "upload-gone");
        String twice = sent("两次.txt", text("两"));
        receive(Map.of("uploads", List.of(twice, twice))).refused(409, "upload-gone");
        receive(Map.of("uploads", List.of("no id"))).refused(422, "not-an-id");
    }

    @Test
    void nobodyElseMayUseOrRemoveIt() {
        String id = sent("我的.txt", text("我"));
        office.as("director")
                .upload("/api/documents", Multipart.ofMetadata(Map.of("uploads", List.of(id))))
                .refused(409, "upload-gone");
        office.as("director")
                .send("DELETE", "/api/uploads/" + id, BodyPublishers.noBody())
                .refused(409, "upload-gone");
        assertThat(waits(id)).isTrue();
        send("agri", "不行.txt", text("不")).refused(403, "no-right-to-receive");
        office.as("agri").get("/api/uploads").refused(403, "no-right-to-receive");
        office.nobody().get("/api/uploads").refused(401, "sign-in-required");
    }

    @Test
    void whatIsRemovedOrSweptLeavesNothing() {
        String removed = sent("移除.txt", text("移"));
        String removedKey = keyOf(removed);
        office.as("clerk")
                .send("DELETE", "/api/uploads/" + removed, BodyPublishers.noBody())
                .expect(204);
        assertThat(store.stat(removedKey)).isEmpty();
        String swept = sent("过期.txt", text("过"));
        String sweptKey = keyOf(swept);
        sweep.sweep(Duration.ZERO);
        assertThat(store.stat(sweptKey)).isEmpty();
        assertThat(waits(swept)).isFalse();
        receive(Map.of("uploads", List.of(swept))).refused(409, "upload-gone");
    }

    @Test
    void aFileThatIsRefusedIsNotKept() {
        int before = office.as("clerk").get("/api/uploads").expect(200).items().size();
        send("clerk", "空.pdf", new byte[0]).refused(422, "file-empty");
        send("clerk", "残.pdf", SamplePdfs.truncated()).refused(422, "pdf-truncated");
        office.as("clerk").upload("/api/uploads", Multipart.empty()).refused(422, "file-required");
        assertThat(office.as("clerk").get("/api/uploads").expect(200).items()).hasSize(before);
    }

    @Test
    void aMarkedFileIsNeverStoredAndItsArrivalIsOnRecord() {
        long objects = jdbc.sql("select count(*) from provisional_object")
                .query(Long.class)
                .single();
        Answer answer =
                send("clerk", "密件.pdf", SamplePdfs.classified("机密", "5年")).refused(422, "classified");
        Walk kept = office.walk(answer.at("documentId"));
        assertThat(kept.state()).isEqualTo("kept-outside");
        assertThat(kept.at("title")).isEqualTo("密件");
        assertThat(kept.look().path("files").size()).isZero();
        assertThat(jdbc.sql("select count(*) from provisional_object")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(objects);
    }

    @Test
    void aDocumentThatIsSaidToBeClassifiedTakesItsFilesOutOfTheStore() {
        String id = sent("说明.txt", text("说"));
        String key = keyOf(id);
        receive(Map.of("uploads", List.of(id), "classification", "秘密")).refused(422, "classified");
        assertThat(store.stat(key)).isEmpty();
        assertThat(waits(id)).isFalse();
    }

    @Test
    void saysWhatCameBeforeToWhoMaySeeIt() {
        byte[] same = text("同");
        String document = receive(Map.of("uploads", List.of(sent("原件.txt", same)), "title", "先收到的"))
                .expect(201)
                .at("id");
        JsonNode before = send("clerk", "再来.txt", same).expect(201).json().path("duplicates");
        assertThat(before.size()).isEqualTo(1);
        assertThat(before.get(0).path("id").asString("")).isEqualTo(document);
        assertThat(before.get(0).path("title").asString("")).isEqualTo("先收到的");
    }
}
