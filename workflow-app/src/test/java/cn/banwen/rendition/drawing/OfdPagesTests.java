package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import cn.banwen.ofd.OfdDraft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdPagesTests {

    @TempDir
    Path folder;

    private PageSource.Sheet sheet(OfdDraft draft) throws IOException {
        try (PageSource pages = FileKind.OFD.open(draft.in(folder), SiteFonts.in(null))) {
            assertThat(pages.count()).isEqualTo(1);
            return pages.draw(1);
        }
    }

    @Test
    void drawsAnOfdInPointsOfPaperWithItsWords() throws IOException {
        PageSource.Sheet sheet = sheet(OfdDraft.of(
                OfdDraft.filled("50 50 50 50", "255 0 0") + OfdDraft.text(10, 20, 5, "g 9 5", "关于加强防汛值班的通知")));
        assertThat(sheet.width()).isCloseTo(283.5f, within(0.1f));
        int size = sheet.image().getWidth();
        assertThat(sheet.image().getRGB(size * 3 / 4, size * 3 / 4)).isEqualTo(0xFFFF0000);
        assertThat(sheet.runs()).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo("关于加强防汛值班的通知");
            assertThat(run.x()).isCloseTo(28.3f, within(0.1f));
            assertThat(run.turn()).isZero();
        });
        assertThat(sheet.wantsRecognition()).isFalse();
    }

    @Test
    void lettersThatStandApartAreMarkedWhereTheyStand() throws IOException {
        PageSource.Sheet sheet = sheet(OfdDraft.of(OfdDraft.text(10, 20, 5, "12 5 5 5", "通知如下列")));
        assertThat(sheet.runs()).extracting(TextRun::text).containsExactly("通", "知如下列");
        assertThat(sheet.runs().get(1).x()).isCloseTo(22 * 72 / 25.4f, within(0.1f));
        assertThat(sheet.runs().get(1).width()).isCloseTo(20 * 72 / 25.4f, within(0.5f));
    }

    @Test
    void radicalsAreTheLettersThatTheyLookLike() throws IOException {
        assertThat(sheet(OfdDraft.of(OfdDraft.text(10, 20, 5, "5", "\u2F25\u2F26")))
                        .runs())
                .extracting(TextRun::text)
                .containsExactly("女子");
    }

    @Test
    void keepsTurnedAndDownwardTextOutOfTheLinesThatItCrosses() throws IOException {
        String watermark = "<ofd:TextObject ID=\"1\" Boundary=\"10 10 80 80\" Font=\"1\" Size=\"8\""
                + " CTM=\"0.7071 -0.7071 0.7071 0.7071 0 60\"><ofd:TextCode X=\"0\" Y=\"8\" DeltaX=\"8 8 8\">内部资料"
                + "</ofd:TextCode></ofd:TextObject>";
        String down = "<ofd:TextObject ID=\"2\" Boundary=\"2 20 9 60\" Font=\"1\" Size=\"5\">"
                + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaY=\"9 9\">购买方</ofd:TextCode></ofd:TextObject>";
        PageSource.Sheet sheet = sheet(OfdDraft.of(watermark
                + down
                + OfdDraft.text(20, 25, 5, "5", "名称")
                + OfdDraft.text(20, 34, 5, "5", "地址")
                + OfdDraft.text(20, 43, 5, "5", "电话")));
        assertThat(Lines.text(sheet.runs())).isEqualTo("名称\n地址\n电话\n购买方\n内部资料");
        assertThat(sheet.runs()).extracting(TextRun::turn).containsExactlyInAnyOrder(0, 0, 0, 270, 90);
    }

    @Test
    void wantsTheTextOfAScanRecognised() throws IOException {
        BufferedImage scan = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        scan.createGraphics().drawLine(0, 0, 99, 99);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(scan, "png", png);
        PageSource.Sheet sheet =
                sheet(OfdDraft.of("<ofd:ImageObject ID=\"1\" ResourceID=\"7\" Boundary=\"0 0 100 100\"/>")
                        .image("7", "scan.png", png.toByteArray()));
        assertThat(sheet.pictured()).isEqualTo(1);
        assertThat(sheet.wantsRecognition()).isTrue();
    }

    @Test
    void drawsAFontThatTheFileDoesNotBringInTheOfficesOwn() throws IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        try (InputStream heavy = OfdPagesTests.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf")) {
            Files.copy(Objects.requireNonNull(heavy), site.resolve("仿宋_GB2312.ttf"));
        }
        Path file = OfdDraft.of(OfdDraft.text(5, 30, 20, "g 3 22", "防汛通知"))
                .fontNamed("1", "方正仿宋_GBK")
                .in(folder);
        long shipped = ink(file, SiteFonts.in(null));
        long own = ink(file, SiteFonts.in(site.toString()));
        assertThat(own).as("dots of a heavier face").isGreaterThan(shipped * 5 / 4);
    }

    private static long ink(Path file, SiteFonts fonts) throws IOException {
        try (PageSource pages = FileKind.OFD.open(file, fonts)) {
            BufferedImage image = pages.draw(1).image();
            return IntStream.range(0, image.getWidth() * image.getHeight())
                    .filter(dot -> (image.getRGB(dot % image.getWidth(), dot / image.getWidth()) & 0xFF) < 128)
                    .count();
        }
    }

    @Test
    void namesWhyAFileCannotBeShown() throws IOException {
        Path file = Files.writeString(folder.resolve("none.ofd"), "none");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> FileKind.OFD.open(file, SiteFonts.in(null)))
                .satisfies(unreadable -> assertThat(unreadable.code()).isEqualTo("file-damaged"));
    }
}
