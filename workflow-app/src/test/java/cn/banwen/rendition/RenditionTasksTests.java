package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.rendition.Lease.Task;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.S3DocumentStore;
import cn.banwen.storage.S3Settings;
import cn.banwen.storage.StorageUnavailableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How tasks go back, come again and are given up, with a clock of the test's own and programs that do as they are told. */
class RenditionTasksTests {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Knows Chinese, and finds nothing on any page. */
    private static final String READS = "[ \"$1\" = --list-langs ] && echo chi_sim; exit 0";

    private volatile Instant now = Instant.parse("2026-07-08T01:00:00Z");
    private final InstantSource instants = () -> now;
    private final Clock clock = instants.withZone(ZoneOffset.UTC);
    private final ApplicationEventPublisher events = event -> {};
    private final ScratchDatabase database = ScratchDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database.application());
    private final RenditionRequests requests = new RenditionRequests(jdbc, clock);

    @TempDir
    Path folder;

    private RenditionTasks tasks() {
        return new RenditionTasks(jdbc, clock, events, Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"));
    }

    private RenditionRows rows() {
        return new RenditionRows(jdbc, JsonMapper.shared(), tasks());
    }

    /** As a scan whose pages are drawn; readers see generation {@code shown}. */
    private void scan(String sha256, int pages, int generation, int shown) {
        jdbc.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, generation, shown, pages, task, due_at, requested_at)
                        values (?, 'image/tiff', 'ready', 'waiting', ?, ?, ?, 'recognise', ?, ?)
                        """)
                .params(sha256, generation, shown, pages, at(), at())
                .update();
        jdbc.sql(
                        """
                        insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source)
                        select ?, ?, page, 595, 842,
                          '{"LARGE": {"file": "p.png", "mediaType": "image/png", "width": 1653, "height": 2339}}', '', '[]', 'waiting'
                        from generate_series(1, ?) page
                        """)
                .params(sha256, generation, pages)
                .update();
    }

    private java.time.OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }

    private long count(String sha256, TextSource source) {
        return jdbc.sql("select count(*) from rendition_page where sha256 = ? and text_source = ?")
                .params(sha256, source.code())
                .query(Long.class)
                .single();
    }

    private boolean isGivenUp(String sha256) {
        return jdbc.sql("select count(*) > 0 from rendition where sha256 = ? and " + RenditionRequests.FAILED)
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    private RecognitionOfPages recognition(String script) throws IOException {
        Path command = Files.writeString(folder.resolve("tesseract.sh"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        RenditionSettings settings = Bounds.settings(Duration.ofMinutes(1), "soffice", command.toString());
        DocumentStore store = pictures();
        return new RecognitionOfPages(
                new Recognition(settings), tasks(), rows(), store, settings, new OlderRenditions(jdbc, store));
    }

    /** A store that has the same white page under every key. */
    private static DocumentStore pictures() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY), "png", picture);
        return (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(),
                new Class<?>[] {DocumentStore.class},
                (proxy, method, args) ->
                        method.getName().equals("open") ? new ByteArrayInputStream(picture.toByteArray()) : null);
    }

    private Lease taken() {
        return tasks().take(Task.RECOGNISE).orElseThrow();
    }

    @Test
    void aStoreThatIsAwayForLongGivesNothingUp() {
        scan("a", 1, 1, 1);
        StorageUnavailableException away = away();
        AtomicBoolean isBack = new AtomicBoolean();
        RenditionWorker.Work work = lease -> {
            if (!isBack.get()) {
                throw away;
            }
            tasks().recognised(lease);
        };
        RenditionWorker worker = new RenditionWorker(Task.RECOGNISE, tasks(), work, () -> {}, () -> {});
        for (int minutes = 0; minutes < 31; minutes++) {
            long before = leases("a");
            worker.wake();
            await().atMost(LONG).until(() -> leases("a") > before && isWaiting("a"));
            now = now.plus(Duration.ofMinutes(17));
        }
        assertThat(isGivenUp("a")).isFalse();
        isBack.set(true);
        worker.wake();
        await().atMost(LONG).until(() -> rows().find("a").orElseThrow().textState() == RenditionState.READY);
        worker.interrupt();
    }

    private long leases(String sha256) {
        return jdbc.sql("select lease from rendition where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .single();
    }

    private boolean isWaiting(String sha256) {
        return jdbc.sql("select worked_at is null from rendition where sha256 = ?")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    private static StorageUnavailableException away() {
        try (S3DocumentStore store = new S3DocumentStore(
                new S3Settings(URI.create("http://127.0.0.1:1"), "us-east-1", "banwen", "key", "secret"))) {
            return catchThrowableOfType(StorageUnavailableException.class, () -> store.stat("a"));
        }
    }

    @Test
    void whatWaitsForTheStoreLetsOthersComeFirst() {
        scan("a", 1, 1, 1);
        requests.hurry("a");
        tasks().postpone(taken(), Duration.ofMinutes(1));
        assertThat(tasks().take(Task.RECOGNISE)).isEmpty();
        scan("b", 1, 1, 1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(taken().sha256()).isEqualTo("b");
        assertThat(taken()).satisfies(lease -> {
            assertThat(lease.sha256()).isEqualTo("a");
            assertThat(lease.tries()).as("the one before did not count").isEqualTo(1);
        });
    }

    @Test
    void tesseractThatDoesNotAnswerOnceIsNotMissing() throws Exception {
        scan("a", 1, 1, 1);
        RecognitionOfPages pages = recognition("[ -e \"$0.once\" ] || { touch \"$0.once\"; exit 1; }; " + READS);
        Lease lease = taken();
        assertThatThrownBy(() -> pages.perform(lease, folder)).isInstanceOf(IOException.class);
        pages.perform(lease, folder);
        assertThat(rows().find("a").orElseThrow().textState()).isEqualTo(RenditionState.READY);
    }

    @Test
    void tesseractWithoutChineseIsMissing() throws Exception {
        scan("a", 1, 1, 1);
        RecognitionOfPages pages = recognition("echo eng");
        Lease lease = taken();
        assertThatThrownBy(() -> pages.perform(lease, folder))
                .isInstanceOfSatisfying(
                        Unmade.class, missing -> assertThat(missing.code()).isEqualTo("recognition-missing"));
    }

    @Test
    void aMakingAnewWhoseRecognitionFailsLeavesTheTextThatWasThere() {
        scan("a", 1, 2, 1);
        jdbc.sql(
                        """
                        insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source)
                        values ('a', 1, 1, 595, 842, '{}', '关于防汛的通知', '[]', 'recognised')
                        """)
                .update();
        tasks().failed(taken(), "recognition-missing");
        Rendition after = rows().find("a").orElseThrow();
        assertThat(after.generation()).isEqualTo(1);
        assertThat(after.textState()).isEqualTo(RenditionState.READY);
        assertThat(rows().words("a")).extracting(PageWords::text).containsExactly("关于防汛的通知");
        assertThat(isGivenUp("a")).as("for whoever looks after it").isTrue();
        assertThat(requests.retryAll(List.of("recognition-missing"))).isEqualTo(1);
        assertThat(tasks().take(Task.DRAW)).isPresent();
        assertThat(rows().words("a")).as("until it is made").hasSize(1);
    }

    @Test
    void aFirstRecognitionThatFailsIsTriedAgainByItself() {
        scan("a", 1, 1, 1);
        tasks().failed(taken(), "recognition-missing");
        Rendition after = rows().find("a").orElseThrow();
        assertThat(after.textState()).isEqualTo(RenditionState.FAILED);
        assertThat(after.textFailure()).isEqualTo("recognition-missing");
        assertThat(after.failure()).isNull();
        assertThat(requests.retry("a")).isTrue();
        assertThat(taken().generation()).isEqualTo(1);
    }

    @Test
    void aLongScanLetsAShortOneThatSomebodyLooksAtComeFirst() throws Exception {
        scan("long", 18, 1, 1);
        Lease first = taken();
        scan("short", 1, 1, 1);
        requests.hurry("short");
        RecognitionOfPages pages = recognition(READS);
        pages.perform(first, folder);
        assertThat(count("long", TextSource.RECOGNISED)).isEqualTo(10);
        Lease next = taken();
        assertThat(next.sha256()).isEqualTo("short");
        pages.perform(next, folder);
        assertThat(rows().find("short").orElseThrow().textState()).isEqualTo(RenditionState.READY);
        pages.perform(taken(), folder);
        assertThat(count("long", TextSource.RECOGNISED)).isEqualTo(18);
        assertThat(rows().find("long").orElseThrow().textState()).isEqualTo(RenditionState.READY);
    }

    @Test
    void theBoundOnRecognitionIsTheFilesHoweverManyTurnsItTakes() throws Exception {
        scan("long", 25, 1, 1);
        Lease first = taken();
        scan("short", 1, 1, 1);
        RecognitionOfPages pages = recognition(READS);
        pages.perform(first, folder);
        jdbc.sql("update rendition set task = null where sha256 = 'short'").update();
        pages.perform(taken(), folder);
        assertThat(count("long", TextSource.RECOGNISED)).isEqualTo(20);
        assertThat(count("long", TextSource.NONE)).isEqualTo(5);
    }

    @Test
    void whatWasGivenUpAndPagesWithoutInkAreFoundByAnIndex() {
        JdbcClient owner = JdbcClient.create(database.owner());
        scan("a", 900, 1, 1);
        owner.sql("update rendition_page set red_ink = '{}' where page > 3").update();
        owner.sql("insert into rendition (sha256, media_type, state, text_state, due_at, requested_at)"
                        + " select 'r' || n, 'x', 'ready', 'ready', now(), now() from generate_series(1, 3000) n")
                .update();
        owner.sql("analyze").update();
        assertThat(plan(owner, "select count(*) from rendition where " + RenditionRequests.FAILED))
                .contains("rendition_given_up");
        assertThat(plan(owner, InkOfOlderPages.UNSEEN, "", 0, 0, 20)).contains("rendition_page_without_ink");
    }

    private static String plan(JdbcClient owner, String sql, Object... params) {
        return String.join(
                "\n",
                owner.sql("explain " + sql)
                        .params(List.of(params))
                        .query(String.class)
                        .list());
    }
}
