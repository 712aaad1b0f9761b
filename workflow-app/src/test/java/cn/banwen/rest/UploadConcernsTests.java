package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.Concerns;
import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.Uploads;
import cn.banwen.extraction.papers.MarkedPapers;
import cn.banwen.extraction.papers.Scanner;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.StagedFile;
import cn.banwen.intake.Upload;
import cn.banwen.rendition.HostilePictures;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is told of files before a document is made of them. */
@BanwenTest
class UploadConcernsTests {

    private static final Duration LONG = Duration.ofMinutes(3);

    private final Office office;
    private final Circulation circulation;
    private final Concerns concerns;
    private final Uploads uploads;
    private final JdbcClient jdbc;

    @Autowired
    UploadConcernsTests(
            @LocalServerPort int port, Circulation circulation, Concerns concerns, Uploads uploads, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.circulation = circulation;
        this.concerns = concerns;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    @AfterEach
    void throwAwayWhatWaits() {
        office.as("clerk").get("/api/uploads").expect(200).items().forEach(one -> office.as("clerk")
                .send("DELETE", "/api/uploads/" + one.path("id").asString(""), BodyPublishers.noBody())
                .expect(204));
    }

    private String sent(String name, byte[] content) {
        return office.as("clerk")
                .upload("/api/uploads", Multipart.ofFile(name, content))
                .expect(201)
                .at("id");
    }

    /** Once there is no more to come. */
    private List<JsonNode> concerns(String... ids) {
        String path =
                "/api/uploads/concerns?" + Stream.of(ids).map(id -> "id=" + id).collect(Collectors.joining("&"));
        return await().atMost(LONG)
                .until(() -> office.as("clerk").get(path).expect(200).items(), found -> !codes(found)
                        .contains(DocumentConcerns.STILL_READING));
    }

    private static List<String> codes(List<JsonNode> concerns) {
        return concerns.stream().map(one -> one.path("code").asString("")).toList();
    }

    private static JsonNode only(String code, List<JsonNode> concerns) {
        List<JsonNode> found = concerns.stream()
                .filter(one -> one.path("code").asString("").equals(code))
                .toList();
        assertThat(found).as("%s among %s", code, codes(concerns)).hasSize(1);
        return found.get(0);
    }

    private static byte[] notice(String... lines) {
        return SamplePdfs.notice("关于清查消防通道的通知", "云消〔2026〕61号", lines);
    }

    @Test
    void anEnclosureIsMissingUntilItIsAmongTheFilesOfTheUpload() {
        String main = sent("通知.pdf", notice("各乡镇人民政府：", "请于月底前完成。", "附件：任务分工表", "共3页"));
        List<JsonNode> alone = concerns(main);
        assertThat(only("enclosures-missing", alone).path("text").asString("")).contains("任务分工表");
        assertThat(only("page-count", alone).path("text").asString("")).contains("3", "1");
        assertThat(only("no-date", alone).path("fileId").asString("")).isEqualTo(main);
        assertThat(codes(alone)).doesNotContain("no-number");
        String enclosure = sent("任务分工表.txt", "一组：东街。二组：西街。".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(concerns(main, enclosure)))
                .doesNotContain("enclosures-missing")
                .contains("page-count");
        assertThat(codes(concerns())).as("all that waits").doesNotContain("enclosures-missing");
    }

    @Test
    void nearlyTheSameTextLinksToTheDocumentForWhoMaySeeItOnly() throws Exception {
        String unlike = UUID.randomUUID().toString();
        String[] lines = {
            "各乡镇人民政府：",
            "近期多地发生因占用消防通道延误救援的情况，请各地立即组织清查" + unlike,
            "对居民小区、学校、医院、商场逐一登记，拆除固定障碍物，补划标线",
            "并于每周五下午将进展情况报送县消防救援大队，逾期不报的予以通报批评。"
        };
        UUID before = circulation.receive(
                List.of(new Upload("原件.pdf", target -> Files.write(target, notice(lines)))),
                Map.of("title", "清查消防通道 " + unlike),
                "clerk");
        await().atMost(LONG).until(() -> jdbc.sql(
                        """
                                select exists (select from document_file f join text_print p on p.sha256 = f.sha256
                                  where f.document_id = ? and not p.stale)
                                """)
                .param(before)
                .query(Boolean.class)
                .single());
        lines[3] = lines[3].replace("每周五下午", "每周四上午");
        String id = sent("再收.pdf", SamplePdfs.notice("关于清查消防通道的通知", "云消〔2026〕62号", lines));
        JsonNode near = only("near-text", concerns(id));
        assertThat(near.path("documents").valueStream().map(one -> one.path("id")
                        .asString("")))
                .contains(before.toString());
        List<StagedFile> waiting = uploads.of("clerk");
        assertThat(concerns.ahead(waiting, "agri"))
                .as("who can't see the document hears nothing of it")
                .noneMatch(concern -> concern.code().equals("near-text"));
    }

    @Test
    void aMarkOnAScanIsToldBeforeADocumentIsMadeAndBeforeItIsSignedFor() {
        byte[] scan = Scanner.scan(MarkedPapers.all().get(0), 200, 0.5, false);
        String id = sent("扫描件.pdf", scan);
        JsonNode mark = concerns(id).get(0);
        assertThat(mark.path("code").asString("")).isEqualTo(DocumentConcerns.CLASSIFICATION_MARK);
        assertThat(mark.path("text").asString("")).contains("机密★1年", "扫描件.pdf");
        String document = office.as("clerk")
                .upload("/api/documents", Multipart.ofMetadata(Map.of("uploads", List.of(id))))
                .expect(201)
                .at("id");
        assertThat(codes(office.as("clerk")
                        .get("/api/documents/" + document + "/concerns")
                        .expect(200)
                        .items()))
                .contains(DocumentConcerns.CLASSIFICATION_MARK);
    }

    @Test
    void aPictureThatIsNotAllThereIsToldBeforeADocumentIsMadeAtSigningAndOnItsPreview() throws Exception {
        String id = sent("照片.jpg", HostilePictures.truncatedJpeg());
        assertThat(only("pages-incomplete", concerns(id)).path("text").asString(""))
                .contains("照片.jpg", "第 1 页");
        String document = office.as("clerk")
                .upload("/api/documents", Multipart.ofMetadata(Map.of("uploads", List.of(id))))
                .expect(201)
                .at("id");
        String path = "/api/documents/" + document;
        assertThat(codes(office.as("clerk").get(path + "/concerns").expect(200).items()))
                .contains("pages-incomplete");
        String file = office.as("clerk")
                .get(path)
                .expect(200)
                .json()
                .at("/files/0/id")
                .asString("");
        JsonNode rendition = office.as("clerk")
                .get(path + "/files/" + file + "/rendition")
                .expect(200)
                .json();
        assertThat(rendition.path("message").asString("")).contains("第 1 页不完整");
        assertThat(rendition.at("/sheets/0/complete").asBoolean(true)).isFalse();
    }

    @Test
    void nobodyHearsOfAnothersFiles() {
        String id = sent("通知.txt", "通知".getBytes(StandardCharsets.UTF_8));
        office.as("agri").get("/api/uploads/concerns?id=" + id).refused(403, "no-right-to-receive");
        office.as("clerk").get("/api/uploads/concerns?id=" + UUID.randomUUID()).refused(409, "upload-gone");
    }
}
