package cn.banwen.ofd;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes an image of whatever format it is: what its maker says of it is often wrong. */
final class ImageDecoder {

    private ImageDecoder() {}

    /**
     * The first picture of a file.
     *
     * @param most pixels; of a larger picture only every second, third, … pixel is read
     * @throws IOException if no reader knows the format, or the picture is damaged
     */
    static BufferedImage decode(byte[] bytes, long most) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = readers(stream);
            if (!readers.hasNext()) {
                throw new IOException("unknown image format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return read(reader, bytes, most);
            } catch (RuntimeException e) {
                throw new IOException("damaged image", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** A bare JBIG2 stream has no mark to be known by: it is what is left. */
    private static Iterator<ImageReader> readers(ImageInputStream stream) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        return readers.hasNext() ? readers : ImageIO.getImageReadersByFormatName("jbig2");
    }

    private static BufferedImage read(ImageReader reader, byte[] bytes, long most) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / most));
        ImageReadParam param = reader.getDefaultReadParam();
        if (step > 1) {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        if (FourChannelJpeg.isOne(bytes)) {
            Raster raster = reader.readRaster(0, param);
            return FourChannelJpeg.toRgb(raster, bytes);
        }
        BufferedImage image = reader.read(0, param);
        if ((long) image.getWidth() * image.getHeight() > most) {
            throw new IOException("an image reader that can't leave out pixels");
        }
        return image;
    }
}
