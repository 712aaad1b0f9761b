package cn.banwen.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the words of one format. */
@FunctionalInterface
interface ContentReader {
    Contents read(Path file, String name) throws IOException;
}
