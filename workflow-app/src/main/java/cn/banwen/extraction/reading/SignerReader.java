package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 签发人 (7.2.6), which only papers to a superior name, beside the number; of a joint issue two on a line, further ones below the
 * first.
 */
final class SignerReader implements FieldReader {

    private static final String NAMES = "[\\p{IsHan}·、]{2,24}";
    private static final Pattern SIGNER = Pattern.compile("签发人?:(?<names>" + NAMES + ")");
    private static final int MOST_ROWS = 4;

    /** In sizes of a letter. */
    private static final float ALIGNED = 0.8f;

    private static final float MOST_BETWEEN = 2.6f;
    private static final float ALIKE = 1.2f;

    private static final double SURE = 0.95;
    private static final double UNSURE = 0.6;

    @Override
    public List<Proposal> read(Anatomy document) {
        List<Line> lines = document.sheet().above(0.5);
        for (int at = 0; at < lines.size(); at++) {
            Passage line = lines.get(at).passage();
            Matcher matcher = SIGNER.matcher(line.text());
            if (matcher.find()) {
                return List.of(proposal(rows(lines, at, line.part(matcher, "names")), document));
            }
        }
        return List.of();
    }

    private static List<Passage> rows(List<Line> lines, int at, Passage first) {
        List<Passage> rows = new ArrayList<>(List.of(first));
        for (int next = at + 1; next < lines.size() && rows.size() < MOST_ROWS; next++) {
            Optional<Passage> row = below(rows.get(rows.size() - 1), lines.get(next));
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }

    /** The end of a line, if it is a row of names that begins where the one above does. */
    private static Optional<Passage> below(Passage above, Line line) {
        Letter over = above.letters().get(0);
        List<Letter> row = line.pieces().stream()
                .filter(piece -> piece.left() > over.box().x() - ALIGNED * over.size())
                .flatMap(piece -> piece.passage().letters().stream())
                .toList();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Letter first = row.get(0);
        boolean below = first.box().x() < over.box().x() + ALIGNED * over.size()
                && first.level() - over.level() < MOST_BETWEEN * over.size()
                && Math.max(first.size(), over.size()) < ALIKE * Math.min(first.size(), over.size());
        return Optional.of(Passage.of(row))
                .filter(names -> below && names.text().matches(NAMES));
    }

    private static Proposal proposal(List<Passage> rows, Anatomy document) {
        List<PersonNames> read = rows.stream().map(PersonNames::in).toList();
        String value = String.join(
                "、", read.stream().flatMap(row -> row.names().stream()).toList());
        Passage place =
                Passage.of(rows.stream().flatMap(row -> row.letters().stream()).toList());
        double confidence = read.stream().allMatch(PersonNames::sure) ? SURE : UNSURE;
        return Proposal.of(Field.SIGNER, value, confidence * document.certainty(), place);
    }
}
