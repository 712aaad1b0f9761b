package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.intake.SamplePdfs;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is told before a document is signed for, and that it bars nobody from signing. */
@BanwenTest
class DocumentConcernsTests {

    private final Office office;

    @Autowired
    DocumentConcernsTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    /** Once there is no more to come. */
    private List<JsonNode> concerns(Walk walk) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> office.as("clerk")
                                .get(walk.path() + "/concerns")
                                .expect(200)
                                .items(),
                        found -> found.stream().noneMatch(one -> code(one).equals(DocumentConcerns.STILL_READING)));
    }

    private static String code(JsonNode concern) {
        return concern.path("code").asString("");
    }

    private static List<String> documents(String code, List<JsonNode> concerns) {
        return concerns.stream()
                .filter(one -> code(one).equals(code))
                .flatMap(one -> one.path("documents").valueStream())
                .map(document -> document.path("id").asString(""))
                .toList();
    }

    private Walk onPaper(String number, String sender) {
        return office.arrival(Multipart.ofMetadata(
                Map.of("title", Office.title("重号"), "channel", "纸质", "documentNumber", number, "sender", sender)));
    }

    @Test
    void theSameNumberOfTheSameSenderInAnotherSpellingIsToldAndBarsNobody() {
        String code = "云重" + Character.toString(0x5000 + (UUID.randomUUID().hashCode() & 0xFFF));
        Walk first = onPaper(code + "〔2041〕9号", "云溪县防指");
        Walk another = onPaper(code + "〔2041〕9号", "江州市防指");
        Walk higher = onPaper(code + "〔2041〕19号", "云溪县防指");
        Walk again = onPaper(code + " [２０４１] 第09 号", "云溪县防指");
        assertThat(documents("same-number", concerns(again)))
                .containsExactly(first.id())
                .doesNotContain(another.id(), higher.id());
        again.act("clerk", "sign-receipt", Steps.SIGNED);
        assertThat(again.state()).isEqualTo("signed");
    }

    @Test
    void theSameBytesAreToldWhateverTheirName() {
        byte[] same =
                SamplePdfs.notice("关于同一文件的通知", "云同〔2041〕3号", UUID.randomUUID().toString());
        Walk first = office.arrival(Multipart.ofFile("原件.pdf", same).metadata(Map.of("title", Office.title("原件"))));
        Walk again = office.arrival(Multipart.ofFile("再来.pdf", same).metadata(Map.of("title", Office.title("再来"))));
        assertThat(documents("same-file", concerns(again))).containsExactly(first.id());
        assertThat(documents("near-text", concerns(again))).as("is told once").isEmpty();
    }

    @Test
    void aScanOnWhichNothingCanBeReadIsTold() throws IOException {
        Walk walk = office.arrival(Multipart.ofFile("糊了.png", smear()).metadata(Map.of("title", Office.title("糊了"))));
        assertThat(concerns(walk)).anySatisfy(concern -> {
            assertThat(code(concern)).isEqualTo("pages-unreadable");
            assertThat(concern.path("page").asInt(0)).isEqualTo(1);
            assertThat(concern.path("text").asString("")).contains("糊了.png");
        });
    }

    /** A sheet on which the ink ran. */
    private static byte[] smear() throws IOException {
        BufferedImage image = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 1100);
        pen.setColor(Color.BLACK);
        pen.fillOval(120, 150, 560, 300);
        pen.fillOval(90, 600, 620, 260);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
