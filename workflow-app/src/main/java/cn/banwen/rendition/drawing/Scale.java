package cn.banwen.rendition.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** How many dots a picture may have, and pictures with fewer of them. */
final class Scale {

    /** About four sheets of A4 at 200 dots per inch, or one of A2. */
    static final long MOST_DOTS = 16_000_000;

    private static final int LONGEST_SIDE = 8000;

    private Scale() {}

    /** Dots to a point for a page of that many points: the wanted ones, or fewer where it is too large. */
    static float of(float width, float height, PictureSize size) {
        double wanted = size.scale();
        double area = Math.sqrt(MOST_DOTS / Math.max(1.0, (double) width * height));
        return (float) Math.min(wanted, Math.min(area, LONGEST_SIDE / Math.max(width, height)));
    }

    /** The picture at that size, on white. It is halved until it is nearly there, so that thin lines stay. */
    static BufferedImage to(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, Math.max(width, (now.getWidth() + 1) / 2), Math.max(height, (now.getHeight() + 1) / 2));
        }
        return now.getWidth() == width && now.getHeight() == height && now.getType() == BufferedImage.TYPE_INT_RGB
                ? now
                : drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }
}
