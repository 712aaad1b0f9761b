package cn.banwen.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as its reader sees it: cropped, turned upright, in points of paper.
 *
 * @param toPage from there, origin at the lower left, to the space of the page's content
 */
record PageFrame(float width, float height, AffineTransform toPage) {

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float unit = page.getUserUnit();
        int turn = Math.floorMod(page.getRotation(), 360);
        boolean upright = turn % 180 == 0;
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        AffineTransform toPage =
                switch (turn) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, left + box.getWidth(), bottom);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, left + box.getWidth(), bottom + box.getHeight());
                    case 270 -> new AffineTransform(0, -1, 1, 0, left, bottom + box.getHeight());
                    default -> AffineTransform.getTranslateInstance(left, bottom);
                };
        toPage.scale(1 / unit, 1 / unit);
        return new PageFrame(
                unit * (upright ? box.getWidth() : box.getHeight()),
                unit * (upright ? box.getHeight() : box.getWidth()),
                toPage);
    }

    /** From the space of the page's content to what its reader sees. */
    AffineTransform fromPage() {
        try {
            return toPage.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a turn and a shift can be undone", e);
        }
    }
}
