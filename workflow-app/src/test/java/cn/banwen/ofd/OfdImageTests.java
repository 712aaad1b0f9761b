package cn.banwen.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfdImageTests {

    private static final String PLACED =
            "<ofd:ImageObject ID=\"5\" ResourceID=\"7\" Boundary=\"20 30 40 20\" CTM=\"40 0 0 20 0 0\" %s/>";

    @TempDir
    Path folder;

    private Look look(String object, byte[] image) throws IOException {
        return Look.at(OfdDraft.of(object).image("7", "picture.bin", image), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "tiff", "gif"})
    void drawsImagesOfEachFormatWhateverTheirName(String format) throws IOException {
        look(PLACED.formatted(""), SampleImages.redAndBlue(format))
                .isComplete()
                .isAbout("ff0000", 30, 40)
                .isAbout("0000ff", 50, 40)
                .is("ffffff", 19, 40)
                .is("ffffff", 61, 40)
                .is("ffffff", 30, 29)
                .is("ffffff", 30, 51);
    }

    @Test
    void drawsJbig2() throws IOException {
        look(PLACED.formatted(""), SampleImages.blackJbig2()).isComplete().is("000000", 40, 40);
    }

    @Test
    void turnsAnImageByItsMatrix() throws IOException {
        look(
                        "<ofd:ImageObject ID=\"5\" ResourceID=\"7\" Boundary=\"20 20 40 40\" CTM=\"0 40 -40 0 40 0\"/>",
                        SampleImages.redAndBlue("png"))
                .is("ff0000", 40, 30)
                .is("0000ff", 40, 50);
    }

    @Test
    void fillsTheBoundaryWithAnImageThatHasNoMatrix() throws IOException {
        look("<ofd:ImageObject ID=\"5\" ResourceID=\"7\" Boundary=\"20 30 40 20\"/>", SampleImages.redAndBlue("png"))
                .is("ff0000", 30, 40)
                .is("0000ff", 50, 40);
    }

    @Test
    void cropsAnImageByItsBoundary() throws IOException {
        look(
                        "<ofd:ImageObject ID=\"5\" ResourceID=\"7\" Boundary=\"20 20 20 20\" CTM=\"60 0 0 60 -20 -20\"/>",
                        SampleImages.redAndBlue("png"))
                .isComplete()
                .is("ff0000", 25, 30)
                .is("0000ff", 35, 30)
                .is("ffffff", 15, 30)
                .is("ffffff", 45, 30);
    }

    @Test
    void lightensAnImageByItsAlpha() throws IOException {
        look(PLACED.formatted("Alpha=\"128\""), SampleImages.redAndBlue("png")).isAbout("ff7f7f", 30, 40);
    }

    @Test
    void showsAnImageOnlyWhereItsMaskIsLight() throws IOException {
        BufferedImage mask = new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D canvas = mask.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 40, 10);
        canvas.dispose();
        OfdDraft draft = OfdDraft.of(PLACED.formatted("ImageMask=\"8\""))
                .image("7", "picture.png", SampleImages.redAndBlue("png"))
                .image("8", "mask.png", SampleImages.encoded(mask, "png"));
        Look.at(draft, folder).isComplete().is("ff0000", 30, 35).is("ffffff", 30, 45);
    }

    /** A scan at 600 dpi, seen at 254: a line one dot thick must not go. */
    @Test
    void keepsThinLinesOfALargeScan() throws IOException {
        BufferedImage scan = new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D canvas = scan.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 4000, 4000);
        canvas.setColor(Color.BLACK);
        for (int y = 0; y < 4000; y += 101) {
            canvas.fillRect(0, y, 4000, 1);
        }
        canvas.dispose();
        Look look = look(
                "<ofd:ImageObject ID=\"5\" ResourceID=\"7\" Boundary=\"0 0 100 100\" CTM=\"100 0 0 100 0 0\"/>",
                SampleImages.encoded(scan, "png"));
        assertThat(look.picture().pictured()).isEqualTo(1);
        for (int y = 505; y < 4000; y += 101) {
            assertThat(look.inked(50, y / 40.0 - 0.15, 0.1, 0.4))
                    .as("line at %s", y)
                    .isPositive();
        }
    }

    @Test
    void marksThePlaceOfAnImageThatItCannotRead() throws IOException {
        Look look = look(PLACED.formatted(""), "no image".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(look.leftOut()).containsExactly(Omission.What.IMAGE);
        look.isAbout("f2f2f2", 30, 32).is("ffffff", 70, 40);
        assertThat(Look.at(OfdDraft.of(PLACED.formatted("")), folder).leftOut()).containsExactly(Omission.What.IMAGE);
    }

    @Test
    void marksThePlaceOfAnImageThatClaimsToBeEndless() throws IOException {
        byte[] png = SampleImages.redAndBlue("png");
        // The width in the file's header, and no longer its checksum.
        png[16] = 0x7F;
        assertThat(look(PLACED.formatted(""), png).leftOut()).containsExactly(Omission.What.IMAGE);
    }

    @Test
    void readsAGiantImageAtALowerResolution() throws IOException {
        BufferedImage giant = new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
        look(PLACED.formatted(""), SampleImages.encoded(giant, "png"))
                .isComplete()
                .is("000000", 40, 40);
    }
}
