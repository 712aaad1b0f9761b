package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.intake.SamplePdfs;
import cn.banwen.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipt stamp on pages of every kind. */
class StampedCopiesTests {

    private static final ReceiptStamp STAMP = new ReceiptStamp("青石乡党政办公室", "收〔2026〕128号", LocalDate.of(2026, 7, 8));

    @TempDir
    Path directory;

    private final StampedCopies copies;

    StampedCopiesTests() throws IOException {
        copies = new StampedCopies(new Papers(null));
    }

    @ParameterizedTest
    @EnumSource
    void theStampIsReadableOnEveryKindOfPage(StampedPages kind) throws IOException {
        byte[] pdf = kind.pdf();
        Path original = file(pdf);

        byte[] whole = whole(original);
        byte[] first = firstPage(original);
        String name = "stamped-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        PaperPictures.render(name + "-whole", whole);
        PaperPictures.render(name + "-first", first);

        assertThat(PaperPictures.pages(whole)).isEqualTo(kind.pages());
        assertThat(PaperPictures.pages(first)).isEqualTo(1);
        for (byte[] copy : new byte[][] {whole, first}) {
            assertThat(PaperPictures.text(copy)).contains("青石乡党政办公室", "收〔2026〕128号", "2026年7月8日");
        }
        assertThat(Arrays.equals(Files.readAllBytes(original), pdf))
                .as("the original is as it was")
                .isTrue();
    }

    @Test
    void aPageThatIsAsLargeAsATownshipIsSearchedForAPlaceNoLonger() {
        for (float side : new float[] {2e5f, 1e9f, Float.MAX_VALUE}) {
            AtomicInteger looks = new AtomicInteger();
            StampPlace.find(box -> 0.1f * (looks.incrementAndGet() % 7 + 1), side, side, 170, 80);
            assertThat(looks).as("looks at a page of %s pt", side).hasValueLessThan(200_000);
        }
    }

    @Test
    void theWholeCopyBeginsWithTheOriginalsBytes() throws IOException {
        byte[] pdf = StampedPages.NOTICE.pdf();

        byte[] copy = whole(file(pdf));

        assertThat(Arrays.equals(copy, 0, pdf.length, pdf, 0, pdf.length)).isTrue();
        assertThat(PaperPictures.text(copy)).contains("关于做好森林防火工作的通知");
    }

    @Test
    void aFileWithABrokenTableIsWrittenAnew() throws IOException {
        String broken = new String(StampedPages.NOTICE.pdf(), StandardCharsets.ISO_8859_1)
                .replaceAll("startxref\\s+\\d+", "startxref\n7");
        byte[] pdf = broken.getBytes(StandardCharsets.ISO_8859_1);

        byte[] copy = whole(file(pdf));

        assertThat(PaperPictures.text(copy)).contains("收〔2026〕128号", "关于做好森林防火工作的通知");
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("startxref\n7\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesWhatIsEncryptedDamagedOrNoPdf(boolean all) throws IOException {
        assertRefused(SamplePdfs.encrypted(), all, "pdf-encrypted");
        assertRefused(StampedPages.lockedForChanges(), all, "pdf-encrypted");
        assertRefused(SamplePdfs.truncated(), all, "pdf-truncated");
        assertRefused(SamplePdfs.noPages(), all, "pdf-no-pages");
        assertRefused("%PDF-1.4 nothing startxref 0 %%EOF".getBytes(StandardCharsets.US_ASCII), all, "pdf-damaged");
    }

    @Test
    void aLargeFileIsCopiedWithoutHoldingIt() throws IOException {
        Path original = SamplePdfs.large(directory.resolve("large.pdf"), 150L << 20);
        Path copy = directory.resolve("copy.pdf");

        try (OutputStream out = Files.newOutputStream(copy)) {
            copies.whole(original, "large.pdf", STAMP, out);
        }

        assertThat(Files.size(copy)).isBetween(150L << 20, (150L << 20) + 100_000);
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        copies.firstPage(original, "large.pdf", STAMP, first);
        assertThat(first.size()).isLessThan(200_000);
    }

    private void assertRefused(byte[] pdf, boolean all, String code) throws IOException {
        Path original = file(pdf);
        assertThatThrownBy(() -> {
                    if (all) {
                        whole(original);
                    } else {
                        firstPage(original);
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(directory.resolve("original.pdf"), pdf);
    }

    private byte[] whole(Path original) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copies.whole(original, "通知.pdf", STAMP, out);
        return out.toByteArray();
    }

    private byte[] firstPage(Path original) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copies.firstPage(original, "通知.pdf", STAMP, out);
        return out.toByteArray();
    }
}
