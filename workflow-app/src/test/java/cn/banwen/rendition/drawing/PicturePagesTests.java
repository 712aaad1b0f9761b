package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
