package cn.banwen.extraction.reading;

import java.util.regex.Pattern;

/**
 * 版记 (7.4), behind the signature: 抄送 with a colon, and when it was printed. Before the signature such words are the text's.
 */
final class Imprint {

    private static final Pattern COPY = Pattern.compile("抄送:.*");
    private static final Pattern COPY_RECOGNISED = Pattern.compile("抄送.*");
    private static final Pattern PRINTED = Pattern.compile(".*日印发.{0,4}");

    private Imprint() {}

    /** Whether it names who gets a copy; recognition loses the colon now and then. */
    static boolean isCopy(Line line, Anatomy document) {
        return COPY.matcher(line.text()).matches()
                || document.sheet().recognised()
                        && COPY_RECOGNISED.matcher(line.text()).matches()
                        && isBehindSignature(line, document);
    }

    /** Whether the text has ended. */
    static boolean begins(Line line, Anatomy document) {
        return isBehindSignature(line, document)
                && (isCopy(line, document) || PRINTED.matcher(line.text()).matches());
    }

    /** Of a paper without a signature nobody knows where its text ends. */
    private static boolean isBehindSignature(Line line, Anatomy document) {
        return document.signature()
                .map(SignatureBlock::place)
                .filter(place -> !place.text().contains("印发"))
                .map(place -> line.passage().letters().get(0).line()
                        > place.letters().get(0).line())
                .orElse(true);
    }
}
