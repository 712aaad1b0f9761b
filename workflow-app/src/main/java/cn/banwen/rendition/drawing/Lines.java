package cn.banwen.rendition.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Runs as a reader reads them: lines from top to bottom, each from left to right. */
public final class Lines {

    /** Of the letters' size: between words of letters, and between Chinese characters that stand apart. */
    private static final float WORD_GAP = 0.15f;

    private static final float WIDE_GAP = 0.6f;

    private Lines() {}

    public static String text(List<TextRun> runs) {
        return lines(runs).stream().map(Lines::joined).collect(Collectors.joining("\n"));
    }

    /** The runs of each line in their order; turned text has lines of its own, after the upright. */
    public static List<List<TextRun>> lines(List<TextRun> runs) {
        List<List<TextRun>> lines = new ArrayList<>();
        List<TextRun> upright = runs.stream()
                .filter(run -> run.turn() == 0)
                .sorted(Comparator.comparingDouble(TextRun::level))
                .toList();
        List<TextRun> line = new ArrayList<>();
        float bottom = 0;
        for (TextRun run : upright) {
            if (!line.isEmpty() && run.level() > bottom) {
                lines.add(sorted(line));
                line = new ArrayList<>();
            }
            float end = run.level() + run.thickness() / 2;
            if (line.isEmpty() || end < bottom) {
                bottom = end;
            }
            line.add(run);
        }
        if (!line.isEmpty()) {
            lines.add(sorted(line));
        }
        runs.stream().filter(run -> run.turn() != 0).forEach(run -> lines.add(List.of(run)));
        return lines;
    }

    /** All runs in that order. */
    public static List<TextRun> inOrder(List<TextRun> runs) {
        return lines(runs).stream().flatMap(List::stream).toList();
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetterOrDigit(letter);
    }

    private static List<TextRun> sorted(List<TextRun> line) {
        return line.stream().sorted(Comparator.comparingDouble(TextRun::x)).toList();
    }

    private static String joined(List<TextRun> line) {
        StringBuilder text = new StringBuilder();
        float end = 0;
        for (TextRun run : line) {
            if (!text.isEmpty()) {
                boolean words = isLatin(text.charAt(text.length() - 1))
                        && isLatin(run.text().charAt(0));
                if (run.x() - end > (words ? WORD_GAP : WIDE_GAP) * run.size()) {
                    text.append(' ');
                }
            }
            text.append(run.text());
            end = run.x() + run.width();
        }
        return text.toString();
    }
}
