package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.storage.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class FileTests {

    private static final byte[] TEXT = "关于开会的说明,共三条。".getBytes(StandardCharsets.UTF_8);

    private final Office office;
    private final JdbcClient jdbc;
    private final DocumentStore store;

    @Autowired
    FileTests(@LocalServerPort int port, JdbcClient jdbc, DocumentStore store) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.store = store;
    }

    @Test
    void aFileThatTheStoreLostIsSaidToBeLost() {
        Walk walk = office.arrival(Multipart.ofFile("通知.pdf", Office.notice()));
        String file = walk.look().path("files").get(0).path("id").asString("");
        store.delete(jdbc.sql("select object_key from document_file where id = ?::uuid")
                .param(file)
                .query(String.class)
                .single());
        office.as("clerk").get(filePath(walk, 0)).refused(503, "file-lost");
        office.as("clerk").get("/api/documents/" + walk.id()).expect(200);
    }

    @Test
    void namesAreMadeHarmlessAndStayReadable() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("关于 开会的 说明.txt", "关于 开会的 说明.txt");
        names.put("../../etc/passwd.txt", "passwd.txt");
        names.put("C:\\桌面\\通知.txt", "通知.txt");
        names.put("通\u202e知\u200b\u0007.txt", "通知.txt");
        names.put("a<b>c|d*.txt", "a＜b＞c｜d＊.txt");
        names.put("..", "未命名");
        Multipart parts = Multipart.ofMetadata(Map.of("title", Office.title("文件名")));
        names.keySet().forEach(name -> parts.file(name, TEXT));
        parts.file("长".repeat(300) + ".txt", TEXT);
        Walk walk = office.arrival(parts);
        JsonNode files = walk.look().path("files");
        int i = 0;
        for (String expected : names.values()) {
            assertThat(files.get(i++).path("name").asString("")).isEqualTo(expected);
        }
        String longest = files.get(i).path("name").asString("");
        assertThat(longest).startsWith("长长长").endsWith(".txt");
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(240);

        Answer download =
                office.as("clerk").get(filePath(walk, 0) + "?download=true").expect(200);
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%85%B3%E4%BA%8E%20%E5%BC%80%E4%BC%9A");
    }

    @Test
    void theBytesComeBackAsTheyCameWithTheirDigest() throws Exception {
        byte[] pdf = Office.notice();
        Walk walk = office.arrival(Multipart.ofFile("通知.pdf", pdf)
                .file("说明.txt", TEXT)
                .file("扫描件.pdf", SamplePdfs.scan())
                .metadata(Map.of("title", Office.title("多个文件"))));
        JsonNode files = walk.look().path("files");
        assertThat(files.size()).isEqualTo(3);
        JsonNode first = files.get(0);
        assertThat(first.path("name").asString("")).isEqualTo("通知.pdf");
        assertThat(first.path("mediaType").asString("")).isEqualTo("application/pdf");
        assertThat(first.path("size").asLong(0)).isEqualTo(pdf.length);
        assertThat(first.path("sha256").asString("")).isEqualTo(sha256(pdf));
        assertThat(first.path("readable").asBoolean(false)).isTrue();
        assertThat(files.get(2).path("readable").asBoolean(true)).isFalse();
        assertThat(office.as("clerk").get(filePath(walk, 0)).expect(200).bytes())
                .isEqualTo(pdf);
        Answer text = office.as("clerk").get(filePath(walk, 1)).expect(200);
        assertThat(text.bytes()).isEqualTo(TEXT);
        assertThat(text.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void sixtyFilesComeInOneRequest() {
        Multipart parts = Multipart.ofMetadata(Map.of("title", Office.title("六十个附件")));
        for (int i = 1; i <= 60; i++) {
            parts.file("附件" + i + ".txt", TEXT);
        }
        assertThat(office.arrival(parts).look().path("files").size()).isEqualTo(60);
    }

    @Test
    void servesOneRange() {
        byte[] pdf = Office.notice();
        int size = pdf.length;
        Walk walk = office.electronic("区间");
        Caller clerk = office.as("clerk");
        String path = filePath(walk, 0);

        Answer whole = clerk.get(path).expect(200);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(size));
        assertThat(whole.header("Content-Type")).isEqualTo("application/pdf");

        Answer part = clerk.with("Range", "bytes=10-19").get(path).expect(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + size);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(pdf, 10, 20));
        Answer end = clerk.with("Range", "bytes=-5").get(path).expect(206);
        assertThat(end.bytes()).isEqualTo(Arrays.copyOfRange(pdf, size - 5, size));
        Answer over = clerk.with("Range", "bytes=" + (size - 3) + "-" + (size + 99))
                .get(path)
                .expect(206);
        assertThat(over.bytes()).isEqualTo(Arrays.copyOfRange(pdf, size - 3, size));
        Answer all = clerk.with("Range", "bytes=0-").get(path).expect(206);
        assertThat(all.header("Content-Range")).isEqualTo("bytes 0-" + (size - 1) + "/" + size);

        Answer beyond = clerk.with("Range", "bytes=" + size + "-").get(path).expect(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + size);
        assertThat(beyond.bytes()).isEmpty();
        assertThat(beyond.header("Content-Type")).doesNotContain("pdf");
        assertThat(clerk.with("Range", "bytes=0-1,4-5").get(path).expect(200).bytes())
                .as("several ranges: the whole")
                .isEqualTo(pdf);
        assertThat(clerk.with("Range", "lines=1-2").get(path).expect(200).bytes())
                .as("a unit that nobody knows is ignored")
                .isEqualTo(pdf);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        Walk walk = office.electronic("缓存");
        Caller clerk = office.as("clerk");
        String tag = clerk.get(filePath(walk, 0)).expect(200).header("ETag");
        assertThat(tag).isEqualTo("\"" + sha256(Office.notice()) + "\"");
        assertThat(clerk.with("If-None-Match", tag)
                        .get(filePath(walk, 0))
                        .expect(304)
                        .bytes())
                .isEmpty();
        clerk.with("If-None-Match", "\"other\", W/" + tag)
                .get(filePath(walk, 0))
                .expect(304);
        clerk.with("If-None-Match", "\"other\"").get(filePath(walk, 0)).expect(200);
        clerk.with("Range", "bytes=0-3")
                .with("If-Range", tag)
                .get(filePath(walk, 0))
                .expect(206);
        clerk.with("Range", "bytes=0-3")
                .with("If-Range", "\"other\"")
                .get(filePath(walk, 0))
                .expect(200);
    }

    @Test
    void anOfficeAddsItsResultsWhileItWorksOnTheDocument() {
        Walk walk = office.paper("结果附件").distributed();
        int revision = walk.task("handle", "civil-affairs")
                .orElseThrow()
                .path("revision")
                .asInt(0);
        Answer added = office.as("agri")
                .upload(walk.path() + "/files", Multipart.ofFile("结果.txt", TEXT))
                .expect(201);
        assertThat(added.header("Location")).isEqualTo(walk.path());
        assertThat(walk.lastAct().path("step").asString("")).isEqualTo("add-files");
        assertThat(walk.lastAct().path("post").path("code").asString("")).isEqualTo("agriculture");
        assertThat(walk.task("handle", "civil-affairs")
                        .orElseThrow()
                        .path("revision")
                        .asInt(0))
                .as("who had it open must look again")
                .isEqualTo(revision + 1);
        office.as("clerk")
                .upload(walk.path() + "/files", Multipart.ofFile("补充.txt", TEXT))
                .expect(201);
        office.as("clerk").upload(walk.path() + "/files", Multipart.empty()).refused(422, "file-required");
        office.as("secretary")
                .upload(walk.path() + "/files", Multipart.ofFile("x.txt", TEXT))
                .refused(403, "no-right-to-add-files");
        office.as("inspector")
                .upload(walk.path() + "/files", Multipart.ofFile("x.txt", TEXT))
                .refused(403, "no-right-to-add-files");
        office.as("emergency")
                .upload(walk.path() + "/files", Multipart.ofFile("x.txt", TEXT))
                .refused(404, "document-not-found");
        walk.act("agri", "handle", Steps.DONE).act("civil", "handle", Steps.DONE);
        office.as("agri")
                .upload(walk.path() + "/files", Multipart.ofFile("迟到.txt", TEXT))
                .refused(403, "no-right-to-add-files");
        walk.act("clerk", "conclude", Steps.CONCLUDED);
        office.as("clerk")
                .upload(walk.path() + "/files", Multipart.ofFile("归档后.txt", TEXT))
                .refused(409, "wrong-state");
        assertThat(walk.look().path("files").size()).isEqualTo(2);
    }

    @Test
    void aFileIsFoundInItsOwnDocumentOnly() {
        Walk one = office.electronic("甲");
        Walk other = office.electronic("乙");
        String file = one.look().path("files").get(0).path("id").asString("");
        office.as("clerk").get(other.path() + "/files/" + file).refused(404, "file-not-found");
    }

    private static String filePath(Walk walk, int index) {
        return walk.path() + "/files/"
                + walk.look().path("files").get(index).path("id").asString("");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
