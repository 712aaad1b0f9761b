package cn.banwen.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.audit.Act;
import cn.banwen.circulation.DocumentView;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.intake.Spool;
import cn.banwen.platform.FaultPoint;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a scanner puts into a folder becomes documents: each once, at whatever point the process dies. */
@BanwenTest
class FolderSourceTests {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(OfficialTime.ZONE);

    private final Intake intake;
    private final SourceLook look;
    private final SourceLocks locks;
    private final Spool spool;
    private final ReasonTexts reasons;
    private final Clock clock;

    @TempDir
    Path folder;

    private Source source = new NoSource();

    @Autowired
    FolderSourceTests(
            BeanFactory beans, SourceLook look, SourceLocks locks, Spool spool, ReasonTexts reasons, Clock clock) {
        this.intake = Intake.of(beans);
        this.look = look;
        this.locks = locks;
        this.spool = spool;
        this.reasons = reasons;
        this.clock = clock;
    }

    @BeforeEach
    void watch() {
        source = watching(folder);
        intake.meet(source);
    }

    /** Each test has a source of its own, so that none counts another's items. */
    private Source watching(Path path) {
        String code = "folder-" + UUID.randomUUID();
        return new FolderSource(
                new FolderSettings(path, "二楼扫描仪", Duration.ofSeconds(5), Duration.ZERO),
                spool,
                1 << 20,
                reasons,
                clock) {
            @Override
            public String code() {
                return code;
            }
        };
    }

    private Path scan(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] notice(String title) {
        return SamplePdfs.notice(title, "云测〔2026〕1号", "请认真落实。");
    }

