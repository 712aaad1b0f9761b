package cn.banwen.papers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a PDF, which says where its cross-reference table begins (ISO 32000-1, 7.5.5). */
final class XrefPointer {

    private static final int TAIL = 2048;
    private static final int HEAD_OF_TABLE = 64;
    private static final Pattern POINTER = Pattern.compile("startxref\\s+(\\d{1,12})(?!.*startxref)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s*(xref\\b|\\d+\\s+\\d+\\s+obj\\b).*", Pattern.DOTALL);

    private XrefPointer() {}

    /** Whether a table begins where the file says, so that an addition to the file can refer to it. */
    static boolean isSound(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Matcher pointer = POINTER.matcher(read(channel, Math.max(0, channel.size() - TAIL), TAIL));
            if (!pointer.find()) {
                return false;
            }
            long position = Long.parseLong(pointer.group(1));
            return position < channel.size()
                    && TABLE.matcher(read(channel, position, HEAD_OF_TABLE)).matches();
        }
    }

    private static String read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // until the buffer is full or the file ends
        }
        return StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
    }
}
