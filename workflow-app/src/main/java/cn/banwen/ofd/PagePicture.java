package cn.banwen.ofd;

import java.awt.image.BufferedImage;
import java.util.List;

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
}
