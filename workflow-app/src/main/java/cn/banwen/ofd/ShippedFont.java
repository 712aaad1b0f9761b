package cn.banwen.ofd;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces that stand in for fonts that are not in the file. Read once a process, at their first use. */
final class ShippedFont {

    private ShippedFont() {}

    static Outlines regular() {
        return Regular.OUTLINES;
    }

    static Outlines bold() {
        return Bold.OUTLINES;
    }

    private static final class Regular {
        static final Outlines OUTLINES = read("Regular");
    }

    private static final class Bold {
        static final Outlines OUTLINES = read("Bold");
    }

    private static Outlines read(String weight) {
        String name = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        try (InputStream stream = ShippedFont.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return TrueTypeOutlines.parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