    private List<String> in(String subfolder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(subfolder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("^\\d+-", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void makesADocumentOfAFileAndMovesItToDone() throws Exception {
        String title = unique("关于防汛工作的通知");
        scan(title + ".pdf", notice(title));

        source.look(intake.desk());

        UUID id = intake.documents(source).get(0);
        DocumentView document = intake.view(id);
        assertThat(document.title()).isEqualTo(title);
        assertThat(document.channel()).isEqualTo("纸质");
        assertThat(document.openTasks()).hasSize(1);
        assertThat(intake.files(id)).containsExactly(title + ".pdf");
        assertThat(in("done")).containsExactly(title + ".pdf");
        assertThat(folder.resolve(title + ".pdf")).doesNotExist();
    }

    @Test
    void namesTheSourceAsWhoReceivedAndWhoSignsAsFirstResponsible() throws Exception {
        scan("a.pdf", notice("甲"));
        source.look(intake.desk());
        UUID id = intake.documents(source).get(0);

        Act receipt = intake.acts(id).get(0);
        assertThat(receipt.actor().username()).isEqualTo("system.intake");
        assertThat(receipt.actor().name()).isEqualTo("二楼扫描仪");
        assertThat(receipt.actor().postCode()).isEmpty();
        assertThat(receipt.actor().capacity()).isEqualTo("automatic");
        assertThat(intake.view(id).firstResponsible()).isNull();

        DocumentView signed = intake.sign(id);
        assertThat(Objects.requireNonNull(signed.firstResponsible()).username()).isEqualTo("clerk");
    }

    @Test
    void movesWhatCantBeTakenInToFailedWithTheReasonBesideIt() throws Exception {
        scan("坏.pdf", SamplePdfs.truncated());
        scan("包.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        scan("好.pdf", notice("好"));

        source.look(intake.desk());

        assertThat(in("failed")).containsExactly("包.zip", "包.zip.txt", "坏.pdf", "坏.pdf.txt");
        assertThat(in("done")).containsExactly("好.pdf");
        try (Stream<Path> files = Files.walk(folder.resolve("failed"))) {
            Path reason = files.filter(file -> file.toString().endsWith("坏.pdf.txt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(reason)).contains("“坏.pdf”不完整").contains("“坏.pdf”");
        }
        assertThat(intake.state(source)).hasValueSatisfying(state -> {
            assertThat(state.taken()).isEqualTo(1);
            assertThat(state.failed()).isEqualTo(2);
        });
    }

    @Test
    void keepsAMarkedFileOutsideAndSaysSoBesideIt() throws Exception {
        scan("密.pdf", SamplePdfs.classified("机密", "5年"));

        source.look(intake.desk());

        Item item = intake.all(source).get(0);
        assertThat(item.state()).isEqualTo(Item.State.KEPT_OUTSIDE);
        UUID entry = Objects.requireNonNull(item.documentId());
        assertThat(intake.view(entry).state()).isEqualTo("kept-outside");
        assertThat(intake.files(entry)).isEmpty();
        assertThat(in("failed")).containsExactly("密.pdf", "密.pdf.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {FaultPoint.AFTER_DECISION, FaultPoint.AFTER_MOVE})
    void neitherLosesNorDoublesAFileWhenTheProcessDies(String point) throws Exception {
        String title = unique("断电");
        scan(title + ".pdf", notice(title));
        scan(title + "坏.pdf", SamplePdfs.truncated());

        // what died looks again and dies at the next file, until there is none
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> source.look(intake.desk(Crash.at(point)))).isInstanceOf(Crash.class);
        }
        source.look(intake.desk());

        assertThat(intake.called(title)).isEqualTo(1);
        assertThat(in("done")).containsExactly(title + ".pdf");
        assertThat(in("failed")).containsExactly(title + "坏.pdf", title + "坏.pdf.txt");
        assertThat(intake.all(source)).hasSize(2);
        source.look(intake.desk());
        assertThat(intake.all(source)).hasSize(2);
    }

    @Test
    void takesTheNextScanOfTheSameNameForAnotherDocument() throws Exception {
        byte[] bytes = notice("同名");
        scan("scan0001.pdf", bytes);
        assertThatThrownBy(() -> source.look(intake.desk(Crash.at(FaultPoint.AFTER_MOVE))))
                .isInstanceOf(Crash.class);
        Path again = scan("scan0001.pdf", bytes);
        Files.setLastModifiedTime(again, FileTime.from(Instant.parse("2026-07-08T01:00:00Z")));

        source.look(intake.desk());

        assertThat(intake.documents(source)).hasSize(2);
        assertThat(in("done")).containsExactly("scan0001.pdf", "scan0001.pdf");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void movesAFileWhoseNameIsNoUtf8(boolean died) throws Exception {
        scan("a.pdf", notice("甲"));
        // 通知 as a scanner writes it that knows GBK only
        Process renaming = new ProcessBuilder("sh", "-c", "mv a.pdf \"$(printf '\\315\\250\\326\\252.pdf')\"")
                .directory(folder.toFile())
                .start();
        assertThat(renaming.waitFor()).isZero();
        if (died) {
            assertThatThrownBy(() -> source.look(intake.desk(Crash.at(FaultPoint.AFTER_DECISION))))
                    .isInstanceOf(Crash.class);
        }

        source.look(intake.desk());
        source.look(intake.desk());

        assertThat(intake.documents(source)).hasSize(1);
        assertThat(intake.all(source)).hasSize(1);
        assertThat(in("done")).hasSize(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** After a restore the numbers of items come again. */
    @Test
    void movesAFileToAFreePlaceWhereAnotherHasItsOwn() throws Exception {
        scan("scan.pdf", notice("甲"));
        assertThatThrownBy(() -> source.look(intake.desk(Crash.at(FaultPoint.AFTER_DECISION))))
                .isInstanceOf(Crash.class);
        Item item = intake.all(source).get(0);
        Path month = Files.createDirectories(
                folder.resolve("done").resolve(MONTH.format(Objects.requireNonNull(item.decidedAt()))));
        Path other = Files.writeString(month.resolve("%06d-scan.pdf".formatted(item.id())), "before the restore");

        source.look(intake.desk());
        source.look(intake.desk());

        assertThat(intake.documents(source)).hasSize(1);
        assertThat(folder.resolve("scan.pdf")).doesNotExist();
        assertThat(other).hasContent("before the restore");
        assertThat(in("done")).hasSize(2);
    }

    @Test
    void listsWhatNobodyHasDealtWithBeforeWhatIsSettled() {
        Instant now = OfficialTime.now(clock);
        long waiting = refuse("旧.pdf", now.minusSeconds(60));
        long settled = refuse("新.pdf", now);
        intake.items().settle(settled, "clerk", now);

        assertThat(intake.items().refused(10_000)).extracting(Item::id).containsSubsequence(waiting, settled);
    }

    private long refuse(String name, Instant at) {
        Item item = intake.items().begin(source.code(), name, name, at);
        intake.items().decideAgainst(item.id(), new Refusal(Refusal.Kind.INVALID, "source-item-given-up", 5), at);
        return item.id();
    }

    @Test
    void triesWhatNobodyForesawAFewTimesAndThenGivesItUp() throws Exception {
        IntakeDesk desk = intake.desk();
        for (int i = 0; i < IntakeDesk.MOST_TRIES; i++) {
            assertThatThrownBy(() -> desk.take(source, "key", "毒.pdf", () -> {
                        throw new IllegalStateException("unforeseen");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        Item given = desk.take(source, "key", "毒.pdf", () -> {
                    throw new IllegalStateException("never asked");
                })
                .orElseThrow();

        assertThat(given.state()).isEqualTo(Item.State.FAILED);
        assertThat(given.reason()).isEqualTo("source-item-given-up");
    }

    @Test
    void leavesAnItemWhereItIsWhileNothingCanBeTakenIn() {
        IntakeDesk desk = intake.desk();

        assertThatThrownBy(() -> desk.take(source, "key", "a.pdf", () -> {
                    throw new Refusal(Refusal.Kind.UNAVAILABLE, "store-unavailable");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(intake.all(source)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(Item.State.TRYING);
            assertThat(item.tries()).isZero();
        });
    }

    @Test
    void leavesAloneWhatIsNoFileOfItsOwnOrStillBeingWritten() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.pdf"), Path.of("/etc/passwd"));
        Files.createDirectory(folder.resolve("sub"));
        scan(".hidden.pdf", notice("甲"));
        scan("half.pdf.part", notice("甲"));
        scan("empty.pdf", new byte[0]);

        source.look(intake.desk());

        assertThat(intake.all(source)).isEmpty();
        assertThat(folder.resolve("link.pdf")).exists();
    }

    @Test
    void refusesAFileOverTheLimitWithoutReadingItToItsEnd() throws Exception {
        SamplePdfs.large(folder.resolve("大.pdf"), 2 << 20);

        source.look(intake.desk());

        assertThat(intake.all(source)).extracting(Item::reason).containsExactly("file-too-large");
    }

    @Test
    void showsAFolderThatIsGoneAndGoesOnWhenItIsBack() throws Exception {
        Path missing = folder.resolve("share");
        Source share = watching(missing);
        intake.meet(share);

        look.at(share);

        SourceState failing = intake.state(share).orElseThrow();
        assertThat(failing.code()).isEqualTo("failing");
        assertThat(failing.error()).isEqualTo("folder-missing");
        assertThat(failing.nextLookAt()).isAfter(clock.instant());

        Files.createDirectory(missing);
        Files.write(missing.resolve("a.pdf"), notice("甲"));
        look.at(share);
        assertThat(intake.documents(share)).as("not due yet").isEmpty();

        intake.rows().lookNow(share.code(), clock.instant());
        look.at(share);
        assertThat(intake.state(share).orElseThrow().code()).isEqualTo("ok");
        assertThat(intake.documents(share)).hasSize(1);
    }

    @Test
    void looksOnlyWhileNobodyElseDoes() throws IOException, SQLException {
        scan("a.pdf", notice("甲"));
        try (SourceLocks.Held held = locks.tryHold(source.code()).orElseThrow()) {
            look.at(source);
            assertThat(intake.all(source)).isEmpty();
        }

        look.at(source);

        assertThat(intake.documents(source)).hasSize(1);
    }

    @Test
    void waitsLongerAfterEachFailureAndHalfAnHourAtMost() {
        assertThat(SourceLook.retryAfter(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(SourceLook.retryAfter(3)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SourceLook.retryAfter(50)).isEqualTo(Duration.ofMinutes(30));
    }

    /** Before a test names its own. */
    private static final class NoSource implements Source {

        @Override
        public String code() {
            return "none";
        }

        @Override
        public SourceKind kind() {
            return SourceKind.FOLDER;
        }

        @Override
        public String name() {
            return "none";
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public void look(IntakeDesk desk) {
            throw new IllegalStateException("no source");
        }
    }
}
