package cn.banwen.intake;

import cn.banwen.platform.ChineseText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the beginning of a plain text. */
class PlainTextReader implements ContentReader {

    private static final int HEAD = 1 << 16;

    @Override
    public Contents read(Path file, String name) throws IOException {
        Optional<String> text;
        try (InputStream in = Files.newInputStream(file)) {
            text = ChineseText.decode(in.readNBytes(HEAD));
        }
        if (text.isEmpty()) {
            return Contents.unread(Optional.empty());
        }
        boolean blank = text.get().isBlank();
        if (blank && Files.size(file) > HEAD) {
            return Contents.unread(Optional.empty());
        }
        return Contents.withoutPages(
                blank ? Readability.BLANK : Readability.TEXT,
                OpeningLines.mark(text.get().lines().toList()));
    }
}
