package cn.banwen.platform;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plain text in the encodings that Chinese offices use: UTF-8, GB 18030 (which holds GBK), UTF-16 with its mark. */
public final class ChineseText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /** Whether these first bytes of a file decode as text without a control character. */
    public static boolean looksLikeText(byte[] head) {
        return decode(head).filter(text -> !text.isBlank()).isPresent();
    }

    /** The first bytes of a file as text, empty when they are none; a character cut at the end is left out. */
    public static Optional<String> decode(byte[] head) {
        return candidates(head)
                .flatMap(charset -> decode(head, charset).stream())
                .filter(text -> text.codePoints().noneMatch(ChineseText::isControl))
                .findFirst();
    }

    /**
     * The bytes as text, whatever they are.
     *
     * @param stated what their sender calls the encoding; believed only where the bytes agree. GB 2312 and GBK are read as
     *     GB 18030, which holds both: senders name the smallest and use the largest
     */
    public static String read(byte[] bytes, @Nullable String stated) {
        return named(stated)
                .flatMap(charset -> decode(bytes, charset))
                .or(() -> candidates(bytes)
                        .flatMap(charset -> decode(bytes, charset).stream())
                        .findFirst())
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<Charset> named(@Nullable String stated) {
        String name = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.equals("cp936") || name.equals("x-gbk") || name.equals("hz-gb-2312")) {
            return Optional.of(GB18030);
        }
        try {
            // Chinese mailers name these without meaning them
            boolean meant = !name.isEmpty() && !name.equals("iso-8859-1") && !name.equals("us-ascii");
            return meant ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Stream<Charset> candidates(byte[] head) {
        boolean marked = head.length >= 2 && (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE;
        return marked ? Stream.of(StandardCharsets.UTF_16) : Stream.of(StandardCharsets.UTF_8, GB18030);
    }

    private static Optional<String> decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\t\n\r\f\u001b".indexOf(character) < 0;
    }
}
