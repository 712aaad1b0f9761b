package cn.banwen.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Which ink stands on a part of a page's picture: black, or the red of official heads. The picture is one that we drew. */
final class InkColour {

    /** Of 255: lighter is paper. */
    private static final int PAPER = 150;

    /** By how much red outweighs the others, on a scan that has paled. */
    private static final int REDDER = 50;

    private static final double MOSTLY = 0.6;
    private static final String RED = "#c00000";

    private final @Nullable BufferedImage picture;

    private InkColour(@Nullable BufferedImage picture) {
        this.picture = picture;
    }

    static InkColour in(Path picture) {
        try {
            return new InkColour(ImageIO.read(picture.toFile()));
        } catch (IOException | RuntimeException unread) {
            return new InkColour(null);
        }
    }

    /** A red where most of the ink in the box is red; null for any other. */
    @Nullable
    String of(int left, int top, int right, int bottom) {
        if (picture == null || picture.getColorModel().getNumColorComponents() < 3) {
            return null;
        }
        int ink = 0;
        int red = 0;
        for (int y = Math.max(0, top); y < Math.min(bottom, picture.getHeight()); y += 2) {
            for (int x = Math.max(0, left); x < Math.min(right, picture.getWidth()); x += 2) {
                int rgb = picture.getRGB(x, y);
                int others = Math.max(rgb >> 8 & 0xFF, rgb & 0xFF);
                if (others < PAPER) {
                    ink++;
                    red += (rgb >> 16 & 0xFF) - others > REDDER ? 1 : 0;
                }
            }
        }
        return ink > 0 && red > MOSTLY * ink ? RED : null;
    }
}
