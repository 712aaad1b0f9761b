package cn.banwen.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The upper part of a page's picture, down to below the head and the number (GB/T 9704-2012, 7.2). The picture is one that we drew. */
final class UpperPart {

    private static final double PART = 0.36;

    private UpperPart() {}

    /** Writes it beside the picture. */
    static Path cut(Path picture) throws IOException {
        BufferedImage page = ImageIO.read(picture.toFile());
        if (page == null) {
            throw new IOException("no picture: " + picture);
        }
        Path upper = picture.resolveSibling("upper.png");
        int height = Math.max(1, (int) (page.getHeight() * PART));
        ImageIO.write(page.getSubimage(0, 0, page.getWidth(), height), "png", upper.toFile());
        return upper;
    }
}
