package cn.banwen.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for the mark where GB/T 9704-2012 puts it: on the left of the type area, second line, above the issuer's name
 * (7.2.2), or in a letter under the first red line (10.1); and where its forerunner of 1999 did, on the right. Above it
 * stands nothing but the number of the copy, the urgency, in a letter the issuer, and small print such as a fax's.
 */
final class MarkFinder {

    /** A4: 107 mm. The third line under a letter's red line ends at about 85. */
    private static final float LOWEST = 0.36f;

    /** A4: 63 mm, where the type area begins at 28. */
    private static final float RIGHTMOST_START = 0.3f;

    /** A4: 158 mm, where the type area ends at 184; a mark that ends there begins right of the middle. */
    private static final float LEFTMOST_END = 0.75f;

    private static final float MIDDLE = 0.5f;

    /** 3号 is 16 points; a title in 1号 is no mark. */
    private static final float LARGEST = 25;

    private static final float HEADING = 1.25f;
    private static final float SMALL_PRINT = 0.75f;
    private static final int LINES_ABOVE = 8;
    private static final int LONGEST_ISSUER = 30;

    private MarkFinder() {}

    static Optional<ClassificationMark> find(PageSketch page) {
        Collection<List<Glyph>> directions = page.glyphs().stream()
                .filter(glyph -> glyph.y() <= glyph.pageHeight() * LOWEST)
                .collect(Collectors.groupingBy(Glyph::direction, TreeMap::new, Collectors.toList()))
                .values();
        return directions.stream()
                .flatMap(glyphs -> findInLines(TextLine.of(glyphs)).stream())
                .findFirst();
    }

    private static Optional<ClassificationMark> findInLines(List<TextLine> lines) {
        return IntStream.range(0, Math.min(lines.size(), LINES_ABOVE + 1))
                .mapToObj(at -> findInLine(lines.get(at), lines.subList(0, at)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ClassificationMark> findInLine(TextLine line, List<TextLine> above) {
        List<TextLine> pieces = line.pieces();
        for (int from = 0; from < pieces.size(); from++) {
            for (int to = pieces.size(); to > from; to--) {
                TextLine piece = TextLine.join(pieces.subList(from, to));
                Optional<ClassificationMark> mark = MarkText.line(piece.words());
                if (mark.isPresent()
                        && isInPlace(piece)
                        && pieces.subList(0, from).stream().allMatch(it -> MarkText.accompanies(it.words()))
                        && pieces.subList(to, pieces.size()).stream()
                                .allMatch(it -> MarkText.standsOpposite(it.words()))
                        && above.stream().allMatch(it -> mayStandAbove(it, piece))) {
                    return mark;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInPlace(TextLine piece) {
        float width = piece.first().pageWidth();
        boolean left = piece.first().x() <= width * RIGHTMOST_START;
        boolean right = piece.first().x() >= width * MIDDLE && piece.last().end() >= width * LEFTMOST_END;
        return piece.size() <= LARGEST && (left || right);
    }

    private static boolean mayStandAbove(TextLine line, TextLine mark) {
        return line.size() <= mark.size() * SMALL_PRINT
                || line.pieces().stream().allMatch(piece -> MarkText.standsOpposite(piece.words()))
                || isIssuer(line, mark);
    }

    /** Larger than the mark, and no sentence: a title says what it is about. */
    private static boolean isIssuer(TextLine line, TextLine mark) {
        String words = line.words();
        return line.size() >= mark.size() * HEADING
                && words.length() <= LONGEST_ISSUER
                && words.matches("[\\p{IsHan}()]+")
                && !words.matches(".*(?:关于|[表单册账录]$|通知$|报告$|方案$|办法$|规定$|意见$|情况|统计|登记).*");
    }
}
