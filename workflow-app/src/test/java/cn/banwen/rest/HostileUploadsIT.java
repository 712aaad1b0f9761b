package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.intake.HostilePdfs;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.rendition.HostileMails;
import cn.banwen.rendition.HostileOffice;
import cn.banwen.rendition.HostilePictures;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.Trap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Files that mean harm, sent to the whole application, with little time and memory for each; enough for a drawing process to
 * start on a busy machine, as a file that is opened first pays for that.
 */
@BanwenTest
@TestPropertySource(
        properties = {
            "banwen.demo.documents=false",
            "banwen.rendition.page-time=20s",
            "banwen.rendition.office-time=10s",
            "banwen.rendition.memory=256MB"
        })
class HostileUploadsIT {

    private static final Duration LONG = Duration.ofMinutes(4);

    private final Office office;
    private final Renditions renditions;

    @Autowired
    HostileUploadsIT(@LocalServerPort int port, Renditions renditions, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
        this.renditions = renditions;
    }

    /**
     * A file that was sent.
     *
     * @param refused why it was not taken in; empty where it was
     */
    private record Sent(String id, String sha256, String refused) {}

    private Sent send(String name, byte[] content) {
        Answer answer = office.as("clerk").upload("/api/uploads", Multipart.ofFile(name, content));
        if (answer.status() == 201) {
            return new Sent(answer.at("id"), answer.at("sha256"), "");
        }
        assertThat(answer.status()).as("%s: %s", name, answer.text()).isBetween(400, 422);
        assertTold(name, answer.at("detail"));
        return new Sent("", "", answer.at("code"));
    }

    private static void assertTold(String name, String reason) {
        assertThat(reason)
                .as("why %s is not shown", name)
                .matches(".*\\p{IsHan}.*")
                .doesNotContain("Exception", "java", "null", "{0}");
    }

    /** How it ended: {@code ready}, or a stable code, the reason of which was told in Chinese. */
    private String end(String name, Sent sent) {
        if (!sent.refused().isEmpty()) {
            return "refused: " + sent.refused();
        }
        await().atMost(LONG)
                .until(() ->
                        renditions.find(sent.sha256()).map(Rendition::settled).orElse(true));
        Rendition rendition = renditions.find(sent.sha256()).orElseThrow();
        Answer page = office.as("clerk").get("/api/uploads/" + sent.id() + "/pages/1");
        if (page.status() == 200) {
            assertThat(rendition.state()).isEqualTo(RenditionState.READY);
            return "ready, pages: " + rendition.pages();
        }
        assertThat(page.status()).as("%s: %s", name, page.text()).isEqualTo(422);
        assertTold(name, page.at("detail"));
        return page.at("failure");
    }

    @Test
    void eachEndsInAClearStateAndNoneReachesAnotherHost() throws Exception {
        try (Trap trap = new Trap()) {
            String elsewhere = trap.address();
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("外链.docx", HostileOffice.docxThatReachesOut(elsewhere));
            files.put("外链.xlsx", HostileOffice.xlsxThatReachesOut(elsewhere));
            files.put("脚本.pptx", HostileOffice.pptxWithScripts(elsewhere));
            files.put("外链.pdf", HostilePdfs.reachingOut(elsewhere));
            files.put("外链.eml", HostileMails.reachingOut(elsewhere));
            files.put("实体.docx", HostileOffice.docxThatMultiplies());
            files.put("实体.xlsx", HostileOffice.xlsxThatMultiplies());
            files.put("炸弹.xlsx", HostileOffice.xlsxBomb());
            files.put("百万行.xlsx", HostileOffice.xlsxOfAMillionRows());
            files.put("宏.docx", HostileOffice.docxWithMacros());
            files.put("巨图.png", HostilePictures.declaredPng(60_000, 60_000));
            files.put("巨图.tif", HostilePictures.declaredTiff(60_000, 60_000));
            files.put("循环.tif", HostilePictures.loopingTiff());
            files.put("残缺.jpg", HostilePictures.truncatedJpeg());
            files.put("五十层.eml", HostileMails.nested(50));
            files.put("转发五十次.eml", HostileMails.forwarded(50));
            files.put("一万附件.eml", HostileMails.enclosing(10_000));
            files.put("循环.pdf", HostilePdfs.pagesWithinThemselves());
            files.put("深层.pdf", HostilePdfs.deepArrays());

            Map<String, Sent> sent = new LinkedHashMap<>();
            files.forEach((name, content) -> sent.put(name, send(name, content)));
            Map<String, String> ends = new LinkedHashMap<>();
            sent.forEach((name, file) -> ends.put(name, end(name, file)));
            ends.forEach((name, end) -> System.out.println(name + " " + end));
            assertThat(trap.visits()).as("requests to another host").isZero();
            assertThat(ends.get("宏.docx")).isEqualTo("refused: file-has-macros");
            assertThat(ends.get("外链.eml")).startsWith("ready");
            assertThat(ends.get("外链.pdf")).startsWith("ready");
            assertThat(ends.get("循环.tif")).doesNotStartWith("ready");
            assertThat(ends.get("一万附件.eml")).isEqualTo("file-too-complex");
        }
    }

    /** One worker draws; what somebody looks at comes first, as soon as the file under way has used up its time. */
    @Test
    void whileTheyAreDrawnEverybodyElseIsAnswered() throws Exception {
        Map<String, Sent> batch = new LinkedHashMap<>();
        batch.put("炸弹.docx", send("炸弹.docx", HostileOffice.docxBomb()));
        batch.put("展开.pdf", send("展开.pdf", HostilePdfs.contentBomb()));
        assertThat(batch.values()).allSatisfy(file -> assertThat(file.refused()).isEmpty());

        byte[] notice = SamplePdfs.notice(
                "关于做好防汛工作的通知", "云政发〔2026〕81号", "各乡镇人民政府：", UUID.randomUUID().toString());
        String document = office.as("clerk")
                .upload("/api/documents", Multipart.ofFile("通知.pdf", notice).metadata(Map.of("title", "好文件")))
                .expect(201)
                .at("id");
        String path = "/api/documents/" + document;
        String file = office.as("clerk")
                .get(path)
                .expect(200)
                .json()
                .at("/files/0/id")
                .asString("");
        boolean shown = false;
        boolean settled = false;
        int rounds = 0;
        while (!shown || !settled) {
            office.nobody().get("/actuator/health/liveness").expect(200);
            office.nobody().get("/actuator/health/readiness").expect(200);
            office.as("agri").get("/api/tasks").expect(200);
            office.as("clerk").get("/api/tasks").expect(200);
            Answer page = office.as("clerk").get(path + "/files/" + file + "/pages/1?size=small");
            assertThat(page.status()).as(page.text()).isIn(200, 202);
            shown = page.status() == 200;
            settled = batch.values().stream()
                    .allMatch(one -> renditions.find(one.sha256()).orElseThrow().settled());
            rounds++;
        }
        assertThat(rounds).isPositive();
        batch.forEach((name, sent) -> assertThat(end(name, sent)).as(name).doesNotStartWith("ready"));
    }
}
