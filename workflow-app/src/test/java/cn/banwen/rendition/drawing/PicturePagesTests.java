package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePagesTests {

    @TempDir
    Path folder;

    /** White, its upper left quarter black. */
    private static BufferedImage quarter(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    private Path tiff(BufferedImage image, long across, long down, int orientation) throws IOException {
        Path file = Files.createTempFile(folder, "fax", ".tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            TIFFDirectory directory = TIFFDirectory.createFromMetadata(writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam()));
            directory.addTIFFField(resolution(BaselineTIFFTagSet.TAG_X_RESOLUTION, across));
            directory.addTIFFField(resolution(BaselineTIFFTagSet.TAG_Y_RESOLUTION, down));
            directory.addTIFFField(new TIFFField(
                    BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION),
                    TIFFTag.TIFF_SHORT,
                    1,
                    new char[] {(char) orientation}));
            writer.write(new IIOImage(image, null, directory.getAsMetadata()));
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static TIFFField resolution(int tag, long value) {
        return new TIFFField(
                BaselineTIFFTagSet.getInstance().getTag(tag), TIFFTag.TIFF_RATIONAL, 1, new long[][] {{value, 1}});
    }

    private static PageSource.Sheet sheet(Path file) throws IOException {
        try (PageSource pages = PicturePages.open(file)) {
            return pages.draw(1);
        }
    }

    @Test
    void aFaxOfStandardResolutionIsAsHighAsItsPaper() throws IOException {
        PageSource.Sheet sheet = sheet(tiff(quarter(1728, 1145), 204, 98, 1));
        assertThat(sheet.height()).isCloseTo(842, within(0.1f));
        assertThat(sheet.width()).isCloseTo(842 * (1728 / 204f) / (1145 / 98f), within(1f));
        assertThat(sheet.image().getHeight()).isGreaterThan(sheet.image().getWidth());
    }

    @Test
    void aScanThatIsSaidToLieOnItsSideStandsUpright() throws IOException {
        PageSource.Sheet sheet = sheet(tiff(quarter(400, 300), 200, 200, 6));
        assertThat(sheet.height()).isGreaterThan(sheet.width());
        assertThat(sheet.image().getRGB(sheet.image().getWidth() * 3 / 4, 10) & 0xFF)
                .isZero();
        assertThat(sheet.image().getRGB(10, 10) & 0xFF).isEqualTo(0xFF);
    }

    @Test
    void resolutionsThatMakeNoSenseAreNotBelieved() throws IOException {
        PageSource.Sheet sheet = sheet(tiff(quarter(400, 300), 1, 200, 9));
        assertThat(sheet.width() / sheet.height()).isCloseTo(4 / 3f, within(0.01f));
    }

    /** Of a photograph's dots, so that what is missing of the file is missing of the picture. */
    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(0x800000));
            }
        }
        return image;
    }

    private Path written(String format, double part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(noise(), format, out)).isTrue();
        byte[] all = out.toByteArray();
        return Files.write(
                Files.createTempFile(folder, "scan", "." + format), Arrays.copyOf(all, (int) (all.length * part)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp"})
    void aPictureThatBreaksOffIsShownAsFarAsItGoesAndSaidNotToBeComplete(String format) throws IOException {
        assertThat(sheet(written(format, 1)).complete()).isTrue();
        PageSource.Sheet half = sheet(written(format, 0.6));
        assertThat(half.complete()).isFalse();
        int lines = half.image().getHeight();
        assertThat(IntStream.range(0, lines)
                        .filter(line -> averageRed(half.image(), line) > 110)
                        .count())
                .as("lines that never came: noise has less red")
                .isBetween(lines / 5L, lines * 3L / 5);
    }

    private static double averageRed(BufferedImage image, int line) {
        return IntStream.range(0, image.getWidth())
                .map(x -> image.getRGB(x, line) >> 16 & 0xFF)
                .average()
                .orElseThrow();
    }

    @Test
    void aPhotographOfWhichTheLastBytesAreMissingIsNotComplete() throws IOException {
        Path file = written("jpeg", 1);
        byte[] all = Files.readAllBytes(file);
        assertThat(sheet(Files.write(file, Arrays.copyOf(all, all.length - 200)))
                        .complete())
                .isFalse();
        byte[] withMore = Arrays.copyOf(all, all.length + 500);
        assertThat(sheet(Files.write(file, withMore)).complete())
                .as("what a program writes behind its end is nothing of it")
                .isTrue();
    }

    @Test
    void aPhotographIsOnePageWhateverFollowsIt() throws IOException {
        Path file = written("jpeg", 1);
        byte[] photograph = Files.readAllBytes(file);
        ByteBuffer withItsGainMap =
                ByteBuffer.allocate(2 * photograph.length).put(photograph).put(photograph);
        try (PageSource pages = PicturePages.open(Files.write(file, withItsGainMap.array()))) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.draw(1).complete()).isTrue();
        }
    }

    @Test
    void aPhotographThatCarriesASmallerOneEndsWhereTheLargerDoes() throws IOException {
        byte[] all = Files.readAllBytes(written("jpeg", 1));
        byte[] within = new byte[2000];
        within[1000] = (byte) 0xFF;
        within[1001] = (byte) 0xD9;
        ByteBuffer with = ByteBuffer.allocate(all.length + within.length + 4)
                .put(all, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (within.length + 2))
                .put(within)
                .put(all, 2, all.length - 2);
        Path file = Files.createTempFile(folder, "phone", ".jpg");
        assertThat(sheet(Files.write(file, with.array())).complete()).isTrue();
        assertThat(sheet(Files.write(file, Arrays.copyOf(with.array(), with.capacity() / 2)))
                        .complete())
                .isFalse();
    }

    @Test
    void aFaxThatBreaksOffBetweenItsPagesHasOneMoreThatIsMissing() throws IOException {
        Path file = Files.createTempFile(folder, "fax", ".tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        long third;
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(quarter(200, 300), null, null), null);
            writer.writeToSequence(new IIOImage(quarter(200, 300), null, null), null);
            third = out.length();
            writer.writeToSequence(new IIOImage(quarter(200, 300), null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        try (PageSource whole = PicturePages.open(file)) {
            assertThat(whole.count()).isEqualTo(3);
            assertThat(whole.draw(3).complete()).isTrue();
        }
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 100));
        try (PageSource lastCut = PicturePages.open(file)) {
            assertThat(lastCut.draw(2).complete()).isTrue();
            assertThatThrownBy(() -> lastCut.draw(3))
                    .as("of a page of which some came the reader shows nothing")
                    .isInstanceOfSatisfying(Unreadable.class, damaged -> assertThat(damaged.code())
                            .isEqualTo("page-damaged"));
        }
        Files.write(file, Arrays.copyOf(all, (int) third));
        try (PageSource cut = PicturePages.open(file)) {
            assertThat(cut.count()).isEqualTo(3);
            assertThat(cut.draw(2).complete()).isTrue();
            assertThatThrownBy(() -> cut.draw(3))
                    .isInstanceOfSatisfying(Unreadable.class, missing -> assertThat(missing.code())
                            .isEqualTo("page-missing"));
        }
    }
}
