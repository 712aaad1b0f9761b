package cn.banwen.rendition.drawing;

import cn.banwen.rendition.drawing.DrawnPage.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a page's pictures. A page of letters and lines has few colours: as a PNG with a palette it takes a third of
 * what a photograph's JPEG would, and stays sharp.
 */
final class PictureFiles {

    private static final float QUALITY = 0.8f;
    private static final int MOST_COLOURS = 256;
    private static final int LEVELS = 16;

    private PictureFiles() {}

    static Map<PictureSize, Picture> write(BufferedImage page, float width, float height, int number, Path folder)
            throws IOException {
        Map<PictureSize, Picture> pictures = new EnumMap<>(PictureSize.class);
        for (PictureSize size : PictureSize.values()) {
            float scale = Scale.of(width, height, size);
            int across = Math.min(page.getWidth(), Math.max(1, Math.round(width * scale)));
            int down = Math.min(page.getHeight(), Math.max(1, Math.round(height * scale)));
            BufferedImage scaled = size == PictureSize.LARGE ? rgb(page) : Scale.to(page, across, down);
            pictures.put(size, write(scaled, number + "-" + size.code(), folder));
        }
        return pictures;
    }

    private static BufferedImage rgb(BufferedImage page) {
        return Scale.to(page, page.getWidth(), page.getHeight());
    }

    private static Picture write(BufferedImage image, String name, Path folder) throws IOException {
        int[] palette = palette(image);
        boolean few = palette.length <= MOST_COLOURS;
        String file = name + (few ? ".png" : ".jpg");
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            if (few) {
                ImageIO.write(indexed(image, palette), "png", out);
            } else {
                writeJpeg(image, out);
            }
        }
        return new Picture(file, few ? "image/png" : "image/jpeg", image.getWidth(), image.getHeight());
    }

    /** The colours, each channel rounded to sixteen levels, which nobody sees on paper. */
    private static int[] palette(BufferedImage image) {
        boolean[] used = new boolean[LEVELS * LEVELS * LEVELS];
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int dot : line) {
                used[rounded(dot)] = true;
            }
        }
        return IntStream.range(0, used.length).filter(colour -> used[colour]).toArray();
    }

    private static int rounded(int dot) {
        return (dot >> 20 & 0xF) << 8 | (dot >> 12 & 0xF) << 4 | dot >> 4 & 0xF;
    }

    private static BufferedImage indexed(BufferedImage image, int[] palette) {
        byte[] places = new byte[LEVELS * LEVELS * LEVELS];
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            places[palette[i]] = (byte) i;
            red[i] = (byte) ((palette[i] >> 8 & 0xF) * 17);
            green[i] = (byte) ((palette[i] >> 4 & 0xF) * 17);
            blue[i] = (byte) ((palette[i] & 0xF) * 17);
        }
        int bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
        IndexColorModel colours = new IndexColorModel(bits, palette.length, red, green, blue);
        BufferedImage result = bits < 8
                ? new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, colours)
                : new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        int[] line = new int[image.getWidth()];
        int[] indexes = new int[line.length];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int x = 0; x < line.length; x++) {
                indexes[x] = places[rounded(line[x])] & 0xFF;
            }
            result.getRaster().setPixels(0, y, line.length, 1, indexes);
        }
        return result;
    }

    private static void writeJpeg(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
