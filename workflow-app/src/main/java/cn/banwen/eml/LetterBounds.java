package cn.banwen.eml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks over a mail before it is parsed, as the parser makes objects of whatever it finds: its heading must end soon, and it
 * must not fall into thousands of parts.
 */
final class LetterBounds {

    private static final int LONGEST_HEADING = 1 << 20;
    private static final int MOST_DIVIDERS = 2_000;
    private static final int LONGEST_LINE = 1 << 20;

    private LetterBounds() {}

    static void check(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long read = 0;
            long heading = -1;
            int dividers = 0;
            int line = 0;
            int dashes = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                read++;
                if (next == '\n') {
                    if (line == 0 && heading < 0) {
                        heading = read;
                    }
                    line = 0;
                    dashes = 0;
                    continue;
                }
                if (next == '\r') {
                    continue;
                }
                dashes = next == '-' && line == dashes ? dashes + 1 : dashes;
                line++;
                if (line == 2 && dashes == 2) {
                    dividers++;
                }
                if (line > LONGEST_LINE || dividers > MOST_DIVIDERS || (heading < 0 && read > LONGEST_HEADING)) {
                    throw new LetterException(LetterException.Problem.TOO_COMPLEX, "after " + read + " bytes");
                }
            }
        }
    }
}
