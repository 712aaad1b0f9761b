package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A white sheet to draw on.
 *
 * @param canvas in the page's millimetres
 * @param dpi of the image
 */
record Sheet(BufferedImage image, Graphics2D canvas, double dpi) {

    private static final double MM_PER_INCH = 25.4;
    private static final double LONGEST_SIDE = 20_000;

    /** As large as asked for, or as the bounds allow. */
    static Sheet of(Box box, int askedDpi, Session session) {
        double asked = askedDpi / MM_PER_INCH;
        double byArea = Math.sqrt(session.bounds().pixels() / (box.width() * box.height()));
        double bySide = LONGEST_SIDE / Math.max(box.width(), box.height());
        double scale = Math.min(asked, Math.min(byArea, bySide));
        if (scale < asked) {
            session.leaveOut(What.RESOLUTION, "drawn at " + Math.round(scale * MM_PER_INCH) + " dpi");
        }
        BufferedImage image = new BufferedImage(
                pixels(box.width() * scale), pixels(box.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.scale(image.getWidth() / box.width(), image.getHeight() / box.height());
        canvas.translate(-box.x(), -box.y());
        return new Sheet(image, canvas, scale * MM_PER_INCH);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
