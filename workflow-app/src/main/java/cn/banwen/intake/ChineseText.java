package cn.banwen.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Plain text in the encodings that Chinese offices use: UTF-8, GB 18030 (which holds GBK), UTF-16 with its mark. */
final class ChineseText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /** Whether these first bytes of a file decode as text without a control character. */
    static boolean looksLikeText(byte[] head) {
        return decode(head).filter(text -> !text.isBlank()).isPresent();
    }

    /** The first bytes of a file as text, empty when they are none; a character cut at the end is left out. */
    static Optional<String> decode(byte[] head) {
        return candidates(head)
                .flatMap(charset -> decode(head, charset).stream())
                .filter(text -> text.codePoints().noneMatch(ChineseText::isControl))
                .findFirst();
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
