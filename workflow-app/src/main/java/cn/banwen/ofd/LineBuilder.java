package cn.banwen.ofd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts characters together to what a reader sees as lines, whatever objects their maker cut them into. */
final class LineBuilder {

    /** Distances, in parts of the size of the characters. */
    private static final double WITHIN_A_RUN = 2;

    private static final double BETWEEN_RUNS = 0.7;
    private static final double OVERLAP = 0.5;
    private static final double SAME_BASELINE = 0.25;
    private static final double HALF_A_ROW = 0.5;

    List<TextLine> lines(List<Letter> letters) {
        List<LetterRow> level = new ArrayList<>();
        List<LetterRow> other = new ArrayList<>();
        for (LetterRow row : runs(letters)) {
            (row.isLevel() ? level : other).add(row);
        }
        Stream<LetterRow> upright =
                Stream.concat(merged(level).stream(), other.stream().filter(LetterRow::isUpright));
        Stream<LetterRow> slanted = other.stream().filter(row -> !row.isUpright());
        return Stream.concat(inReadingOrder(upright.toList()).stream(), slanted)
                .flatMap(row -> row.line().stream())
                .toList();
    }

    /** Cuts each run where it turns to another line. */
    private static List<LetterRow> runs(List<Letter> letters) {
        List<LetterRow> rows = new ArrayList<>();
        for (Letter letter : letters) {
            LetterRow row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row == null || !row.continuesWith(letter, WITHIN_A_RUN)) {
                row = new LetterRow();
                rows.add(row);
            }
            row.add(letter);
        }
        return rows;
    }

    private static List<LetterRow> merged(List<LetterRow> rows) {
        List<LetterRow> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparingDouble((LetterRow row) -> row.first().box().x()));
        List<LetterRow> merged = new ArrayList<>();
        for (LetterRow row : sorted) {
            merged.stream()
                    .filter(line -> joins(line.last(), row.first()))
                    .findFirst()
                    .ifPresentOrElse(line -> line.addAll(row), () -> merged.add(row));
        }
        return merged;
    }

    private static boolean joins(Letter last, Letter next) {
        double size = Math.min(last.size(), next.size());
        double gap = next.box().x() - last.box().right();
        return Math.abs(last.baseline() - next.baseline()) < SAME_BASELINE * size
                && gap > -OVERLAP * size
                && gap < BETWEEN_RUNS * size
                && Math.max(last.size(), next.size()) < 2 * size;
    }

    private static List<LetterRow> inReadingOrder(List<LetterRow> rows) {
        List<LetterRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingDouble(LetterRow::middle));
        List<LetterRow> ordered = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            LetterRow first = sorted.get(start);
            if (i == sorted.size()
                    || sorted.get(i).middle() - first.middle()
                            > HALF_A_ROW * first.first().size()) {
                sorted.subList(start, i)
                        .sort(Comparator.comparingDouble(
                                row -> row.first().box().x()));
                ordered.addAll(sorted.subList(start, i));
                start = i;
                if (i == sorted.size()) {
                    break;
                }
            }
        }
        return ordered;
    }
}
