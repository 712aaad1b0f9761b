package cn.banwen.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files to store in tests. */
final class TestFiles {

    static final int MEGABYTE = 1 << 20;

    private TestFiles() {}

    static Path text(Path directory, String text) throws IOException {
        return Files.write(Files.createTempFile(directory, "text", ""), text.getBytes(StandardCharsets.UTF_8));
    }

    static Path random(Path directory, int megabytes) throws IOException {
        Path file = Files.createTempFile(directory, "random", "");
        Random random = new Random(megabytes);
        byte[] megabyte = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
        return file;
    }
}
