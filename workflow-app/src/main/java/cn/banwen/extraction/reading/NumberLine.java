package cn.banwen.extraction.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line with the document's number: on its own below the issuer's name (GB/T 9704-2012, 7.2.5), in a letter on the
 * right (10.1), of an order and of minutes a number alone (10.2). A number in running text is another document's.
 *
 * @param number the part of the line that is it
 * @param value as it is to be spelled
 */
record NumberLine(Line line, Passage number, String value, double confidence) {

    private static final double LOWEST = 0.62;

    private static final Pattern RECOGNISED = Pattern.compile("[^\\p{IsHan}]{0,2}(?<all>(?<code>\\p{IsHan}{2,16}?)"
            + Signs.PERHAPS_BRACKET + "(?<year>20\\d{2})" + Signs.PERHAPS_BRACKET + "第?[^\\p{IsHan}\\d]?0*"
            + "(?<seq>[1-9]\\d{0,4})(?:号|\\D?$)).{0,2}" + NumberText.SIGNER);

    private static final Pattern ALONE =
            Pattern.compile("\\(?(?:(?<year>(?:19|20)\\d{2})年)?第?0*(?<seq>[1-9]\\d{0,3})(?<unit>[号期次])\\)?");

    /** The one that stands highest. */
    static Optional<NumberLine> find(Sheet sheet) {
        List<Line> pieces = sheet.above(LOWEST).stream()
                .flatMap(line -> line.pieces().stream())
                .toList();
        return first(pieces, NumberText.PRINTED, 0.97)
                .or(() -> sheet.recognised() ? first(pieces, RECOGNISED, 0.75) : Optional.empty())
                .or(() -> wholeLine(sheet))
                .or(() -> alone(sheet));
    }

    private static Optional<NumberLine> first(List<Line> pieces, Pattern pattern, double confidence) {
        for (Line piece : pieces) {
            Matcher matcher = pattern.matcher(piece.text());
            Optional<String> value = matcher.matches() ? NumberText.value(matcher) : Optional.empty();
            if (value.isPresent()) {
                return Optional.of(
                        new NumberLine(piece, piece.passage().part(matcher, "all"), value.get(), confidence));
            }
        }
        return Optional.empty();
    }

    /** Letters set so wide that the line seemed to be in pieces. */
    private static Optional<NumberLine> wholeLine(Sheet sheet) {
        return first(sheet.above(LOWEST), NumberText.PRINTED, 0.9)
                .or(() -> sheet.recognised() ? first(sheet.above(LOWEST), RECOGNISED, 0.7) : Optional.empty());
    }

    private static Optional<NumberLine> alone(Sheet sheet) {
        for (Line line : sheet.above(LOWEST)) {
            Matcher matcher = ALONE.matcher(line.text());
            if (matcher.matches() && sheet.centred(line, 0.06)) {
                String year = matcher.group("year") == null ? "" : matcher.group("year") + "年";
                return Optional.of(new NumberLine(
                        line,
                        line.passage(),
                        year + "第" + matcher.group("seq") + matcher.group("unit"),
                        sheet.recognised() ? 0.7 : 0.85));
            }
        }
        return Optional.empty();
    }
}
