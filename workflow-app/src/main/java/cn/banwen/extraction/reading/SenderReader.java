package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 来文机关: the names at the head and under the text say the same, the head perhaps shorter. Where recognition read
 * them differently, the smaller letters under the text were read better. A head that is no office's name is the paper's, as
 * that of a briefing: its issuer stands under it, beside the date, or under the text.
 */
final class SenderReader implements FieldReader {

    private static final double BOTH = 0.98;
    private static final double HEAD = 0.85;
    private static final double SIGNATURE = 0.8;
    private static final double DIFFERENT = 0.6;
    private static final double ALIKE = 0.5;

    @Override
    public List<Proposal> read(Anatomy document) {
        List<Passage> head = document.head().names();
        List<Passage> signed = signed(document, head);
        List<Proposal> proposals = new ArrayList<>();
        if (head.isEmpty() && signed.isEmpty()) {
            return proposals;
        }
        if (head.isEmpty()) {
            proposals.add(proposal(signed, SIGNATURE * document.certainty()));
        } else if (signed.isEmpty()) {
            proposals.add(proposal(head, (areOffices(head) ? HEAD : DIFFERENT) * document.certainty()));
        } else if (joined(head).equals(joined(signed))) {
            proposals.add(proposal(head, BOTH));
        } else if (!areOffices(head) && areOffices(signed)) {
            proposals.add(proposal(signed, HEAD * document.certainty()));
        } else if (difference(joined(head), joined(signed))
                <= ALIKE * joined(signed).length()) {
            boolean better = document.sheet().recognised() || signed.size() > head.size();
            proposals.add(proposal(better ? signed : head, HEAD * document.certainty()));
        } else {
            proposals.add(proposal(head.size() > signed.size() ? head : signed, DIFFERENT));
            proposals.add(proposal(head.size() > signed.size() ? signed : head, DIFFERENT / 2));
        }
        return proposals;
    }

    private static List<Passage> signed(Anatomy document, List<Passage> head) {
        List<Passage> under = document.signature().map(SignatureBlock::names).orElse(List.of());
        return under.isEmpty() && !areOffices(head) ? besideTheDate(document) : under;
    }

    private static boolean areOffices(List<Passage> names) {
        return names.stream().allMatch(name -> Words.isOffice(name.text()));
    }

    private static List<Passage> besideTheDate(Anatomy document) {
        return document.signature().map(SignatureBlock::place).stream()
                .flatMap(date -> document.sheet().lines().stream()
                        .filter(line -> line.passage().letters().get(0).line()
                                == date.letters().get(0).line()))
                .flatMap(line -> line.pieces().stream())
                .map(Line::passage)
                .filter(piece -> Words.isOffice(piece.text()))
                .toList();
    }

    private static String joined(List<Passage> names) {
        return names.stream().map(SenderReader::spelled).distinct().collect(Collectors.joining("、"));
    }

    private static String spelled(Passage name) {
        return Signs.chinese(name.raw());
    }

    private static Proposal proposal(List<Passage> names, double confidence) {
        Passage first = names.get(0);
        List<Box> boxes = names.stream()
                .filter(name -> name.page() == first.page())
                .flatMap(name -> name.boxes(0, name.length()).stream())
                .toList();
        return new Proposal(Field.SENDER, joined(names), Math.round(confidence * 100) / 100.0, first.page(), boxes);
    }

    /** How many letters must be changed, added or left out. */
    private static int difference(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
