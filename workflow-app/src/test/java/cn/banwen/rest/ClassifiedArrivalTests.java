package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.platform.DataDirectory;
import cn.banwen.storage.DocumentStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanwenTest
class ClassifiedArrivalTests {

    private static final Map<String, Object> REASON = Map.of("reason", "系误判,原文未标注密级");

    private final Office office;
    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final DataDirectory data;

    @Autowired
    ClassifiedArrivalTests(@LocalServerPort int port, JdbcClient jdbc, DocumentStore store, DataDirectory data) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.store = store;
        this.data = data;
    }

    @Test
    void aMarkedFileStaysOutsideAndTheRegisterKeepsTheArrival() {
        Traces before = Traces.of(jdbc, store, data);
        Answer answer = office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice())
                                .file("密件.pdf", SamplePdfs.classified("机密", "5年"))
                                .metadata(Map.of("title", Office.title("密件"))))
                .refused(422, "classified");
        Traces after = Traces.of(jdbc, store, data);

        assertThat(answer.at("state")).isEqualTo("kept-outside");
        assertThat(answer.at("detail")).contains("机密★5年", answer.at("receiptId"));
        Walk walk = office.walk(answer.at("documentId"));
        assertThat(walk.state()).isEqualTo("kept-outside");
        assertThat(walk.at("receiptId")).isEqualTo(answer.at("receiptId")).startsWith("QS-");
        assertThat(walk.at("classification")).isEqualTo("机密★5年");
        assertThat(walk.look().path("files").size())
                .as("nor the file beside it")
                .isZero();
        assertThat(walk.open()).isEmpty();
        assertThat(walk.acts()).containsExactly("receive:kept-outside");
        assertThat(after)
                .isEqualTo(new Traces(
                        before.documents() + 1,
                        before.files(),
                        before.provisional(),
                        before.acts() + 1,
                        before.tasks(),
                        before.objects()));
        office.as("clerk")
                .upload(walk.path() + "/files", Multipart.ofFile("附件.pdf", Office.notice()))
                .refused(409, "wrong-state");
    }

    @Test
    void metadataThatSaysSoKeepsTheFileOutsideInWhateverShapeItComes() {
        for (Object word : List.of("秘密", "机密★5年", "绝密")) {
            refusesWith(word, "classified");
        }
        for (Object odd : List.of(List.of("机密"), Map.of("level", "机密"), "大概机密吧", "机".repeat(300))) {
            Traces before = Traces.of(jdbc, store, data);
            Answer answer = arrivalWith(odd);
            answer.expect(422);
            assertThat(answer.at("code")).isIn("not-a-text", "classification-unknown", "too-long");
            assertThat(Traces.of(jdbc, store, data)).isEqualTo(before);
        }
        arrivalWith("无").expect(201);
        arrivalWith("").expect(201);
    }

    private void refusesWith(Object classification, String code) {
        Answer answer = arrivalWith(classification).refused(422, code);
        assertThat(office.walk(answer.at("documentId")).state()).isEqualTo("kept-outside");
    }

    private Answer arrivalWith(Object classification) {
        return office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("通知.pdf", Office.notice())
                                .metadata(Map.of("title", Office.title("元数据标密"), "classification", classification)));
    }

    @Test
    void aFalseHitIsReleasedByTheDirectorAndTheVerySameFilesComeIn() {
        byte[] falseHit = SamplePdfs.classified("秘密", null);
        byte[] second = SamplePdfs.classified("秘密", "1年");
        Answer kept = office.as("clerk")
                .upload(
                        "/api/documents",
                        Multipart.ofFile("误判.pdf", falseHit)
                                .file("误判附件.pdf", second)
                                .metadata(Map.of("title", Office.title("误判"))))
                .refused(422, "classified");
        Walk walk = office.walk(kept.at("documentId"));
        office.as("clerk").post(walk.path() + "/release", REASON).refused(403, "not-your-act");
        office.as("inspector").post(walk.path() + "/release", REASON).refused(403, "not-your-act");
        office.as("director").post(walk.path() + "/release", Map.of()).refused(422, "reason-required");
        office.as("director").post(walk.path() + "/release", REASON).expect(200);

        assertThat(walk.state()).isEqualTo("received");
        assertThat(walk.open()).containsExactly("sign-receipt@office-clerk");
        assertThat(walk.at("classification")).as("it turned out to be none").isEmpty();
        assertThat(walk.lastAct().path("opinion").asString("")).isEqualTo("系误判,原文未标注密级");
        office.as("clerk")
                .upload(walk.path() + "/files", Multipart.ofFile("别的.pdf", SamplePdfs.classified("绝密", null)))
                .refused(422, "classified-file");
        office.as("clerk")
                .upload(
                        walk.path() + "/files",
                        Multipart.ofFile("误判.pdf", falseHit).file("误判附件.pdf", second))
                .expect(201);
        assertThat(walk.look().path("files").size()).isEqualTo(2);
        walk.signed();
        assertThat(walk.at("receiptId")).as("the receipt id stays").isEqualTo(kept.at("receiptId"));
        office.as("director").post(walk.path() + "/release", REASON).refused(409, "wrong-state");
        office.as("clerk")
                .upload("/api/documents", Multipart.ofFile("误判.pdf", falseHit))
                .refused(422, "classified");
    }

    @Test
    void furtherFilesAreGuardedToo() {
        Walk walk = office.paper("附件标密").distributed();
        Traces before = Traces.of(jdbc, store, data);
        Answer answer = office.as("agri")
                .upload(walk.path() + "/files", Multipart.ofFile("结果.pdf", SamplePdfs.classified("秘密", null)));
        answer.refused(422, "classified-file");
        assertThat(answer.at("detail")).contains("结果.pdf", "秘密");
        assertThat(Traces.of(jdbc, store, data)).isEqualTo(before);
    }
}
