package cn.banwen.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures that mean harm: they declare what they don't have, or never end. */
public final class HostilePictures {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;
    private static final int HEADER = 8;

    private HostilePictures() {}

    /** A PNG of colours that declares so many dots and has those of a line or two. */
    public static byte[] declaredPng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        out.writeBytes(chunk("IDAT", deflated(new byte[width * 4])));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** A TIFF that declares so many dots in one strip and has none. */
    public static byte[] declaredTiff(int width, int height) {
        return tiff(width, height, 0);
    }

    /** A TIFF whose list of pages comes back to its first page. */
    public static byte[] loopingTiff() {
        return tiff(16, 16, HEADER);
    }

    /** A photograph of which the last three quarters never came. */
    public static byte[] truncatedJpeg() throws IOException {
        BufferedImage noise = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpeg", out);
        return Arrays.copyOf(out.toByteArray(), out.size() / 4);
    }

    /** @param next where the page after it is said to be; 0 for nowhere */
    private static byte[] tiff(int width, int height, int next) {
        int[][] entries = {
            {256, LONG, width},
            {257, LONG, height},
            {258, SHORT, 8},
            {259, SHORT, 1},
            {262, SHORT, 1},
            {273, LONG, 0},
            {277, SHORT, 1},
            {278, LONG, height},
            {279, LONG, (int) Math.min(Integer.MAX_VALUE, (long) width * height)}
        };
        int dots = HEADER + 2 + entries.length * ENTRY + 4;
        ByteBuffer out = ByteBuffer.allocate(dots + 16 * 16).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
        out.putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(1)
                    .putInt(entry[0] == 273 ? dots : entry[2]);
        }
        return out.putInt(next).array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 100];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }
}
