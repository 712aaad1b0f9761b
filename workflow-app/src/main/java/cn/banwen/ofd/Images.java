package cn.banwen.ofd;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What is done with a decoded image before it is drawn. */
final class Images {

    private Images() {}

    /** Halves an image until it is less than twice as large as it will be seen: drawn at once, thin strokes would go. */
    static BufferedImage shrunk(BufferedImage image, double width, double height) {
        BufferedImage shrunk = image;
        while (shrunk.getWidth() >= 2 * width && shrunk.getHeight() >= 2 * height && smaller(shrunk)) {
            shrunk = scaled(shrunk, (shrunk.getWidth() + 1) / 2, (shrunk.getHeight() + 1) / 2);
        }
        return shrunk;
    }

    private static boolean smaller(BufferedImage image) {
        return image.getWidth() > 1 && image.getHeight() > 1;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage scaled = new BufferedImage(width, height, type);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    /** The image where the mask is light; elsewhere nothing. */
    static BufferedImage masked(BufferedImage image, BufferedImage mask) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        BufferedImage fitted = scaled(mask, image.getWidth(), image.getHeight());
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int kept = fitted.getRGB(x, y) & 0xFF;
                int argb = image.getRGB(x, y);
                int alpha = (argb >>> 24) * kept / 255;
                out.setRGB(x, y, alpha << 24 | argb & 0xFFFFFF);
            }
        }
        return out;
    }

    /**
     * A seal without its paper: what is white becomes clear, so that the text under the seal is read through it, as
     * through ink. A picture with clear parts of its own stays as it is.
     */
    static BufferedImage withoutPaper(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 < 255) {
                    return image;
                }
                out.setRGB(x, y, ink(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            }
        }
        return out;
    }

    private static int ink(int red, int green, int blue) {
        int alpha = 255 - Math.min(red, Math.min(green, blue));
        if (alpha == 0) {
            return 0;
        }
        int paper = 255 - alpha;
        return alpha << 24
                | (red - paper) * 255 / alpha << 16
                | (green - paper) * 255 / alpha << 8
                | (blue - paper) * 255 / alpha;
    }
}
