package cn.banwen.rendition.drawing;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as its photograph's EXIF part says.
 *
 * @param value 1 for upright, to 8, as in EXIF
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int HEAD = 1 << 16;
    private static final int TAG = 0x0112;

    /** Upright where nothing else is said. */
    static Orientation of(Path jpeg) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(jpeg)) {
            head = in.readNBytes(HEAD);
        }
        try {
            return of(ByteBuffer.wrap(head));
        } catch (RuntimeException brokenOff) {
            return UPRIGHT;
        }
    }

    private static Orientation of(ByteBuffer head) {
        if ((head.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (true) {
            int marker = head.getShort() & 0xFFFF;
            int start = head.position();
            int length = head.getShort() & 0xFFFF;
            if (marker == 0xFFE1 && isExif(head)) {
                return ofTiff(head.slice(head.position(), length - 8));
            }
            if (marker < 0xFFE0 || marker == 0xFFDA) {
                return UPRIGHT;
            }
            head.position(start + length);
        }
    }

    private static boolean isExif(ByteBuffer head) {
        byte[] name = new byte[6];
        head.get(name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif\0\0");
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            int value = tiff.getShort(entry + 8);
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && value >= 1 && value <= 8) {
                return new Orientation(value);
            }
        }
        return UPRIGHT;
    }

    /** What turns the picture upright. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
