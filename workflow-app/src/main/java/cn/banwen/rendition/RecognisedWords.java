package cn.banwen.rendition;

import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The table that Tesseract writes, as runs of text: neighbours in a line, as far as no gap divides them. Their
 * heights are their line's.
 */
final class RecognisedWords {

    /** Of a whole run: a single letter that was guessed still tells where a letter stands. */
    private static final int LEAST_CONFIDENCE = 30;

    /** Of a line that only the second reading saw: dust is taken for letters, too. */
    private static final int LEAST_CONFIDENCE_AGAIN = 50;

    /** In points. */
    private static final int LOWEST = 6;

    private final double points;
    private final double slope;
    private final InkColour colours;
    private final Map<String, RecognisedLine> lines;

    private RecognisedWords(List<RecognisedWord> words, double points, InkColour colours) {
        this.points = points;
        this.colours = colours;
        slope = PageSlope.of(words);
        lines = words.stream()
                .collect(Collectors.groupingBy(
                        RecognisedWord::line,
                        Collectors.collectingAndThen(Collectors.toList(), line -> RecognisedLine.of(line, slope))));
    }

    /**
     * The runs of a page.
     *
     * @param again a second table of a part of it, of which counts where the first has nothing
     * @param points of the page to a dot of its picture
     * @param colours of the picture's ink
     */
    static List<TextRun> runs(List<String> table, List<String> again, double points, InkColour colours) {
        List<RecognisedWord> words = new ArrayList<>(words(table, ""));
        words.addAll(missed(words(again, "again "), words, LOWEST / points));
        return new RecognisedWords(words, points, colours).runs(words);
    }

    private static List<RecognisedWord> words(List<String> table, String prefix) {
        return table.stream()
                .map(row -> RecognisedWord.of(row, prefix))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whole lines, so that nothing is made up of the rest of one that was read. */
    private static List<RecognisedWord> missed(List<RecognisedWord> again, List<RecognisedWord> first, double lowest) {
        Map<String, List<RecognisedWord>> lines = again.stream()
                .collect(Collectors.groupingBy(RecognisedWord::line, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream()
                .filter(line -> confidence(line) >= LEAST_CONFIDENCE_AGAIN)
                .filter(line -> line.stream().anyMatch(word -> word.height() >= lowest))
                .filter(line -> line.stream().noneMatch(word -> first.stream().anyMatch(word::isWhere)))
                .flatMap(List::stream)
                .toList();
    }

    private List<TextRun> runs(List<RecognisedWord> words) {
        List<TextRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !words.get(i).continues(words.get(i - 1))) {
                List<RecognisedWord> together = words.subList(start, i);
                if (confidence(together) >= LEAST_CONFIDENCE) {
                    runs.add(run(together));
                }
                start = i;
            }
        }
        return runs;
    }

    private static double confidence(List<RecognisedWord> words) {
        return words.stream().mapToDouble(RecognisedWord::confidence).average().orElse(0);
    }

    private TextRun run(List<RecognisedWord> words) {
        RecognisedWord first = words.get(0);
        int right =
                words.stream().mapToInt(word -> word.x() + word.width()).max().orElseThrow();
        int width = right - first.x();
        RecognisedLine line = Objects.requireNonNull(lines.get(first.line()));
        double size = line.size();
        double height = size + Math.abs(slope) * width;
        double top = level(words, line) + slope * (first.x() + width / 2.0) - height / 2;
        return new TextRun(
                text(words),
                (float) (first.x() * points),
                (float) (top * points),
                (float) (width * points),
                (float) (height * points),
                (float) (size * points),
                0,
                colours.of(first.x(), (int) top, right, (int) (top + height)),
                slope == 0 ? null : (float) slope);
    }

    /** That of its line, unless it stands well above or below it. */
    private double level(List<RecognisedWord> words, RecognisedLine line) {
        double own = RecognisedLine.middle(
                words.stream().mapToDouble(word -> word.level(slope)).toArray());
        return Math.abs(own - line.level()) > line.size() ? own : line.level();
    }

    /** Between Chinese letters there is no space. */
    private static String text(List<RecognisedWord> words) {
        StringBuilder text = new StringBuilder();
        for (RecognisedWord word : words) {
            if (!text.isEmpty()
                    && isLatin(text.charAt(text.length() - 1))
                    && isLatin(word.text().charAt(0))) {
                text.append(' ');
            }
            text.append(word.text());
        }
        return text.toString();
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetterOrDigit(letter);
    }
}
