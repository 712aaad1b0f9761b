package cn.banwen.ofd;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A drawn page.
 *
 * @param image opaque, on white
 * @param dpi the resolution at which it was drawn: what was asked for, or less where the page is too large for that
 * @param pictured the part of the page, from 0 to 1, that its largest image covers: about 1 for a scan, whose text may have
 *     to be recognised
 * @param omissions what the picture lacks, at most 100; empty for a page that was understood completely
 */
public record PagePicture(BufferedImage image, double dpi, double pictured, List<Omission> omissions) {

    public PagePicture {
        omissions = List.copyOf(omissions);
    }

    /** Writes the picture as PNG and leaves the stream open. */
    public void writePng(OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("no PNG writer");
        }
    }
}
