package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a TIFF says of one of its pictures.
 *
 * @param orientation how it was held
 * @param tall height of a dot by its width: two for a fax of standard resolution, 204 by 98 dots to the inch
 */
record TiffFrame(Orientation orientation, double tall) {

    private static final TiffFrame PLAIN = new TiffFrame(new Orientation(1), 1);

    /** Dots that are longer than this are a mistake. */
    private static final double LONGEST = 4;

    /** Upright and of square dots where it says nothing that makes sense, or is no TIFF. */
    static TiffFrame of(Path file, int index) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
            if (stream == null || !readers.hasNext()) {
                return PLAIN;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, false, false);
                return of(TIFFDirectory.createFromMetadata(reader.getImageMetadata(index)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unclear) {
            return PLAIN;
        }
    }

    private static TiffFrame of(TIFFDirectory directory) {
        double across = number(directory, BaselineTIFFTagSet.TAG_X_RESOLUTION);
        double down = number(directory, BaselineTIFFTagSet.TAG_Y_RESOLUTION);
        double tall = across / down;
        boolean sensible = tall >= 1 / LONGEST && tall <= LONGEST;
        int orientation = (int) number(directory, BaselineTIFFTagSet.TAG_ORIENTATION);
        return new TiffFrame(
                orientation >= 1 && orientation <= 8 ? new Orientation(orientation) : PLAIN.orientation,
                sensible ? tall : 1);
    }

    private static double number(TIFFDirectory directory, int tag) {
        @Nullable TIFFField field = directory.getTIFFField(tag);
        return field == null || field.getCount() < 1 ? 0 : field.getAsDouble(0);
    }

    /** The same once the picture is turned upright. */
    double tallUpright() {
        return orientation.value() >= 5 ? 1 / tall : tall;
    }
}
