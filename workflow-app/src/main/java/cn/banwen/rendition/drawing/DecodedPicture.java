package cn.banwen.rendition.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * A picture as far as its file has it.
 *
 * @param complete whether that is all of it
 */
record DecodedPicture(BufferedImage image, boolean complete) {

    /**
     * Reads a picture, of a giant one only every n-th dot; of one that breaks off what came before, on white.
     *
     * @throws IOException where nothing of it can be seen
     */
    static DecodedPicture read(ImageReader reader, int index) throws IOException {
        double dots = (double) reader.getWidth(index) * reader.getHeight(index);
        int step = (int) Math.max(1, Math.ceil(Math.sqrt(dots / (2 * Scale.MOST_DOTS))));
        BufferedImage image = paper(reader, index, step);
        int white = image.getRGB(0, 0);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setDestination(image);
        try {
            return new DecodedPicture(reader.read(index, how), true);
        } catch (IOException | RuntimeException breaksOff) {
            if (isAll(white, image)) {
                throw breaksOff;
            }
            return new DecodedPicture(image, false);
        }
    }

    private static BufferedImage paper(ImageReader reader, int index, int step) throws IOException {
        BufferedImage paper = reader.getImageTypes(index)
                .next()
                .createBufferedImage(
                        (reader.getWidth(index) + step - 1) / step, (reader.getHeight(index) + step - 1) / step);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.dispose();
        return paper;
    }

    private static boolean isAll(int colour, BufferedImage image) {
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int dot : line) {
                if (dot != colour) {
                    return false;
                }
            }
        }
        return true;
    }
}
