package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanwenTest
class ReceiptAndReviewTests {

    private final Office office;

    @Autowired
    ReceiptAndReviewTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void aRefusedArrivalKeepsItsReceiptIdAndReasons() {
        Walk walk = office.paper("拒收");
        walk.attempt("clerk", "sign-receipt", Map.of("outcome", "refused")).refused(422, "reason-required");
        walk.act(
                "clerk",
                "sign-receipt",
                Map.of(
                        "outcome",
                        "refused",
                        "copiesExpected",
                        3,
                        "copiesReceived",
                        1,
                        "reasons",
                        List.of("少两份", "无印章")));
        assertThat(walk.state()).isEqualTo("refused");
        assertThat(walk.open()).isEmpty();
        assertThat(walk.at("receiptId")).startsWith("QS-");
        assertThat(walk.at("registrationNumber")).isEmpty();
        assertThat(walk.lastAct().path("data").path("reasons").toString()).contains("少两份", "无印章");
    }

    @Test
    void aDiscrepancyOfCopiesOrSealNeedsANote() {
        Walk walk = office.paper("份数不符");
        Map<String, Object> short1 =
                Map.of("outcome", "signed", "copiesExpected", 3, "copiesReceived", 2, "sealIntact", true);
        walk.attempt("clerk", "sign-receipt", short1).refused(422, "discrepancy-note-required");
        walk.attempt("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "sealIntact", false))
                .refused(422, "discrepancy-note-required");
        walk.act("clerk", "sign-receipt", Steps.with(short1, "note", "缺一份,已电话告知"));
        JsonNode receipt = walk.look().path("receipt");
        assertThat(receipt.path("copiesExpected").asInt(0)).isEqualTo(3);
        assertThat(receipt.path("copiesReceived").asInt(0)).isEqualTo(2);
        assertThat(receipt.path("note").asString("")).isEqualTo("缺一份,已电话告知");
        assertThat(receipt.path("signedAt").asString("")).endsWith("+08:00");
    }

    @Test
    void aScanIsSignedForOnlyByOneWhoSaysThatNothingIsMarked() {
        Walk walk = office.arrival(Multipart.ofFile("扫描件.pdf", cn.banwen.intake.SamplePdfs.scan()));
        walk.attempt("clerk", "sign-receipt", Steps.SIGNED).refused(422, "unmarked-confirmation-required");
        walk.attempt("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "noClassificationMark", false))
                .refused(422, "unmarked-confirmation-required");
        walk.act("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "noClassificationMark", true));
        assertThat(walk.state()).isEqualTo("signed");
    }

    @Test
    void theFirstReviewReturnsToTheSenderWithAllReasonsAtOnce() {
        Walk walk = office.paper("退文").signed();
        Map<String, Object> failed = Map.of(
                "outcome",
                "returned",
                "checks",
                Map.of("competence", true, "routing", false, "form", false, "consultation", true, "drafting", true),
                "remarks",
                Map.of("routing", "多头主送", "form", "应为请示"));
        walk.attempt("director", "first-review", failed).refused(422, "reason-required");
        walk.act("director", "first-review", Steps.with(failed, "reasons", List.of("多头主送", "文种错误")));
        assertThat(walk.state()).isEqualTo("returned");
        assertThat(walk.open()).isEmpty();
        JsonNode data = walk.lastAct().path("data");
        assertThat(data.path("reasons").toString()).isEqualTo("[\"多头主送\",\"文种错误\"]");
        assertThat(data.path("checks").path("routing").asBoolean(true)).isFalse();
        assertThat(data.path("remarks").path("form").asString("")).isEqualTo("应为请示");
        assertThat(office.as("clerk")
                        .get("/api/documents?state=returned&size=200")
                        .text())
                .contains(walk.id());
    }

    @Test
    void theFirstReviewAcceptsOnlyWhatPassesAllFiveChecks() {
        Walk walk = office.paper("五项核对").signed();
        Answer nothing = walk.attempt("director", "first-review", Map.of("outcome", "accepted"));
        nothing.refused(422, "invalid-form");
        assertThat(nothing.errors())
                .containsExactly(
                        "checks.competence:check-missing",
                        "checks.routing:check-missing",
                        "checks.form:check-missing",
                        "checks.consultation:check-missing",
                        "checks.drafting:check-missing");
        Answer failed = walk.attempt(
                "director",
                "first-review",
                Map.of(
                        "outcome",
                        "accepted",
                        "checks",
                        Map.of(
                                "competence",
                                true,
                                "routing",
                                true,
                                "form",
                                false,
                                "consultation",
                                true,
                                "drafting",
                                true)));
        assertThat(failed.refused(422, "check-failed").errors()).containsExactly("checks.form:check-failed");
    }

    @Test
    void anItemOnPaperNeedsNoFileAndAnElectronicOneDoes() {
        Caller clerk = office.as("clerk");
        Walk walk = office.arrival(Multipart.ofMetadata(Map.of("title", Office.title("纸质"), "channel", "paper")));
        assertThat(walk.at("channel")).isEqualTo("纸质");
        assertThat(walk.look().path("files").size()).isZero();
        clerk.upload("/api/documents", Multipart.ofMetadata(Map.of("title", "无文件")))
                .refused(422, "file-required");
        clerk.upload("/api/documents", Multipart.ofMetadata(Map.of("title", "无文件", "channel", "platform")))
                .refused(422, "file-required");
        clerk.upload("/api/documents", Multipart.ofMetadata(Map.of("channel", "paper")))
                .refused(422, "required");
    }

    @Test
    void metadataMayComeAsAPartWithoutAType() {
        String title = Office.title("无类型");
        Walk walk = office.arrival(Multipart.ofFile("通知.pdf", Office.notice())
                .part(
                        "Content-Disposition: form-data; name=\"metadata\"\r\n",
                        ("{\"title\": \"" + title + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(walk.at("title")).isEqualTo(title);
    }

    @Test
    void aTitleThatIsNotGivenComesFromTheFilesName() {
        assertThat(office.arrival(Multipart.ofFile("关于开会的通知.v2.pdf", Office.notice()))
                        .at("title"))
                .isEqualTo("关于开会的通知.v2");
    }
}
