package cn.banwen.intake;

import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decides from a file's bytes whether it may be taken in, and what is known of it. */
public class FileExaminer {

    private final TypeDetector types = new TypeDetector();

    /**
     * Reads the file without changing it, in bounded time and memory.
     *
     * @param name as the sender gave it; made safe here
     * @throws Refusal {@code file-empty}, {@code file-not-a-pdf}, {@code file-type-mismatch},
     *     {@code file-type-not-accepted}, {@code file-is-archive}, {@code file-has-macros}, {@code file-damaged}, {@code pdf-truncated},
     *     {@code pdf-damaged}, {@code pdf-no-pages}, {@code pdf-too-complex}; the first argument is the file's name
     * @throws IOException when the disk fails
     */
    public ExaminedFile examine(Path file, String name) throws IOException {
        String safe = SafeFileName.of(name);
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Refusal.Kind.INVALID, "file-empty", safe);
        }
        FileType type = types.detect(file, safe);
        Contents contents = type.read(file, safe);
        return new ExaminedFile(
                safe,
                type.mediaType(),
                size,
                contents.pages(),
                contents.readability(),
                contents.encrypted(),
                contents.mark());
    }
}
