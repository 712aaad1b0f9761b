package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.Circulation;
import cn.banwen.extraction.papers.OfficialPapers;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.Upload;
import cn.banwen.ofd.OfdDraft;
import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.TextRun;
import cn.banwen.storage.DocumentStore;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Files of each kind that come with a document become pages and text, in the background. */
@BanwenTest
class RenditionsIT {

    private static final Duration LONG = Duration.ofMinutes(4);

    private final Circulation circulation;
    private final Renditions renditions;
    private final RenditionTasks tasks;
    private final RenditionOverview overview;
    private final DocumentStore store;
    private final JdbcClient jdbc;

    @Autowired
    RenditionsIT(
            Circulation circulation,
            Renditions renditions,
            RenditionTasks tasks,
            RenditionOverview overview,
            DocumentStore store,
            JdbcClient jdbc) {
        this.circulation = circulation;
        this.renditions = renditions;
        this.tasks = tasks;
        this.overview = overview;
        this.store = store;
        this.jdbc = jdbc;
    }

    private String receive(String name, byte[] content) throws Exception {
        circulation.receive(
                List.of(new Upload(name, target -> Files.write(target, content))),
                Map.of("title", "预览 " + UUID.randomUUID()),
                "clerk");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Rendition settled(String sha256) {
        renditions.hurry(renditions.find(sha256).orElseThrow());
        await().atMost(LONG).until(() -> renditions.find(sha256).orElseThrow().settled());
        return renditions.find(sha256).orElseThrow();
    }

    private String text(String sha256) {
        StringBuilder text = new StringBuilder();
        renditions.words(sha256).forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }

    private static DrawnPage.Picture picture(PageContent page, PictureSize size) {
        return Objects.requireNonNull(page.pictures().get(size));
    }

    private static byte[] unlike(String words) {
        return SamplePdfs.notice(
                "关于" + words + "的通知",
                "云政发〔2026〕31号",
                "各乡镇人民政府：",
                UUID.randomUUID().toString());
    }

    @Test
    void aPdfBecomesPagesInThreeSizesAndTextWithPlaces() throws Exception {
        String sha256 = receive("通知.pdf", unlike("秋粮收购"));
        Rendition rendition = settled(sha256);
        assertThat(rendition.state()).isEqualTo(RenditionState.READY);
        assertThat(rendition.pages()).isEqualTo(1);
        PageContent page = renditions.page(sha256, 1).orElseThrow();
        assertThat(page.text()).contains("云溪县人民政府文件\n云政发〔2026〕31号\n关于秋粮收购的通知");
        assertThat(page.textSource()).isEqualTo(TextSource.FILE);
        TextRun number = page.runs().stream()
                .filter(run -> run.text().startsWith("云政发"))
                .findFirst()
                .orElseThrow();
        assertThat(number.size()).isEqualTo(16);
        assertThat(number.y()).isBetween(270f, 300f);
        for (PictureSize size : PictureSize.values()) {
            try (InputStream picture = renditions.picture(rendition, 1, size)) {
                assertThat(ImageIO.read(picture).getWidth())
                        .isEqualTo(picture(page, size).width());
            }
        }
        assertThat(picture(page, PictureSize.LARGE).width()).isBetween(1650, 1656);
    }

    @Test
    void anOfdBecomesPagesAndTextWithPlaces() throws Exception {
        String sha256 = receive(
                "通知.ofd",
                OfdDraft.of(OfdDraft.filled("50 50 50 50", "255 0 0")
                                + OfdDraft.text(10, 20, 5, "g 20 5", "关于加强防汛值班的通知")
                                + "<!-- " + UUID.randomUUID() + " -->")
                        .bytes());
        Rendition rendition = settled(sha256);
        assertThat(rendition.state()).isEqualTo(RenditionState.READY);
        PageContent page = renditions.page(sha256, 1).orElseThrow();
        assertThat(page.textSource()).isEqualTo(TextSource.FILE);
        assertThat(page.text()).isEqualTo("关于加强防汛值班的通知");
        assertThat(page.runs()).singleElement().satisfies(run -> assertThat(run.y())
                .isBetween(40f, 50f));
        try (InputStream picture = renditions.picture(rendition, 1, PictureSize.LARGE)) {
            BufferedImage drawn = ImageIO.read(picture);
            int inTheSquare = drawn.getWidth() * 3 / 4;
            assertThat(drawn.getRGB(inTheSquare, inTheSquare)).isEqualTo(0xFFFF0000);
        }
    }

    @Test
    void aScanOfTwoPagesIsReadFromItsPictures() throws Exception {
        String sha256 = receive(
                "扫描件.tif",
                SampleSheets.tiff(SampleSheets.scan("关于做好防汛工作的通知", "请于本月底前报送情况"), SampleSheets.scan("附件名单如下")));
        Rendition rendition = settled(sha256);
        assertThat(rendition.pages()).isEqualTo(2);
        assertThat(rendition.textState()).isEqualTo(RenditionState.READY);
        assertThat(renditions.pages(sha256)).extracting(PageSummary::textSource).containsOnly(TextSource.RECOGNISED);
        assertThat(text(sha256)).contains("做好防汛工作", "月底前报送", "附件名单");
        assertThat(renditions.search(sha256, "防汛 工作")).singleElement().satisfies(hit -> {
            assertThat(hit.page()).isEqualTo(1);
            assertThat(hit.boxes().get(0).y()).isBetween(110f, 160f);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "wps", "xls", "xlsx", "ppt", "pptx"})
    void anOfficeFileShowsItsWords(String extension) throws Exception {
        String words = "各村报送秋粮收购台账" + extension;
        byte[] content = SampleSheets.office(extension.equals("wps") ? "doc" : extension, words);
        Rendition rendition = settled(receive("台账." + extension, content));
        assertThat(rendition.failure()).isNull();
        assertThat(text(rendition.sha256())).contains(words);
    }

    @Test
    void aTelephonesPhotographStandsUpright() throws Exception {
        String sha256 = receive("现场.jpg", SampleSheets.photographOnItsSide());
        settled(sha256);
        PageContent page = renditions.page(sha256, 1).orElseThrow();
        assertThat(page.height()).isGreaterThan(page.width());
    }

    @Test
    void whatCanNotBeShownSaysWhy() throws Exception {
        assertThat(settled(receive("加密.pdf", SamplePdfs.encrypted())).failure()).isEqualTo("file-encrypted");
    }

    @Test
    void plainTextIsTypedOntoPages() throws Exception {
        byte[] text = ("会议说明 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        Rendition rendition = settled(receive("说明.txt", text));
        assertThat(rendition.state()).isEqualTo(RenditionState.READY);
        assertThat(text(rendition.sha256())).contains("会议说明");
    }

    @Test
    void aPictureThatTheStoreLostIsMadeAnew() throws Exception {
        String sha256 = receive("通知.pdf", unlike("防火"));
        Rendition before = settled(sha256);
        store.delete(Lease.key(sha256, before.generation(), 1, PictureSize.SMALL));
        assertThatThrownBy(() -> renditions.picture(before, 1, PictureSize.SMALL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("page-lost"));
        Rendition after = settled(sha256);
        assertThat(after.generation()).isGreaterThan(before.generation());
        renditions.picture(after, 1, PictureSize.SMALL).close();
        await().atMost(LONG).until(() -> store.stat(Lease.key(sha256, before.generation(), 1, PictureSize.LARGE))
                .isEmpty());
    }

    @Test
    void pagesFromBeforeRedInkWasNotedGetItFromTheirPictures() throws Exception {
        String sha256 = receive("通知.pdf", OfficialPapers.all().get(2).pdf());
        settled(sha256);
        String ink = "select red_ink::text from rendition_page where sha256 = ? and page = 1";
        String noted = jdbc.sql(ink).param(sha256).query(String.class).single();
        assertThat(noted).contains("\"any\": true");
        jdbc.sql("update rendition_page set red_ink = null where sha256 = ?")
                .param(sha256)
                .update();
        InkOfOlderPages older = new InkOfOlderPages(jdbc, store, JsonMapper.shared());
        older.begin();
        await().atMost(LONG)
                .until(() -> jdbc.sql("select count(*) = 0 from rendition_page where sha256 = ? and red_ink is null")
                        .param(sha256)
                        .query(Boolean.class)
                        .single());
        older.stop();
        assertThat(jdbc.sql(ink).param(sha256).query(String.class).single()).isEqualTo(noted);
    }

    @Test
    void whatAKilledProcessLeftIsGoneOnWith() throws Exception {
        String sha256 = receive("通知.pdf", unlike("植树"));
        Rendition rendition = settled(sha256);
        // As after a kill in the middle: the first page is there, its worker fell silent.
        jdbc.sql("update rendition_page set text = '先前已完成' where sha256 = ?")
                .param(sha256)
                .update();
        jdbc.sql("update rendition set state = 'waiting', shown = null, task = 'draw', tries = 1, lease = lease + 1,"
                        + " worked_at = now() - interval '1 hour' where sha256 = ?")
                .param(sha256)
                .update();
        assertThat(settled(sha256).generation()).isEqualTo(rendition.generation());
        assertThat(text(sha256)).as("the page was not drawn again").contains("先前已完成");
    }

    @Test
    void aTaskThatIsWorkedOnIsNotTakenTwiceAndATakenOverOneIsLost() throws Exception {
        String sha256 = receive("通知.pdf", unlike("抗旱"));
        settled(sha256);
        jdbc.sql("update rendition set task = 'recognise', worked_at = now(), lease = lease + 1 where sha256 = ?")
                .param(sha256)
                .update();
        Lease mine = jdbc.sql("select lease from rendition where sha256 = ?")
                .param(sha256)
                .query((row, number) ->
                        new Lease(sha256, "application/pdf", Lease.Task.RECOGNISE, 1, row.getLong(1), 1, 0))
                .single();
        tasks.alive(mine);
        assertThat(tasks.take(Lease.Task.RECOGNISE).map(Lease::sha256)).isNotEqualTo(java.util.Optional.of(sha256));
        jdbc.sql("update rendition set lease = lease + 1, task = null, worked_at = null where sha256 = ?")
                .param(sha256)
                .update();
        assertThatThrownBy(() -> tasks.alive(mine)).isInstanceOf(Lease.Lost.class);
    }

    @Test
    void whileAllIsMadeAnewReadersSeeWhatThereWas() throws Exception {
        String sha256 = receive("通知.pdf", unlike("春耕"));
        Rendition before = settled(sha256);
        jdbc.sql("update rendition set due_at = now() + interval '1 hour' where sha256 <> ? and task is not null")
                .param(sha256)
                .update();
        jdbc.sql("update rendition set task = 'draw', rank = 2, generation = generation + 1, due_at = now() +"
                        + " interval '1 hour' where sha256 = ?")
                .param(sha256)
                .update();
        assertThat(renditions.find(sha256).orElseThrow().state()).isEqualTo(RenditionState.READY);
        renditions
                .picture(renditions.find(sha256).orElseThrow(), 1, PictureSize.SMALL)
                .close();
        jdbc.sql("update rendition set due_at = now() where task is not null").update();
        renditions.hurry(new Rendition(
                sha256,
                "application/pdf",
                RenditionState.WAITING,
                RenditionState.WAITING,
                1,
                1,
                1,
                null,
                null,
                null,
                before.requestedAt()));
        await().atMost(LONG).until(() -> renditions.find(sha256).orElseThrow().generation() == before.generation() + 1);
    }

    @Test
    void aMakingAnewThatFailsLeavesWhatThereWasAndCanBeTriedAgain() throws Exception {
        String sha256 = receive("通知.pdf", unlike("秋播"));
        Rendition before = settled(sha256);
        // As of one whose recognition waited when all was to be made anew.
        jdbc.sql("update rendition set text_state = 'waiting', task = 'draw', generation = generation + 1,"
                        + " lease = lease + 1, worked_at = now() where sha256 = ?")
                .param(sha256)
                .update();
        Lease lease = jdbc.sql("select * from rendition where sha256 = ?")
                .param(sha256)
                .query((row, number) -> new Lease(
                        sha256,
                        "application/pdf",
                        Lease.Task.DRAW,
                        row.getInt("generation"),
                        row.getLong("lease"),
                        1,
                        0))
                .single();
        tasks.failed(lease, "file-damaged");
        Rendition after = renditions.find(sha256).orElseThrow();
        assertThat(after.state()).isEqualTo(RenditionState.READY);
        assertThat(after.generation()).isEqualTo(before.generation());
        assertThat(after.textState()).isEqualTo(RenditionState.FAILED);
        assertThat(after.textFailure()).isEqualTo("file-damaged");
        renditions.retry(sha256);
        await().atMost(LONG).until(() -> renditions.find(sha256).orElseThrow().generation() == lease.generation() + 1);
        assertThat(renditions.find(sha256).orElseThrow().textState()).isEqualTo(RenditionState.READY);
    }

    @Test
    void administratorsSeeTheDigestOfWhatFailedAndNotItsName() throws Exception {
        String sha256 = receive("关于免去某人职务的通知.pdf", SamplePdfs.encrypted());
        settled(sha256);
        assertThat(overview.of("admin").failures().toString()).contains(sha256).doesNotContain("职务");
    }

    @Test
    void withoutTheProgramsItSaysWhatIsMissing() {
        RenditionSettings bare = Bounds.settings(Duration.ofSeconds(1), "no-such-office", "no-such-recognition");
        assertThat(new OfficeFiles(bare, null).isInstalled()).isFalse();
        assertThatThrownBy(() -> new OfficeFiles(bare, null).pdf(java.nio.file.Path.of("x"), "application/msword"))
                .isInstanceOfSatisfying(
                        Unmade.class, it -> assertThat(it.code()).isEqualTo("office-missing"));
        assertThatThrownBy(() -> new Recognition(bare).read(java.nio.file.Path.of("/tmp/x.png"), 200, 1, false))
                .isInstanceOfSatisfying(
                        Unmade.class, it -> assertThat(it.code()).isEqualTo("recognition-missing"));
    }
}
