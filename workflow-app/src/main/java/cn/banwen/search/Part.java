package cn.banwen.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document as it is indexed.
 *
 * @param place sorts as a reader meets the parts, and names one of a document for good
 * @param fileId of a page; null for other parts
 * @param page from 1; null for other parts
 * @param numbers that stand in it
 */
record Part(
        UUID documentId,
        String place,
        Kind kind,
        @Nullable UUID fileId,
        @Nullable Integer page,
        String text,
        List<Number> numbers) {

    /** Counts up whenever the same document gives other rows: everything is read anew then. */
    static final int VERSION = 2;

    /** A vector holds places up to 16,383; a longer page is several parts. */
    private static final int LONGEST = 4_000;

    /** So that what stands where a page was cut is found. */
    private static final int OVERLAP = 50;

    /** What a part is. */
    enum Kind {
        TITLE('A'),
        RECORD('B'),
        OPINION('C'),
        PAGE('D');

        private final char weight;

        Kind(char weight) {
            this.weight = weight;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A number of a document.
     *
     * @param kind {@code own}, {@code registration}, {@code reply} or {@code mentioned}
     */
    record Number(String kind, String head, int year, int seq) {

        static List<Number> in(String kind, @Nullable String text) {
            return text == null
                    ? List.of()
                    : FoundNumber.in(text).stream()
                            .map(found -> new Number(kind, found.head(), found.year(), found.seq()))
                            .distinct()
                            .toList();
        }
    }

    static Part title(UUID document, String title) {
        return new Part(document, "0", Kind.TITLE, null, null, title, Number.in("mentioned", title));
    }

    static Part record(UUID document, String text, List<Number> numbers) {
        return new Part(document, "1", Kind.RECORD, null, null, text, numbers);
    }

    static Part opinion(UUID document, int seq, String text) {
        return new Part(
                document, "2.%06d".formatted(seq), Kind.OPINION, null, null, text, Number.in("mentioned", text));
    }

    /** The pieces of a page. */
    static List<Part> page(UUID document, int fileOrdinal, UUID fileId, int page, String text) {
        List<Part> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from + OVERLAP < text.length(); from += LONGEST - OVERLAP) {
            String piece = text.substring(whole(text, from), whole(text, Math.min(text.length(), from + LONGEST)));
            if (!piece.isBlank()) {
                pieces.add(new Part(
                        document,
                        "3.%04d.%06d.%04d".formatted(fileOrdinal, page, pieces.size()),
                        Kind.PAGE,
                        fileId,
                        page,
                        piece,
                        Number.in("mentioned", piece)));
            }
        }
        return pieces;
    }

    /** The joint of a page with the next one; sorts behind the page. */
    static Part joint(UUID document, int fileOrdinal, UUID fileId, int page, Joint joint) {
        return new Part(
                document,
                "3.%04d.%06d.joint".formatted(fileOrdinal, page),
                Kind.PAGE,
                fileId,
                page,
                joint.text(),
                joint.numbers());
    }

    /** Not between the halves of a letter. */
    static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    UUID digest() {
        return UUID.nameUUIDFromBytes(
                (VERSION + "|" + fileId + "|" + numbers + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    String vector() {
        return Vector.of(text, kind.weight);
    }
}
