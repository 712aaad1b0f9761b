package cn.banwen.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The two ends of a PDF, as its reader meets them. */
final class PdfTail {

    private static final int HEAD = 4096;
    private static final int ENDING = 2048;
    private static final int TRAILER = 1 << 16;

    private PdfTail() {}

    /** ISO 32000-1, 7.5.5: startxref and %%EOF close the file. What a mail gateway appends, zeros above all, is passed over. */
    static boolean isComplete(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            String tail = read(channel, Math.max(0, channel.size() - TRAILER)).stripTrailing();
            int end = tail.length();
            while (end > 0 && tail.charAt(end - 1) <= ' ') {
                end--;
            }
            String ending = tail.substring(Math.max(0, end - ENDING), end);
            int startxref = ending.lastIndexOf("startxref");
            return startxref >= 0 && ending.indexOf("%%EOF", startxref) >= 0;
        }
    }

    /** Whether the trailer names an encryption, for a file that the parser can't open. */
    static boolean isEncrypted(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel, Math.max(0, channel.size() - TRAILER)).contains("/Encrypt")
                    || read(channel, 0)
                            .substring(0, (int) Math.min(HEAD, channel.size()))
                            .contains("/Encrypt");
        }
    }

    private static String read(FileChannel channel, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(TRAILER, channel.size() - position));
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // until the buffer is full or the file ends
        }
        return StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
    }
}
