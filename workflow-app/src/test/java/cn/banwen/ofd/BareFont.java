package cn.banwen.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a font of PostScript outlines (CFF) by hand: glyph 1 is a square from the baseline up, a size high and wide. */
final class BareFont {

    private BareFont() {}

    static byte[] ofOneSquare() {
        byte[] header = {1, 0, 4, 1};
        byte[] names = index("Bare".getBytes(StandardCharsets.US_ASCII));
        byte[] strings = {0, 0};
        byte[] subroutines = {0, 0};
        int topLength = index(top(0, 0)).length;
        int glyphsAt = header.length + names.length + topLength + strings.length + subroutines.length;
        byte[] endChar = {14};
        // width 1000 to 0; then a square by lines.
        byte[] square = join(
                number(0),
                number(0),
                new byte[] {21},
                number(1000),
                new byte[] {6},
                number(1000),
                new byte[] {7},
                number(-1000),
                new byte[] {6},
                endChar);
        byte[] glyphs = index(endChar, square);
        byte[] charset = {0, 0, 34};
        byte[] top = index(top(glyphsAt + glyphs.length, glyphsAt));
        return join(header, names, top, strings, subroutines, glyphs, charset);
    }

    /** Where the charset and the glyphs lie; a private part of length nothing. */
    private static byte[] top(int charsetAt, int glyphsAt) {
        return join(
                offset(charsetAt),
                new byte[] {15},
                offset(glyphsAt),
                new byte[] {17},
                offset(0),
                offset(glyphsAt),
                new byte[] {18});
    }

    private static byte[] offset(int value) {
        return new byte[] {29, (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static byte[] number(int value) {
        return new byte[] {28, (byte) (value >> 8), (byte) value};
    }

    private static byte[] index(byte[]... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.write(items.length);
        out.write(1);
        int offset = 1;
        out.write(offset);
        for (byte[] item : items) {
            offset += item.length;
            out.write(offset);
        }
        out.writeBytes(join(items));
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
