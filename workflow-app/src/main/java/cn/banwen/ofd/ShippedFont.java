package cn.banwen.ofd;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The faces that stand in for fonts that are not in the file. Read once a process, at their first use. */
enum ShippedFont {
    REGULAR("Regular"),
    BOLD("Bold");

    private final String weight;
    private @Nullable Outlines outlines;

    ShippedFont(String weight) {
        this.weight = weight;
    }

    synchronized Outlines outlines() {
        Outlines read = outlines;
        if (read == null) {
            read = read();
            outlines = read;
        }
        return read;
    }

    private Outlines read() {
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
