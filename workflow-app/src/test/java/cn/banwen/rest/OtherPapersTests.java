package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.SamplePdfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipt, the return letter and the receipt stamp. */
@BanwenTest
class OtherPapersTests {

    private static final Map<String, Object> RETURNED = Map.of(
            "outcome",
            "returned",
            "reasons",
            List.of("请示用于上行文", "未经县财政局会签"),
            "opinion",
            "请尽快处理",
            "checks",
            Map.of("competence", true, "routing", true, "form", false, "consultation", false, "drafting", true),
            "remarks",
            Map.of("form", "文种应为函", "routing", "抄送下级"));

    private final Office office;

    @Autowired
    OtherPapersTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void theReceiptIsThereOnceTheDocumentIsSignedFor() {
        Walk walk = office.paper("回执");
        office.as("clerk").get(walk.path() + "/receipt").refused(409, "receipt-not-signed");

        walk.act(
                "clerk",
                "sign-receipt",
                Map.of(
                        "outcome",
                        "signed",
                        "copiesExpected",
                        3,
                        "copiesReceived",
                        2,
                        "sealIntact",
                        false,
                        "note",
                        "缺一份"));

        String text = text(office.as("clerk").get(walk.path() + "/receipt").expect(200));
        assertThat(text).contains("青石乡党政办公室签收回执", walk.at("receiptId"), walk.at("title"), "不完整", "缺一份", "沈文秀", "特此回执");
        walk.act("director", "first-review", RETURNED);
        office.as("clerk").get(walk.path() + "/receipt").expect(200);
    }

    @Test
    void theReturnLetterHasAllReasonsAndTheFailedChecksInWords() {
        Walk walk = office.paper("退文").signed();
        office.as("clerk").get(walk.path() + "/return-letter").refused(409, "no-return-letter");

        walk.act("director", "first-review", RETURNED);

        Answer letter = office.as("clerk").get(walk.path() + "/return-letter").expect(200);
        assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(letter.header("Content-Disposition")).contains("inline");
        assertThat(text(letter))
                .contains("关于退回《" + walk.at("title") + "》的函", walk.at("receiptId"))
                .contains("一、请示用于上行文", "二、未经县财政局会签")
                .contains("（一）文种、格式不规范：文种应为函", "（二）涉及其他地区或部门职权的事项未经协商、会签")
                .contains("是否符合行文规则：抄送下级", "请尽快处理");
    }

    @Test
    void whatWasRefusedAtTheDoorHasALetterAndNoReceipt() {
        Walk walk = office.paper("拒收")
                .act("clerk", "sign-receipt", Map.of("outcome", "refused", "reasons", List.of("未盖公章")));

        office.as("clerk").get(walk.path() + "/receipt").refused(409, "receipt-refused");
        assertThat(text(office.as("clerk").get(walk.path() + "/return-letter").expect(200)))
                .contains("未予签收", "一、未盖公章");
    }

    @Test
    void theStampIsPutOnACopyOnceTheDocumentIsRegistered() {
        Walk walk = office.electronic("盖章").reviewed();
        String file = file(walk);
        office.as("clerk").get(file + "/stamped").refused(409, "stamp-not-registered");

        walk.act("clerk", "register", Steps.registered("act"));

        String number = walk.at("registrationNumber");
        for (String page : List.of("first", "all")) {
            Answer copy = office.as("clerk").get(file + "/stamped?page=" + page).expect(200);
            assertThat(copy.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(text(copy)).contains(number, "青石乡党政办公室", "森林防火");
        }
        assertThat(office.as("clerk").get(file + "/stamped").expect(200).header("Content-Disposition"))
                .contains("inline");
        assertThat(office.as("clerk").get(file).expect(200).bytes()).isEqualTo(Office.notice());
    }

    @Test
    void aVoidedNumberIsNotStamped() {
        Walk walk = office.electronic("作废不盖章").registered("act");
        office.as("clerk").post(walk.path() + "/void", Map.of("reason", "重复")).expect(200);
        office.as("clerk").get(file(walk) + "/stamped").refused(409, "stamp-voided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "all"})
    void whatCannotBeStampedIsRefusedWithItsReason(String page) {
        Walk walk = office.arrival(Multipart.ofFile("加密.pdf", SamplePdfs.encrypted())
                        .file("说明.txt", "说明".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .metadata(Map.of("title", Office.title("不能盖章"))))
                .act("clerk", "sign-receipt", Steps.with(Steps.SIGNED, "noClassificationMark", true))
                .act("director", "first-review", Steps.ACCEPTED)
                .act("clerk", "register", Steps.registered("act"));
        List<String> files = office.as("clerk")
                .get(walk.path())
                .expect(200)
                .json()
                .path("files")
                .valueStream()
                .map(file -> walk.path() + "/files/" + file.path("id").asString(""))
                .toList();
        office.as("clerk").get(files.get(0) + "/stamped?page=" + page).refused(422, "pdf-encrypted");
        office.as("clerk").get(files.get(1) + "/stamped?page=" + page).refused(422, "stamp-not-pdf");
        office.as("clerk")
                .inEnglish()
                .get(files.get(0) + "/stamped?page=second")
                .refused(422, "unknown-value");
    }

    @Test
    void papersAreForThoseWhoSeeTheDocument() {
        Walk walk = office.electronic("他人的文书").registered("act");
        String file = file(walk);
        for (String path : List.of(walk.path() + "/receipt", walk.path() + "/return-letter", file + "/stamped")) {
            office.as("finance").get(path).refused(404, "document-not-found");
            office.as("admin").get(path).refused(404, "document-not-found");
            office.nobody().get(path).refused(401, "sign-in-required");
        }
        office.as("inspector").get(walk.path() + "/receipt").expect(200);
    }

    private String file(Walk walk) {
        return walk.path() + "/files/"
                + walk.look().path("files").get(0).path("id").asString("");
    }

    private static String text(Answer pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
