package cn.banwen.rendition.drawing;

import java.awt.image.BufferedImage;

/** Whether anything stands on a page. */
final class Ink {

    private static final int STEP = 2;
    private static final int DARK = 160;
    private static final double LEAST = 0.0002;

    private Ink() {}

    static boolean isOn(BufferedImage image) {
        long dark = 0;
        long all = 0;
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                all++;
                int dot = image.getRGB(x, y);
                if (Math.min(dot >> 16 & 0xFF, Math.min(dot >> 8 & 0xFF, dot & 0xFF)) < DARK) {
                    dark++;
                }
            }
        }
        return dark > all * LEAST;
    }
}
