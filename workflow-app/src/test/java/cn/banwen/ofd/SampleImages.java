package cn.banwen.ofd;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Images for tests: red on the left, blue on the right. */
final class SampleImages {

    private SampleImages() {}

    static BufferedImage redAndBlue(int type) {
        BufferedImage image = new BufferedImage(40, 20, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 20, 20);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(20, 0, 20, 20);
        canvas.dispose();
        return image;
    }

    static byte[] redAndBlue(String format) throws IOException {
        return encoded(redAndBlue(BufferedImage.TYPE_INT_RGB), format);
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer for " + format);
        }
        return bytes.toByteArray();
    }

    /** JBIG2 of 16 by 16 black dots: one region, packed as a fax is. */
    static byte[] blackJbig2() {
        String file = "97 4a 42 32 0d 0a 1a 0a 01 00 00 00 01 "
                // Segment 0, the page: 16 by 16, white.
                + "00 00 00 00 30 00 01 00 00 00 13 00 00 00 10 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00 "
                // Segment 1, the region: all of the page, by MMR.
                + "00 00 00 01 26 00 01 00 00 00 1c 00 00 00 10 00 00 00 10 00 00 00 00 00 00 00 00 00 01 "
                // First line: nothing white, then 16 black; the others as the line above; the block's end.
                + "26 a0 bf ff ff ff e0 02 00 20 "
                // Segments 2 and 3: the ends of page and file.
                + "00 00 00 02 31 00 01 00 00 00 00 00 00 00 03 33 00 00 00 00 00 00";
        return HexFormat.of().parseHex(file.replace(" ", ""));
    }
}
