package cn.banwen.ofd;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** JPEG in the colours of print, which the JDK reads as raw values only. */
final class FourChannelJpeg {

    private static final int MARKER = 0xFF;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int YCCK = 2;

    private FourChannelJpeg() {}

    static boolean isOne(byte[] bytes) {
        int frame = segment(bytes, FourChannelJpeg::isFrame);
        return frame >= 0 && frame + 9 < bytes.length && at(bytes, frame + 9) == 4;
    }

    static BufferedImage toRgb(Raster raster, byte[] bytes) {
        int adobe = segment(bytes, code -> code == APP14);
        boolean ycck = adobe >= 0 && adobe + 15 < bytes.length && at(bytes, adobe + 15) == YCCK;
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[raster.getWidth() * 4];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, rgb(row, x * 4, ycck, adobe >= 0));
            }
        }
        return image;
    }

    /** Adobe's files hold the light that is left, not the ink. */
    private static int rgb(int[] row, int i, boolean ycck, boolean light) {
        double a = row[i];
        double b = row[i + 1];
        double c = row[i + 2];
        if (ycck) {
            double red = a + 1.402 * (c - 128);
            double green = a - 0.344136 * (b - 128) - 0.714136 * (c - 128);
            c = a + 1.772 * (b - 128);
            a = red;
            b = green;
        }
        double black = light ? row[i + 3] : 255 - row[i + 3];
        return channel(a, light, black) << 16 | channel(b, light, black) << 8 | channel(c, light, black);
    }

    private static int channel(double value, boolean light, double black) {
        double clamped = Math.min(255, Math.max(0, value));
        return (int) Math.round((light ? clamped : 255 - clamped) * black / 255);
    }

    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** Where the first segment of a kind begins, or -1. */
    private static int segment(byte[] bytes, java.util.function.IntPredicate kind) {
        if (bytes.length < 4 || at(bytes, 0) != MARKER || at(bytes, 1) != 0xD8) {
            return -1;
        }
        int i = 2;
        while (i + 3 < bytes.length && at(bytes, i) == MARKER) {
            int code = at(bytes, i + 1);
            if (kind.test(code)) {
                return i;
            }
            if (code == START_OF_SCAN) {
                return -1;
            }
            i += code == MARKER ? 1 : 2 + (at(bytes, i + 2) << 8 | at(bytes, i + 3));
        }
        return -1;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
