package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.Circulation;
import cn.banwen.extraction.papers.OfficialPapers;
import cn.banwen.intake.Upload;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A document in colour without a seal over its signature is a hint before signing; a red head is no seal. */
@BanwenTest
class SealTests {

    private static final float RADIUS = 59;
    private static final float ROUND = 0.5523f;

    private final Office office;
    private final Circulation circulation;

    @Autowired
    SealTests(@LocalServerPort int port, Circulation circulation, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.circulation = circulation;
    }

    private JsonNode concerns(byte[] pdf) throws IOException {
        UUID id = circulation.receive(
                List.of(new Upload("来文.pdf", target -> Files.write(target, pdf))),
                Map.of("title", "来文 " + UUID.randomUUID()),
                "clerk");
        String path = "/api/documents/" + id;
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        office.as("clerk").get(path + "/extraction").at("state").equals("ready"));
        return office.as("clerk").get(path + "/concerns").expect(200).json();
    }

    private static List<String> codes(JsonNode concerns) {
        return concerns.valueStream().map(one -> one.path("code").asString("")).toList();
    }

    /** The first paper with a red ring around a point of its page, from the lower left. */
    private static byte[] sealed(float x, float y) throws IOException {
        try (PDDocument document = Loader.loadPDF(OfficialPapers.all().get(0).pdf());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (PDPageContentStream ink =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                ink.setStrokingColor(new Color(0xD0, 0x18, 0x18));
                ink.setLineWidth(3.4f);
                float c = RADIUS * ROUND;
                ink.moveTo(x + RADIUS, y);
                ink.curveTo(x + RADIUS, y + c, x + c, y + RADIUS, x, y + RADIUS);
                ink.curveTo(x - c, y + RADIUS, x - RADIUS, y + c, x - RADIUS, y);
                ink.curveTo(x - RADIUS, y - c, x - c, y - RADIUS, x, y - RADIUS);
                ink.curveTo(x + c, y - RADIUS, x + RADIUS, y - c, x + RADIUS, y);
                ink.stroke();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void noSealIsToldWithTheLineWhereItShouldLie() throws Exception {
        JsonNode concerns = concerns(OfficialPapers.all().get(0).pdf());
        assertThat(codes(concerns)).contains("no-seal").doesNotContain("no-date", "no-signature", "no-number");
        JsonNode seal = concerns.valueStream()
                .filter(one -> one.path("code").asString("").equals("no-seal"))
                .findFirst()
                .orElseThrow();
        assertThat(seal.path("page").asInt(0)).isEqualTo(1);
        assertThat(seal.path("words").asString("")).contains("2026年7月1日");
    }

    @Test
    void aSealOverNameAndDateIsSeenAndOneElsewhereIsNone() throws Exception {
        // The date stands about 630 points down the page, 210 from its foot.
        assertThat(codes(concerns(sealed(450, 230)))).doesNotContain("no-seal");
        assertThat(codes(concerns(sealed(450, 640)))).contains("no-seal");
    }
}
